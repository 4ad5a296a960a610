import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { TalkContent, TalkDraft } from 'shared/model/talk.ts'
import { ask } from '../api/ask.ts'
import { useSessionOver } from '../api/session.ts'
import { newKey } from '../ui/key.ts'
import { type Draft, openDraft } from './draft.ts'
import { changeKept, dropFinish, finishesOf, keptDraft, type KeptFinish, type Whose } from './kept.ts'
import { draftAgain, draftStart } from './start.ts'
import { isOurForm, sentencesIn } from './text.ts'

export type Opened = {
  draft: Draft
  /** Sentences of a draft that a page of another version wrote. */
  strange: string[]
  /** Finished here before, and not on the server yet, or not taken by it. */
  before: KeptFinish | null
}

/** Opens the draft of a conversation once the device has said what it holds; null until then. */
export function useDraft(whose: Whose, server: TalkDraft | null, empty: () => TalkContent): Opened | null {
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
    const { name, server, empty } = first.current
    let left = false
    let draft: Draft | null = null
    const { queryKey } = ask('GET /api/people/:personId/talk', { params: { personId } })
    const onSent = (sent: TalkDraft) => client.setQueryData(queryKey, (page) => page && { ...page, draft: sent })
    const begin = async () => {
      const found = await foundHere({ accountId, personId, name }).catch(() => ({ kept: null, before: null }))
      if (left) return
      const { before } = found
      const strange = [found.kept, server].flatMap((one) => (one && !isOurForm(one.content) ? sentencesIn(one.content) : []))
      const kept = found.kept && isOurForm(found.kept.content) ? found.kept : null
      const ours = server && isOurForm(server.content) ? server : null
      const start = draftStart(kept, ours, empty())
      // A draft in another form is written over only by what is typed from here on.
      if (server && !ours) start.revision = server.revision
      draft = openDraft({ accountId, personId, name }, start, onSent)
      setOpened({ draft, strange, before })
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

  useEffect(() => opened?.draft.answered(server), [opened, server])
  useEffect(() => {
    if (!over) void opened?.draft.flush()
  }, [over, opened])
  return opened
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
