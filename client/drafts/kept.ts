import { createStore, del, delMany, entries, get, set, update, type UseStore } from 'idb-keyval'
import type { TalkContent, TalkFinish } from 'shared/model/talk.ts'
import type { Failure } from 'shared/model/failure.ts'
import { type KeptDecision, keptDecisions } from '../ui/keptDecision.ts'
import { type KeptNote, notes } from '../ui/keptNote.ts'
import { type KeptPiece, pieces, queue, type QueuedPiece } from '../ui/keptPiece.ts'
import { forgetJotted, jot, jottedAt, jottedOf, strike } from '../ui/jotted.ts'
import { alike, isOurForm } from './text.ts'

/** Text that was never sent leaves the device after a week: long enough for a lost network, short enough for a lost device. */
const keptForMs = 7 * 86_400_000

export type Whose = { accountId: string; personId: string; name: string }

/** A draft as it stands on this device. */
export type KeptDraft = Whose & {
  content: TalkContent
  /** The server's revision that it was made from. */
  revision: number
  /** Not on the server yet. */
  unsent: boolean
  /** Begun on an empty page before the server had said what stood there. */
  early?: boolean
  /** The text that was sent last: its answer may have been lost. */
  tried?: string | null
  /** Another text for the same conversation, written in another window: both wait for a choice. */
  aside: TalkContent | null
  /** Made anew at each writing: tells a window that another one has written. */
  stamp: string
  at: string
}

/** A finished conversation that waits to be sent; `tried` is the draft that was sent last, whose answer may have been lost. */
export type KeptFinish = Whose & { body: TalkFinish; tried: string | null; at: string; failure: Failure | null }

// Opened with the first use: where storage is closed to us, opening it is what fails.
const stores = new Map<string, UseStore>()
const storeOf = (name: string) => {
  const open = stores.get(name) ?? createStore(`understory-${name}`, name)
  stores.set(name, open)
  return open
}
const drafts = () => storeOf('drafts')
const finishes = () => storeOf('finishes')
const draftKey = ({ accountId, personId }: Whose) => `${accountId} ${personId}`

/** Who has signed out here: a page that is being left writes nothing more. */
const left = new Set<string>()

const place = (whose: Whose) => `draft ${draftKey(whose)}`
/** `after`: the marks of what it was written on top of. */
type JottedDraft = KeptDraft & { after: readonly (string | null)[] }
/** At each letter; it is kept at each pause. */
export function jotDraft(draft: JottedDraft) {
  if (!left.has(draft.accountId)) jot(place(draft), draft)
}
export const strikeDraft = (whose: Whose, by?: string) => strike(place(whose), by)

/** What was jotted down as its page was left is the draft, beside what another window has written since. */
async function takeJotted(whose: Whose) {
  const jotted = jottedAt<JottedDraft>(place(whose))
  if (!jotted) return
  const { after, ...draft } = jotted
  await changeKept(whose, (now) => {
    const strange = now && ![...after, draft.stamp].includes(now.stamp) && isOurForm(now.content) && !alike(now.content, draft.content)
    return strange ? { ...now, aside: draft.content } : draft
  })
  strike(place(whose), draft.at)
}

export async function keptDraft(whose: Whose) {
  await takeJotted(whose)
  return (await get<KeptDraft>(draftKey(whose), drafts())) ?? null
}

/** Replaces the draft by what `next` makes of it, with nothing in between. */
export const changeKept = async (whose: Whose, next: (now: KeptDraft | undefined) => KeptDraft) =>
  left.has(whose.accountId) ? undefined : update<KeptDraft>(draftKey(whose), next, drafts())

export function dropDraft(whose: Whose) {
  strike(place(whose))
  return del(draftKey(whose), drafts())
}

/** Text of pages that were closed, or of other windows, is among the drafts from here on. */
export async function takeAllJotted(accountId: string) {
  for (const jotted of jottedOf<JottedDraft>('draft')) if (jotted.accountId === accountId) await takeJotted(jotted)
}

export const draftsOf = async (accountId: string) =>
  (await entries<string, KeptDraft>(drafts())).map(([, kept]) => kept).filter((kept) => kept.accountId === accountId)

export const keepFinish = (kept: KeptFinish) => set(kept.body.key, kept, finishes())
export const dropFinish = (key: string) => del(key, finishes())
export const finishesOf = async (accountId: string) =>
  (await entries<string, KeptFinish>(finishes()))
    .map(([, kept]) => kept)
    .filter((kept) => kept.accountId === accountId)
    .toSorted((a, b) => a.at.localeCompare(b.at))

export const decisionsOf = async (accountId: string) =>
  (await entries<string, KeptDecision>(keptDecisions())).map(([, kept]) => kept).filter((kept) => kept.accountId === accountId)

/** Takes off this device what `gone` says: everything of an account, or what is too old. */
async function dropWhere(gone: (kept: { accountId: string; at: string }) => boolean) {
  forgetJotted(gone)
  for (const store of [drafts(), finishes(), pieces(), queue(), keptDecisions(), notes()]) {
    const kept = await entries<string, KeptDraft | KeptFinish | KeptPiece | QueuedPiece | KeptDecision | KeptNote>(store)
    const found = kept.filter(([, one]) => gone(one))
    if (found.length > 0)
      await delMany(
        found.map(([key]) => key),
        store,
      )
  }
}

export const forgetAll = (accountId: string) => {
  left.add(accountId)
  return dropWhere((kept) => kept.accountId === accountId)
}
export const forgetOld = (now = Date.now()) => dropWhere(({ at }) => now - Date.parse(at) > keptForMs)
