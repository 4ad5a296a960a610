import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'
import { jot, jottedAt, jottedOf, strike } from './jotted.ts'

/** What was typed about a lead role and not saved: one note for each account and role, on this device alone. */
export type KeptNote = { accountId: string; roleId: string; title: string; words: string; there: string[]; key: string; at: string }

// Opened with the first use: where storage is closed to us, opening it is what fails.
let store: UseStore | null = null
export const notes = () => (store ??= createStore('understory-notes', 'notes'))
const keyOf = ({ accountId, roleId }: Pick<KeptNote, 'accountId' | 'roleId'>) => `${accountId} ${roleId}`

const place = (of: Pick<KeptNote, 'accountId' | 'roleId'>) => `note ${keyOf(of)}`

export const keptNote = async (of: Pick<KeptNote, 'accountId' | 'roleId'>) =>
  jottedAt<KeptNote>(place(of)) ?? (await get<KeptNote>(keyOf(of), notes())) ?? null
/** At each letter; it is kept at each pause. */
export const jotNote = (note: Omit<KeptNote, 'at'>) => jot(place(note), { ...note, at: new Date().toISOString() } satisfies KeptNote)
export async function keepNote(note: Omit<KeptNote, 'at'>) {
  const kept: KeptNote = { ...note, at: new Date().toISOString() }
  await set(keyOf(note), kept, notes())
  strike(place(note), kept.at)
}
export function dropNote(of: Pick<KeptNote, 'accountId' | 'roleId'>) {
  strike(place(of))
  return del(keyOf(of), notes())
}
export async function notesOf(accountId: string) {
  const kept = new Map(await entries<string, KeptNote>(notes()))
  for (const note of jottedOf<KeptNote>('note')) kept.set(keyOf(note), note)
  return [...kept.values()].filter((note) => note.accountId === accountId)
}
