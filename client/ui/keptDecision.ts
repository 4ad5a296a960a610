import { createStore, del, get, set, type UseStore } from 'idb-keyval'
import { jot, jottedAt, strike } from './jotted.ts'

/** A decision that was begun and not recorded, as its box understands it: one for each account and role, on this device alone. */
export type KeptDecision = { accountId: string; role: { id: string; title: string }; why: string; writing: unknown; at: string }

// Opened with the first use: where storage is closed to us, opening it is what fails.
let store: UseStore | null = null
export const keptDecisions = () => (store ??= createStore('understory-decisions', 'decisions'))

type Whose = Pick<KeptDecision, 'accountId' | 'role'>
const keyOf = ({ accountId, role }: Whose) => `${accountId} ${role.id}`

const place = (whose: Whose) => `decision ${keyOf(whose)}`
const decisionNow = (whose: Whose, why: string, writing: unknown): KeptDecision => ({
  ...whose,
  why,
  writing,
  at: new Date().toISOString(),
})

export const keptDecision = async (whose: Whose) =>
  jottedAt<KeptDecision>(place(whose)) ?? (await get<KeptDecision>(keyOf(whose), keptDecisions())) ?? null
/** At each letter; it is kept at each pause. */
export const jotDecision = (whose: Whose, why: string, writing: unknown) => jot(place(whose), decisionNow(whose, why, writing))
export async function keepDecision(whose: Whose, why: string, writing: unknown) {
  const decision = decisionNow(whose, why, writing)
  await set(keyOf(whose), decision, keptDecisions())
  strike(place(whose), decision.at)
}
export function dropDecision(whose: Whose) {
  strike(place(whose))
  return del(keyOf(whose), keptDecisions())
}
