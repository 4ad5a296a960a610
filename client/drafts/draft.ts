import type { Failure } from 'shared/model/failure.ts'
import type { TalkContent, TalkDraft } from 'shared/model/talk.ts'
import { call, CallFailed } from '../api/call.ts'
import { newKey } from '../ui/key.ts'
import { changeKept, dropDraft, jotDraft, type KeptDraft, strikeDraft, type Whose } from './kept.ts'
import { alike, isOurForm, rebased, told } from './text.ts'
import { hearWindows, tellWindows } from './windows.ts'

const pauseMs = 400
/** Someone who types without a pause is not kept waiting longer than this. */
const longestMs = 1000
const againMs = 8000

/** A text of the same conversation that came about elsewhere; null: it was finished or thrown away there. */
export type Elsewhere = { content: TalkContent | null; revision: number; at: string | null }

export type DraftState = {
  content: TalkContent
  /** Where the text is: `written` is what nothing has kept yet, `nowhere` what nothing could keep. */
  at: 'new' | 'written' | 'device' | 'server' | 'nowhere'
  savedAt: string | null
  /** Why the server does not take it; the text stays. */
  failure: Failure | null
  elsewhere: Elsewhere | null
  /** Finished in another window. */
  ended: boolean
}

export type DraftStart = {
  content: TalkContent
  revision: number
  savedAt: string | null
  /** The mark of what stands on the device. */
  stamp: string | null
  unsent: boolean
  elsewhere: Elsewhere | null
  /** The empty page that it was begun on, where the server had not said what stood there. */
  early?: TalkContent
  tried?: string | null
}

export type Draft = ReturnType<typeof openDraft>

const open = new Set<() => Promise<void>>()
/** Keeps and sends what is written on pages that are open now. */
export const flushOpen = () => Promise.all([...open].map((flush) => flush()))

/**
 * Keeps one draft: on the device at each pause, on the server soon after, and never over another text without asking. Opened `early`,
 * before the server has said what it has, it stays on the device until `learn`.
 */
