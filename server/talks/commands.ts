import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Discussed, Promised, TalkContent } from 'shared/model/talk.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { statement } from '../db/query.ts'
import { aspirations, conversations } from '../db/schema.ts'
import { privateNotes, promises, talkCorrections, talkDrafts, talkPoints, talkRecords } from '../db/talks.ts'

interface By {
  personId: string
  accountId: string
  now: string
}

const upsertDraft = statement((db, of) =>
  db
    .insert(talkDrafts)
    .values({ personId: of.personId, accountId: of.accountId, revision: of.revision, content: of.content, savedAt: of.now })
    .onConflictDoUpdate({
      target: [talkDrafts.personId, talkDrafts.accountId],
      set: { revision: sql`excluded.revision`, content: sql`excluded.content`, savedAt: sql`excluded.saved_at` },
    }),
)
export const saveDraft = (tx: Tx, by: By, revision: number, content: TalkContent) => upsertDraft(tx, { ...by, revision, content })

/** The content goes; the revision goes on counting, so that a page left open can't bring it back unseen. */
export const clearDraft = (tx: Tx, { personId, accountId, now }: By) =>
  tx.db
    .update(talkDrafts)
    .set({ content: null, revision: sql`${talkDrafts.revision} + 1`, savedAt: now })
    .where(and(eq(talkDrafts.personId, personId), eq(talkDrafts.accountId, accountId)))

export async function makePromise(
  tx: Tx,
  by: By,
  made: Pick<Promised, 'text' | 'owner' | 'dueOn' | 'madeOn'> & { conversationId: string | null },
): Promise<string> {
  const id = newId()
  const { text, owner, dueOn, madeOn, conversationId } = made
  await tx.db
    .insert(promises)
    .values({ id, personId: by.personId, conversationId, owner, words: text, dueOn, state: 'open', authorId: by.accountId, madeOn })
  return id
}
export const changePromise = (
  tx: Tx,
  promiseId: string,
  change: Partial<Pick<typeof promises.$inferInsert, 'state' | 'why' | 'closedOn' | 'dueOn' | 'removedAt'>>,
) => tx.db.update(promises).set(change).where(eq(promises.id, promiseId))

export const correctTalk = (tx: Tx, { personId, accountId, now }: By, conversationId: string, words: string) =>
  tx.db.insert(talkCorrections).values({ id: newId(), conversationId, personId, words, authorId: accountId, writtenAt: now })

/** A conversation as it was finished, every value in it checked. */
export interface Finished {
  key: string
  heldOn: string
  /** The planned conversation that this one was; null for one that nobody had planned. */
  plannedId: string | null
  want: Pick<typeof aspirations.$inferInsert, 'direction' | 'horizon' | 'targetRoleId' | 'target' | 'words'> | null
  note: string
  discussed: Discussed[]
  /** Own points that were come to, and those no longer to be brought up. */
  closedIds: string[]
  droppedIds: string[]
  /** Words of points that stay open, those of them that were added by hand, and those that were added and come to at once. */
  carried: string[]
  added: { text: string; discussed: boolean }[]
  promises: Pick<Promised, 'text' | 'owner' | 'dueOn'>[]
  questions: string[]
  /** When to talk again, and the conversation that is planned already and moves to that day. */
  next: { on: string; time: string | null; movedId: string | null } | null
}

/** Writes all that came of a conversation; called in one transaction, so that nothing of it stands alone. */
export async function finishTalk(tx: Tx, by: By, talk: Finished) {
  const { personId, accountId, now } = by
  const { db } = tx
  const { heldOn } = talk
  const conversationId = talk.plannedId ?? newId()
  if (talk.plannedId)
    await db.update(conversations).set({ state: 'held', heldOn, authorId: accountId }).where(eq(conversations.id, conversationId))
  else await db.insert(conversations).values({ id: conversationId, personId, state: 'held', heldOn, authorId: accountId, recordedAt: now })
  const nextConversationId = talk.next && (await planNext(tx, by, talk.next))

  const aspirationId = talk.want && newId()
  if (talk.want && aspirationId)
    await db.insert(aspirations).values({
      ...talk.want,
      id: aspirationId,
      personId,
      heardOn: heldOn,
      heard: 'said',
      visibility: 'chain',
      authorId: accountId,
      recordedAt: now,
    })
  if (talk.note)
    await db.insert(privateNotes).values({ id: newId(), personId, conversationId, words: talk.note, authorId: accountId, writtenAt: now })

  const own = and(eq(talkPoints.personId, personId), eq(talkPoints.authorId, accountId))
  if (talk.closedIds.length > 0)
    await db
      .update(talkPoints)
      .set({ closedOn: heldOn })
      .where(and(own, inArray(talkPoints.id, talk.closedIds)))
  if (talk.droppedIds.length > 0)
    await db
      .update(talkPoints)
      .set({ removedAt: now })
      .where(and(own, inArray(talkPoints.id, talk.droppedIds)))
  await db
    .update(talkPoints)
    .set({ leftOpenOn: heldOn })
    .where(and(own, isNull(talkPoints.closedOn), isNull(talkPoints.removedAt)))
  for (const { text, discussed } of talk.added)
    await db.insert(talkPoints).values({
      id: newId(),
      personId,
      words: text,
      authorId: accountId,
      addedOn: heldOn,
      leftOpenOn: discussed ? null : heldOn,
      closedOn: discussed ? heldOn : null,
    })
  for (const made of talk.promises) await makePromise(tx, by, { ...made, madeOn: heldOn, conversationId })

  await db.insert(talkRecords).values({
    conversationId,
    personId,
    authorId: accountId,
    aspirationId,
    discussed: talk.discussed,
    carried: talk.carried,
    questions: talk.questions,
    finishKey: talk.key,
    nextId: nextConversationId,
    finishedAt: now,
  })
  await clearDraft(tx, by)
  return { conversationId, nextConversationId }
}

async function planNext({ db }: Tx, { personId, accountId, now }: By, { on, time, movedId }: NonNullable<Finished['next']>) {
  const days = { plannedOn: on, plannedTime: time }
  if (movedId) {
    await db.update(conversations).set(days).where(eq(conversations.id, movedId))
    return movedId
  }
  const id = newId()
  await db.insert(conversations).values({ ...days, id, personId, state: 'planned', authorId: accountId, recordedAt: now })
  return id
}
