import type { Failure } from 'shared/model/failure.ts'
import { call, CallFailed } from '../api/call.ts'
import { dropQueued, keepQueued, type QueuedPiece, queuedOf } from '../ui/keptPiece.ts'
import { useKept } from '../ui/useKept.ts'

/** What became of a piece: on the server, waiting on this device, or refused. */
export type Saved = { kind: 'saved'; id: string } | { kind: 'waits'; failure: Failure } | { kind: 'refused'; failure: Failure }
export type Sent = { piece: QueuedPiece; id: string }

/** How often what waits is tried again while the page is open. */
const againMs = 20_000
const laterCodes: Failure['code'][] = ['unavailable', 'too-many', 'not-signed-in']

const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('understory-queue')
channel?.addEventListener('message', () => tell())
function tell() {
  for (const listener of listeners) listener()
}
function changed() {
  tell()
  channel?.postMessage('changed')
}
const onQueue = (_accountId: string, listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Pieces that wait on this device to be sent, and those that the server did not take. */
export const useQueue = (accountId: string) => useKept(accountId, queuedOf, onQueue)

/** What was taken back while it was on its way, and the ids of what has arrived. */
const takenBack = new Set<string>()
const arrived = new Map<string, string>()

async function post({ personId, body }: QueuedPiece) {
  const { id } = await call('POST /api/people/:personId/evidence', { params: { personId }, body })
  arrived.set(body.key, id)
  if (takenBack.has(body.key)) await remove(personId, id)
  return id
}
const remove = (personId: string, evidenceId: string) =>
  call('DELETE /api/people/:personId/evidence/:evidenceId', { params: { personId, evidenceId } })

/** Puts it on the device first, so that nothing can come between; then sends it. */
export async function savePiece(piece: QueuedPiece): Promise<Saved> {
  const { body } = piece
  const kept = await keepQueued(piece).then(
    () => true,
    () => false,
  )
  try {
    const id = await post(piece)
    await dropQueued(body.key).catch(() => {})
    return { kind: 'saved', id }
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    const { failure } = error
    if (kept && laterCodes.includes(failure.code)) return { kind: 'waits', failure }
    await dropQueued(body.key).catch(() => {})
    return { kind: 'refused', failure }
  } finally {
    changed()
  }
}

let underWay: Promise<Sent[]> | null = null

/** Sends what waits, in order; gives what has arrived now. Its key keeps a second sending from doing anything. */
export function sendQueue(accountId: string) {
  underWay ??= sendThem(accountId).finally(() => (underWay = null))
  return underWay
}
async function sendThem(accountId: string) {
  const sent: Sent[] = []
  for (const piece of await queuedOf(accountId)) {
    if (piece.failure) continue
    try {
      const id = await post(piece)
      await dropQueued(piece.body.key)
      if (!takenBack.has(piece.body.key)) sent.push({ piece, id })
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      const { failure } = error
      if (laterCodes.includes(failure.code)) break
      await keepQueued({ ...piece, failure })
    }
    changed()
  }
  return sent
}

/** Takes a piece back, wherever it is by now. */
export async function takeBack({ personId, body: { key } }: QueuedPiece) {
  takenBack.add(key)
  await throwAway(key)
  const id = arrived.get(key)
  if (id) await remove(personId, id)
}

/** Takes a piece off the device. */
export async function throwAway(key: string) {
  await dropQueued(key)
  changed()
}

/** What of this account would be lost by signing out now, once everything that can be sent was sent. */
export async function unsentPieces(accountId: string) {
  await sendQueue(accountId)
  return (await queuedOf(accountId)).map(
    ({ name, failure }) => `Evidence on ${name}, saved on this device: ${failure ? failure.message : 'the server cannot be reached.'}`,
  )
}

/** Sends what waits now, whenever the device is online again, and once in a while. Gives how to stop. */
export function keepSendingPieces(accountId: string, onSent: (sent: Sent[]) => void) {
  let stopped = false
  const send = async () => {
    const waits = (await queuedOf(accountId)).some(({ failure }) => !failure)
    if (!waits || stopped) return
    const sent = await sendQueue(accountId)
    if (sent.length > 0 && !stopped) onSent(sent)
  }
  const soon = () => void send().catch(() => {})
  soon()
  addEventListener('online', soon)
  const timer = setInterval(soon, againMs)
  return () => {
    stopped = true
    removeEventListener('online', soon)
    clearInterval(timer)
  }
}
