import type { TalkContent, TalkDraft } from 'shared/model/talk.ts'
import type { DraftStart } from './draft.ts'
import type { KeptDraft, KeptFinish } from './kept.ts'
import { alike, blankOf, rebased, told } from './text.ts'

/**
 * What to begin with, out of what the device has, what the server has, and an empty page. What exists on the device alone is
 * never passed over: where the server has gone on without it, both are shown.
 */
export function draftStart(kept: KeptDraft | null, server: TalkDraft | null, empty: TalkContent): DraftStart {
  const plain = { stamp: kept?.stamp ?? null, unsent: false, elsewhere: null }
  const fromServer = server
    ? { ...plain, content: server.content, revision: server.revision, savedAt: server.savedAt }
    : { ...plain, content: empty, revision: 0, savedAt: null }
  if (!kept) return fromServer
  if (kept.early) {
    const content = rebased(blankOf(empty), kept.content, fromServer.content)
    return {
      ...fromServer,
      content,
      unsent: true,
      elsewhere: kept.aside && { content: kept.aside, revision: fromServer.revision, at: null },
    }
  }
  const here = {
    ...plain,
    content: kept.content,
    revision: kept.revision,
    savedAt: server?.savedAt ?? null,
    unsent: true,
    tried: kept.tried,
  }
  if (kept.aside) return { ...here, elsewhere: { content: kept.aside, revision: server?.revision ?? 0, at: server?.savedAt ?? null } }
  if (server && alike(server.content, kept.content)) return fromServer
  if (!kept.unsent) return fromServer
  // Sent from here, and left before its answer came: what was typed since stands on top of it.
  if (server && told(server.content) === kept.tried) return { ...here, revision: server.revision }
  const gone = !server && kept.revision > 0
  const behind = server !== null && server.revision > kept.revision
  if (gone) return { ...here, elsewhere: { content: null, revision: 0, at: null } }
  return behind ? { ...here, elsewhere: { content: server.content, revision: server.revision, at: server.savedAt } } : here
}

/** What to begin with before the server has said what it has: what the device has, or an empty page. */
export function earlyStart(kept: KeptDraft | null, empty: TalkContent): DraftStart {
  const none = { content: empty, revision: 0, stamp: null, unsent: false, aside: null, tried: null }
  const { content, revision, stamp, unsent, aside, tried } = kept ?? none
  const start = { content, revision, savedAt: null, stamp, unsent, tried, elsewhere: aside && { content: aside, revision, at: null } }
  return kept && !kept.early ? start : { ...start, early: empty }
}

/** A finish that waits, as the draft that it was: to write on, or because the server did not take it. */
export function draftAgain({ body }: KeptFinish): Pick<KeptDraft, 'content' | 'revision'> {
  const { key: _key, heldOn: _heldOn, questions: _questions, revision = 0, ...content } = body
  return { content, revision }
}