export function openDraft(whose: Whose, from: DraftStart, onSent: (draft: TalkDraft) => void, early = false) {
  const { accountId, personId } = whose
  let state: DraftState = {
    content: from.content,
    at: from.unsent ? 'device' : from.savedAt ? 'server' : 'new',
    savedAt: from.savedAt,
    failure: null,
    elsewhere: from.elsewhere,
    ended: false,
  }
  let { revision, stamp } = from
  /** The mark of what is jotted down here, and the one of what is being kept. */
  const jotted = newKey()
  let marked: string | null = null
  /** What other windows know, and what the server knows. */
  let shared = told(from.content)
  let onServer = from.unsent ? '' : shared
  /** Every text that passed through here: none of them is news. */
  const known = new Set([shared])
  /** The text that was sent last, whether or not an answer came. */
  let tried = from.tried ?? null
  let pause: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | null = null
  let sending: Promise<void> | null = null
  let keeping: Promise<void> = Promise.resolve()
  let storage = true
  let stopped = false
  const listeners = new Set<() => void>()

  const turn = (part: Partial<DraftState>) => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const isEarly = () => early && from.early !== undefined
  const isSent = () => told(state.content) === onServer

  /** Writes to the device, unless another window has written something that is not known here. */
  const keepHere = () => {
    keeping = keepAfter(keeping)
    return keeping
  }
  const keepAfter = async (before: Promise<void>) => {
    await before
    if (stopped || state.ended) return
    const { content, elsewhere } = state
    const unsent = !isSent()
    const found: { strange?: KeptDraft } = {}
    const mark = (marked = newKey())
    const at = new Date().toISOString()
    try {
      await changeKept(whose, (now) => {
        const strange =
          now && now.stamp !== stamp && now.stamp !== jotted && isOurForm(now.content) && !known.has(told(now.content)) && !elsewhere
        if (strange) found.strange = now
        return strange
          ? { ...now, aside: content }
          : { ...whose, content, revision, unsent, aside: elsewhere?.content ?? null, early: isEarly(), tried, stamp: mark, at }
      })
      strikeDraft(whose, at)
      stamp = mark
      storage = true
    } catch {
      storage = false
    }
    known.add((shared = told(content)))
    if (found.strange) return meet({ content: found.strange.content, revision: found.strange.revision, at: found.strange.at })
    if (storage && state.content === content && state.at === 'written') turn({ at: 'device' })
    if (!elsewhere) tellWindows({ kind: 'kept', accountId, personId, content, revision, stamp: mark, at: state.savedAt, sent: !unsent })
  }

  const jotNow = () =>
    jotDraft({
      ...whose,
      content: state.content,
      revision,
      unsent: true,
      aside: state.elsewhere?.content ?? null,
      early: isEarly(),
      tried,
      stamp: jotted,
      at: new Date().toISOString(),
      after: [stamp, marked],
    })

  /** Another text: nothing new where it says the same, shown beside this one where it does not. */
  function meet(other: Elsewhere) {
    if (other.content && alike(other.content, state.content)) {
      revision = Math.max(revision, other.revision)
      return
    }
    clearTimeout(pause)
    turn({ elsewhere: other })
    void keepHere()
  }
  const adopt = (content: TalkContent, next: number, savedAt: string | null, sent: boolean) => {
    revision = Math.max(revision, next)
    known.add((shared = told(content)))
    if (sent) onServer = shared
    turn({ content, at: sent ? 'server' : 'device', savedAt: savedAt ?? state.savedAt, failure: null })
  }

  async function send(): Promise<void> {
    if (early || stopped || state.ended || state.elsewhere || isSent()) return
    const { content } = state
    tried = told(content)
    try {
      const answer = await call('PUT /api/people/:personId/talk/draft', { params: { personId }, body: { revision, content } })
      revision = answer.revision
      known.add((onServer = told(content)))
      turn({ savedAt: answer.savedAt, failure: null, ...(isSent() && { at: 'server' }) })
      onSent({ ...answer, content })
      await keepHere()
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      const { failure } = error
      if (failure.code === 'conflict') return conflict((failure.current ?? null) as TalkDraft | null)
      const passing = ['unavailable', 'too-many', 'not-signed-in'].includes(failure.code)
      turn({ failure: passing ? null : failure, at: storage ? 'device' : 'nowhere' })
      if (passing && !stopped) again = setTimeout(() => void sendSoon(), againMs)
    }
  }
  async function conflict(current: TalkDraft | null) {
    if (!current) return meet({ content: null, revision: 0, at: null })
    // Our own text, whose answer was lost on the way, or one that another window of ours has sent.
    if (isOurForm(current.content) && known.has(told(current.content))) {
      revision = current.revision
      onServer = told(current.content)
      return send()
    }
    meet({ content: current.content, revision: current.revision, at: current.savedAt })
  }
  const sendSoon = async () => {
    clearTimeout(again)
    if (sending) await sending
    sending ??= send().finally(() => (sending = null))
    await sending
  }
  const flush = async () => {
    clearTimeout(pause)
    waitingSince = null
    await keepHere()
    await sendSoon()
  }

  open.add(flush)

  const deaf = hearWindows((heard) => {
    if (heard.accountId !== accountId || heard.kind === 'finishes' || stopped) return
    if (heard.kind === 'left') {
      stopped = true
      return location.assign('/sign-in')
    }
    if (heard.personId !== personId) return
    if (heard.kind === 'ended') return turn({ ended: true })
    stamp = heard.stamp
    const quiet = alike(heard.content, state.content) || told(state.content) === shared
    if (quiet && !state.elsewhere) adopt(heard.content, heard.revision, heard.at, heard.sent)
    // What stands here was written on top of it.
    else if (known.has(told(heard.content))) revision = Math.max(revision, heard.revision)
    else meet({ content: heard.content, revision: heard.revision, at: heard.at })
  })

  return {
    whose,
    now: () => state,
    revision: () => revision,
    tried: () => tried,
    listen: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    flush,
    change: (part: Partial<TalkContent> | ((now: TalkContent) => Partial<TalkContent>)) => {
      const { content } = state
      turn({ content: { ...content, ...(typeof part === 'function' ? part(content) : part) }, at: 'written' })
      if (!stopped) jotNow()
      if (state.elsewhere) return void keepHere()
      waitingSince ??= Date.now()
      clearTimeout(pause)
      pause = setTimeout(() => void flush(), Math.max(0, Math.min(pauseMs, waitingSince + longestMs - Date.now())))
    },
    /** What the page would have begun with, had the server answered before it was written on. */
    learn(start: DraftStart) {
      early = false
      revision = start.revision
      known.add(told(start.content))
      onServer = start.unsent ? '' : told(start.content)
      const content = rebased(from.early ?? from.content, state.content, start.content)
      const at = told(content) !== onServer ? 'written' : start.savedAt ? 'server' : 'new'
      // Where both texts were settled on the early page, they are not shown again.
      const elsewhere = from.early ? state.elsewhere : state.elsewhere || !from.elsewhere ? start.elsewhere : null
      turn({ content, at, savedAt: start.savedAt, elsewhere })
      if (at === 'written') void flush()
    },
    /** The server has answered anew: a newer draft is taken where nothing is unsent here, else shown beside. */
    answered(draft: TalkDraft | null) {
      if (early || !draft || draft.revision <= revision || !isOurForm(draft.content) || state.elsewhere || sending) return
      if (isSent() || state.at === 'new') {
        adopt(draft.content, draft.revision, draft.savedAt, true)
        void keepHere()
      } else if (known.has(told(draft.content))) revision = draft.revision
      else meet({ content: draft.content, revision: draft.revision, at: draft.savedAt })
    },
    /** One text out of two. */
    settle: (content: TalkContent) => {
      if (state.elsewhere) revision = state.elsewhere.revision
      if (state.elsewhere?.content) known.add(told(state.elsewhere.content))
      onServer = ''
      turn({ content, elsewhere: null, at: 'written' })
      void flush()
    },
    /** A finish was refused beside another text. */
    conflict,
    /** Keeps nothing from here on, once what is under way has ended. */
    async stop() {
      clearTimeout(pause)
      clearTimeout(again)
      stopped = true
      await Promise.allSettled([sending, keeping])
    },
    goOn() {
      stopped = false
      void flush()
    },
    /** Stopped for good: it is finished or thrown away, and other windows hear of it. */
    async drop() {
      open.delete(flush)
      deaf()
      await dropDraft(whose).catch(() => {})
      tellWindows({ kind: 'ended', accountId, personId })
    },
    /** The page is left: what is written is kept first. */
    async close() {
      open.delete(flush)
      if (!stopped) await flush()
      stopped = true
      clearTimeout(again)
      deaf()
    },
  }
}
