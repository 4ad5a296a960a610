import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'
import type { EvidenceDraft } from 'shared/model/evidence.ts'
import type { Failure } from 'shared/model/failure.ts'
import { jot, jottedAt, strike } from './jotted.ts'

/** Evidence that was typed and not saved, as its box understands it: one piece for each account, on this device alone. */
export type KeptPiece = { accountId: string; what: string; writing: unknown; at: string }

/** A piece that was saved here and is not on the server yet; with `failure`, one that the server did not take. */
export type QueuedPiece = {
  accountId: string
  personId: string
  name: string
  body: EvidenceDraft & { key: string }
  at: string
  failure: Failure | null
}

// Opened with the first use: where storage is closed to us, opening it is what fails.
const stores = new Map<string, UseStore>()
const storeOf = (name: string) => {
  const open = stores.get(name) ?? createStore(`understory-${name}`, name)
  stores.set(name, open)
  return open
}
export const pieces = () => storeOf('pieces')
export const queue = () => storeOf('queue')

const place = (accountId: string) => `piece ${accountId}`
const pieceNow = (accountId: string, what: string, writing: unknown): KeptPiece => ({
  accountId,
  what,
  writing,
  at: new Date().toISOString(),
})

export const keptPiece = async (accountId: string) =>
  jottedAt<KeptPiece>(place(accountId)) ?? (await get<KeptPiece>(accountId, pieces())) ?? null
/** At each letter; it is kept at each pause. */
export const jotPiece = (accountId: string, what: string, writing: unknown) => jot(place(accountId), pieceNow(accountId, what, writing))
export async function keepPiece(accountId: string, what: string, writing: unknown) {
  const piece = pieceNow(accountId, what, writing)
  await set(accountId, piece, pieces())
  strike(place(accountId), piece.at)
}
export function dropPiece(accountId: string) {
  strike(place(accountId))
  return del(accountId, pieces())
}

export const keepQueued = (piece: QueuedPiece) => set(piece.body.key, piece, queue())
export const dropQueued = (key: string) => del(key, queue())
export const queuedOf = async (accountId: string) =>
  (await entries<string, QueuedPiece>(queue()))
    .map(([, piece]) => piece)
    .filter((piece) => piece.accountId === accountId)
    .toSorted((a, b) => a.at.localeCompare(b.at))
