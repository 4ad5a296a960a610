import type { Failure } from 'shared/model/failure.ts'
import type { TalkDraft } from 'shared/model/talk.ts'
import { call, CallFailed } from '../api/call.ts'
import { flushOpen } from './draft.ts'
import { notesOf } from '../ui/keptNote.ts'
import { keptPiece } from '../ui/keptPiece.ts'
import {
  changeKept,
  decisionsOf,
  dropDraft,
  dropFinish,
  draftsOf,
  finishesOf,
  forgetAll,
  forgetOld,
  keepFinish,
  type KeptDraft,
  type KeptFinish,
  takeAllJotted,
} from './kept.ts'
import { isOurForm, told } from './text.ts'
import { hearWindows, tellWindows } from './windows.ts'

/** What became of a finish: on the server, waiting on this device, or refused with the text back on the page. */
export type Finished = { kind: 'written' } | { kind: 'waits' } | { kind: 'refused'; failure: Failure }

const laterCodes: Failure['code'][] = ['unavailable', 'too-many']

/** Sends it; our own draft, whose answer was lost, does not stand in its way. */
async function post({ personId, body, tried }: KeptFinish) {
  const params = { personId }
  const send = (revision: number | undefined) => call('POST /api/people/:personId/talk/finish', { params, body: { ...body, revision } })
  try {
    await send(body.revision)
  } catch (error) {
    const current = error instanceof CallFailed && error.failure.code === 'conflict' ? (error.failure.current as TalkDraft | null) : null
    if (!current || !isOurForm(current.content) || told(current.content) !== tried) throw error
    await send(current.revision)
  }
}

/** Puts it on the device first, so that nothing can come between; then sends it. */
export async function finish(finish: KeptFinish): Promise<Finished> {
  const kept = await keepFinish(finish).then(
    () => true,
    () => false,
  )
  try {
    await post(finish)
    await dropFinish(finish.body.key).catch(() => {})
    return { kind: 'written' }
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    if (kept && laterCodes.includes(error.failure.code)) return { kind: 'waits' }
    await dropFinish(finish.body.key).catch(() => {})
    return { kind: 'refused', failure: error.failure }
  } finally {
    changed(finish.accountId)
  }
}

const listeners = new Set<() => void>()
/** The list of what waits has changed, in this window or another. */
export const onFinishes = (accountId: string, listener: () => void) => {
  listeners.add(listener)
  const deaf = hearWindows((told) => told.kind === 'finishes' && told.accountId === accountId && listener())
  return () => {
    listeners.delete(listener)
    deaf()
  }
}
function changed(accountId: string) {
  for (const listener of listeners) listener()
  tellWindows({ kind: 'finishes', accountId })
}

let underWay: Promise<KeptFinish[]> | null = null

/** Sends what waits, in order; gives what has been written now. Its key keeps a second sending from doing anything. */
export function sendFinishes(accountId: string) {
  underWay ??= sendThem(accountId).finally(() => (underWay = null))
  return underWay
}
async function sendThem(accountId: string) {
  const written: KeptFinish[] = []
  for (const kept of await finishesOf(accountId)) {
    if (kept.failure) continue
    try {
      await post(kept)
      await dropFinish(kept.body.key)
      await dropDraft(kept)
      tellWindows({ kind: 'ended', accountId, personId: kept.personId })
      written.push(kept)
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      const { failure } = error
      if (laterCodes.includes(failure.code) || failure.code === 'not-signed-in') break
      await keepFinish({ ...kept, failure })
    }
    changed(accountId)
  }
  return written
}

/** Sends the drafts that stand on this device alone; gives those that could not be sent. */
export async function sendDrafts(accountId: string, which: (kept: KeptDraft) => boolean = () => true) {
  const left: { name: string; why: Failure }[] = []
  for (const kept of await draftsOf(accountId)) {
    if ((!kept.unsent && !kept.aside) || !which(kept)) continue
    const put = (revision: number) =>
      call('PUT /api/people/:personId/talk/draft', { params: { personId: kept.personId }, body: { revision, content: kept.content } })
    try {
      if (kept.aside || !isOurForm(kept.content)) throw new CallFailed({ code: 'conflict', message: 'There are two texts.' })
      const { revision } = await put(kept.revision)
      await changeKept(kept, (now) => (now && now.stamp === kept.stamp ? { ...now, revision, unsent: false } : now!))
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      const { failure } = error
      const current = failure.current as TalkDraft | undefined
      const there = current && isOurForm(current.content) && JSON.stringify(current.content) === JSON.stringify(kept.content)
      if (!there) left.push({ name: kept.name, why: failure })
    }
  }
  return left
}

const why = ({ code, message }: Failure) =>
  code === 'conflict' ? 'another text of it was written elsewhere' : code === 'unavailable' ? 'the server cannot be reached' : message

const begun = (text: string) => `“${text.slice(0, 80)}${text.length > 80 ? '…' : ''}”`

/** What of this account would be lost by signing out now, once everything that can be sent was sent. */
export async function sendAll(accountId: string) {
  await flushOpen()
  await takeAllJotted(accountId)
  await sendFinishes(accountId)
  const drafts = await sendDrafts(accountId)
  const finishes = await finishesOf(accountId)
  const piece = await keptPiece(accountId)
  const decisions = await decisionsOf(accountId)
  const agreed = await notesOf(accountId)
  return [
    ...finishes.map(
      ({ name, failure }) => `The conversation with ${name}, finished: ${failure ? why(failure) : 'the server cannot be reached'}.`,
    ),
    ...drafts.map(({ name, why: failure }) => `What you wrote for the conversation with ${name}: ${why(failure)}.`),
    ...(piece ? [`Evidence that you began and did not save: ${begun(piece.what)}`] : []),
    ...decisions.map(({ role, why }) => `A decision about ${role.title} that you began and did not record${why && `: ${begun(why)}`}`),
    ...agreed.map(({ title, words }) => `What was agreed about ${title}, begun and not saved: ${begun(words)}`),
  ]
}

/** Nothing of this account stays on the device; its other windows leave too. */
export async function forget(accountId: string) {
  await forgetAll(accountId)
  tellWindows({ kind: 'left', accountId })
}

/** Sends what waits now, whenever the device is online again, and once in a while; wipes what is too old. Gives how to stop. */
export function keepSending(accountId: string, onWritten: (written: KeptFinish[]) => void) {
  let stopped = false
  const send = async () => {
    if (stopped) return
    const written = await sendFinishes(accountId)
    if (written.length > 0 && !stopped) onWritten(written)
    // One that was begun early goes with what stands on the server, once its page knows that.
    await sendDrafts(accountId, ({ early }) => !early)
  }
  const soon = () => void send().catch(() => {})
  void forgetOld().catch(() => {})
  soon()
  addEventListener('online', soon)
  const timer = setInterval(
    () => void (async () => (await finishesOf(accountId)).some(({ failure }) => !failure) && soon())().catch(() => {}),
    20_000,
  )
  return () => {
    stopped = true
    removeEventListener('online', soon)
    clearInterval(timer)
  }
}
