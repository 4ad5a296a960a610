import { createStore, del, get, set, type UseStore } from 'idb-keyval'

/** Evidence that was typed and not saved, as its box understands it: one piece for each account, on this device alone. */
export type KeptPiece = { accountId: string; what: string; writing: unknown; at: string }

// Opened with the first use: where storage is closed to us, opening it is what fails.
let store: UseStore | null = null
export const pieces = () => (store ??= createStore('understory-pieces', 'pieces'))

export const keptPiece = async (accountId: string) => (await get<KeptPiece>(accountId, pieces())) ?? null
export const keepPiece = (accountId: string, what: string, writing: unknown) =>
  set(accountId, { accountId, what, writing, at: new Date().toISOString() } satisfies KeptPiece, pieces())
export const dropPiece = (accountId: string) => del(accountId, pieces())
