import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'

/** What was typed about a lead role and not saved: one note for each account and role, on this device alone. */
export type KeptNote = { accountId: string; roleId: string; title: string; words: string; there: string[]; key: string; at: string }

// Opened with the first use: where storage is closed to us, opening it is what fails.
let store: UseStore | null = null
export const notes = () => (store ??= createStore('understory-notes', 'notes'))
const keyOf = ({ accountId, roleId }: Pick<KeptNote, 'accountId' | 'roleId'>) => `${accountId} ${roleId}`

export const keptNote = async (of: Pick<KeptNote, 'accountId' | 'roleId'>) => (await get<KeptNote>(keyOf(of), notes())) ?? null
export const keepNote = (note: Omit<KeptNote, 'at'>) =>
  set(keyOf(note), { ...note, at: new Date().toISOString() } satisfies KeptNote, notes())
export const dropNote = (of: Pick<KeptNote, 'accountId' | 'roleId'>) => del(keyOf(of), notes())
export const notesOf = async (accountId: string) =>
  (await entries<string, KeptNote>(notes())).map(([, note]) => note).filter((note) => note.accountId === accountId)
