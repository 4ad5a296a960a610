import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Discussed, TalkContent } from 'shared/model/talk.ts'
import type * as Word from 'shared/model/words.ts'
import { json, yes } from './columns.ts'

/** The tables of career conversations, what comes of them, and their rhythm. */

export const talkDrafts = sqliteTable('talk_drafts', {
  personId: text('person_id').notNull(),
  accountId: text('account_id').notNull(),
  revision: integer().notNull(),
  /** Null once it was finished or thrown away; the revision goes on counting. */
  content: json<TalkContent>('content'),
  savedAt: text('saved_at').notNull(),
})

/** A point that a manager wrote down to bring up; open until it was discussed. */
export const talkPoints = sqliteTable('talk_points', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  words: text().notNull(),
  authorId: text('author_id').notNull(),
  addedOn: text('added_on').notNull(),
  /** The day of the last conversation that did not come to it. */
  leftOpenOn: text('left_open_on'),
  closedOn: text('closed_on'),
  removedAt: text('removed_at'),
})

export const promises = sqliteTable('promises', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  conversationId: text('conversation_id'),
  owner: text().$type<Word.Owner>().notNull(),
  words: text().notNull(),
  dueOn: text('due_on'),
  state: text().$type<Word.PromiseState>().notNull(),
  why: text(),
  closedOn: text('closed_on'),
  authorId: text('author_id').notNull(),
  madeOn: text('made_on').notNull(),
  removedAt: text('removed_at'),
})

/** Its author's alone, in every output. */
export const privateNotes = sqliteTable('private_notes', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  conversationId: text('conversation_id'),
  words: text().notNull(),
  authorId: text('author_id').notNull(),
  writtenAt: text('written_at').notNull(),
  removedAt: text('removed_at'),
})

/** What was written down of a conversation when it was finished. */
export const talkRecords = sqliteTable('talk_records', {
  conversationId: text('conversation_id').primaryKey(),
  personId: text('person_id').notNull(),
  authorId: text('author_id').notNull(),
  aspirationId: text('aspiration_id'),
  discussed: json<Discussed[]>('discussed').notNull(),
  /** Words of the points that stayed open. */
  carried: json<string[]>('carried').notNull(),
  questions: json<string[]>('questions').notNull(),
  /** Made by the page that finished it, so that finishing twice is finishing once. */
  finishKey: text('finish_key').notNull(),
  /** The conversation that was planned with it. */
  nextId: text('next_id'),
  finishedAt: text('finished_at').notNull(),
})

export const talkCorrections = sqliteTable('talk_corrections', {
  id: text().primaryKey(),
  conversationId: text('conversation_id').notNull(),
  personId: text('person_id').notNull(),
  words: text().notNull(),
  authorId: text('author_id').notNull(),
  writtenAt: text('written_at').notNull(),
})

/** Of a person or a team, by its id. */
export const cadences = sqliteTable('cadences', { subjectId: text('subject_id').primaryKey(), days: integer().notNull() })

/** Days on leave, without a reason; `untilOn` is the first day back. */
export const leaves = sqliteTable('leaves', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  fromOn: text('from_on').notNull(),
  untilOn: text('until_on').notNull(),
})

/** What someone does not want to be shown until a day. */
export const dismissals = sqliteTable('dismissals', {
  accountId: text('account_id').notNull(),
  subject: text().notNull(),
  untilOn: text('until_on').notNull(),
})

export const developmentActions = sqliteTable('development_actions', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  criterionId: text('criterion_id'),
  kind: text().$type<Word.ActionKind>().notNull(),
  words: text().notNull(),
  owner: text().$type<Word.Owner>().notNull(),
  dueOn: text('due_on'),
  state: text().$type<Word.ActionState>().notNull(),
  outcome: text(),
  /** The piece that it became. */
  evidenceId: text('evidence_id'),
  authorId: text('author_id').notNull(),
  addedOn: text('added_on').notNull(),
  closedOn: text('closed_on'),
  removedAt: text('removed_at'),
  visibility: text().$type<Word.Visibility>().notNull(),
  /** Offered to someone without a path here. */
  notHere: yes('not_here').notNull(),
})

export const calendarFeeds = sqliteTable('calendar_feeds', {
  tokenHash: text('token_hash').primaryKey(),
  id: text().notNull(),
  accountId: text('account_id').notNull(),
  shows: text().$type<Word.FeedShows>().notNull(),
  createdAt: text('created_at').notNull(),
  revokedAt: text('revoked_at'),
})

/** Who gets the weekly mail, and on which weekday (1 is Monday). */
export const digests = sqliteTable('digests', {
  accountId: text('account_id').primaryKey(),
  weekday: integer().notNull(),
  sentOn: text('sent_on'),
})

/** What someone agreed to pass on from the manager before to the one who follows. */
export const handovers = sqliteTable('handovers', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  fromId: text('from_id').notNull(),
  /** Whose writing it is about. */
  authorId: text('author_id').notNull(),
  words: yes('words').notNull(),
  talks: yes('talks').notNull(),
  agreedOn: text('agreed_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
})
