import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { TalkContent, TalkDraft } from 'shared/model/talk.ts'
import { ask } from '../api/ask.ts'
import { useSessionOver } from '../api/session.ts'
import { newKey } from '../ui/key.ts'
import { type Draft, openDraft } from './draft.ts'
import { changeKept, dropFinish, finishesOf, type KeptDraft, keptDraft, type KeptFinish, type Whose } from './kept.ts'
import { draftAgain, draftStart, earlyStart } from './start.ts'
import { isOurForm, sentencesIn } from './text.ts'

export type Opened = {
  draft: Draft
  /** Sentences of a draft that a page of another version wrote. */
  strange: string[]
  /** Finished here before, and not on the server yet, or not taken by it. */
  before: KeptFinish | null
  /** What the device held. */
  kept: KeptDraft | null
  /** Before the server has said what it has. */
  early: boolean
}

/**
 * Opens the draft of a conversation once the device has said what it holds; null until then. Where the server has not answered by
 * then, and `server` is undefined, one can write all the same.
 */
export function useDraft(whose: Whose, server: TalkDraft | null | undefined, empty: () => TalkContent): Opened | null {
  const client = useQueryClient()
  const over = useSessionOver()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { accountId, personId } = whose
  // It is opened once for each person; what the server says later comes by `answered`.
  const first = useRef({ name: whose.name, server, empty })
  useEffect(() => {
    first.current = { name: whose.name, server, empty }
  })

  useEffect(() => {
    let left = false
    let draft: Draft | null = null
    const { queryKey } = ask('GET /api/people/:personId/talk', { params: { personId } })
    const onSent = (sent: TalkDraft) => client.setQueryData(queryKey, (page) => page && { ...page, draft: sent })
    const begin = async () => {
      const whose = { accountId, personId, name: first.current.name }
      const found = await foundHere(whose).catch(() => ({ kept: null, before: null }))
      if (left) return
      const { server, empty } = first.current
      const early = server === undefined
      const { before } = found
      const strange = [found.kept, server].flatMap(strangeIn)
      const kept = found.kept && isOurForm(found.kept.content) ? found.kept : null
      const start = early ? earlyStart(kept, empty()) : startOf(kept, server, empty())
      draft = openDraft(whose, start, onSent, early)
      setOpened({ draft, strange, before, kept, early })
      if (start.unsent && !start.elsewhere && !before) void draft.flush()
    }
    void begin()
    const leave = () => document.visibilityState === 'hidden' && void draft?.flush()
    document.addEventListener('visibilitychange', leave)
    const back = () => void draft?.flush()
    addEventListener('online', back)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', leave)
      removeEventListener('online', back)
      void draft?.close()
      setOpened(null)
    }
  }, [accountId, personId, client])

  useEffect(() => {
    if (!opened || server === undefined) return
    const { draft, kept, early, strange } = opened
    if (!early) return draft.answered(server)
    draft.learn(startOf(kept?.early ? null : kept, server, first.current.empty()))
    setOpened({ ...opened, early: false, strange: [...strange, ...strangeIn(server)] })
  }, [opened, server])
  useEffect(() => {
    if (!over) void opened?.draft.flush()
  }, [over, opened])
  return opened
}

const strangeIn = (one: { content: unknown } | null | undefined) => (one && !isOurForm(one.content) ? sentencesIn(one.content) : [])

function startOf(kept: KeptDraft | null, server: TalkDraft | null, empty: TalkContent) {
  const ours = server && isOurForm(server.content) ? server : null
  const start = draftStart(kept, ours, empty)
  // A draft in another form is written over only by what is typed from here on.
  if (server && !ours) start.revision = server.revision
  return start
}

/** What the device holds; a finish that the server refused is a draft again. */
async function foundHere(whose: Whose) {
  const kept = await keptDraft(whose)
  const before = (await finishesOf(whose.accountId)).find(({ personId }) => personId === whose.personId) ?? null
  if (!before?.failure) return { kept, before }
  return { kept: await reopened(before), before }
}

/** Takes a finish back from what waits, and makes the draft of it that it was. */
export async function reopened(finish: KeptFinish) {
  const { accountId, personId, name } = finish
  const draft = {
    ...draftAgain(finish),
    accountId,
    personId,
    name,
    unsent: true,
    aside: null,
    stamp: newKey(),
    at: new Date().toISOString(),
  }
  await changeKept(finish, () => draft)
  await dropFinish(finish.body.key)
  return draft
}

export const useDraftState = (draft: Draft) => useSyncExternalStore(draft.listen, draft.now)
