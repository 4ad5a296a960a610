import { createStore, del, get, set, type UseStore } from 'idb-keyval'

/** A decision that was begun and not recorded, as its box understands it: one for each account and role, on this device alone. */
export type KeptDecision = { accountId: string; role: { id: string; title: string }; why: string; writing: unknown; at: string }

// Opened with the first use: where storage is closed to us, opening it is what fails.
let store: UseStore | null = null
export const keptDecisions = () => (store ??= createStore('understory-decisions', 'decisions'))

type Whose = Pick<KeptDecision, 'accountId' | 'role'>
const keyOf = ({ accountId, role }: Whose) => `${accountId} ${role.id}`

export const keptDecision = async (whose: Whose) => (await get<KeptDecision>(keyOf(whose), keptDecisions())) ?? null
export const keepDecision = (whose: Whose, why: string, writing: unknown) =>
  set(keyOf(whose), { ...whose, why, writing, at: new Date().toISOString() } satisfies KeptDecision, keptDecisions())
export const dropDecision = (whose: Whose) => del(keyOf(whose), keptDecisions())
