import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type * as Word from 'shared/model/words.ts'
import { json, yes } from './columns.ts'

/** The tables of reviews: the pipeline as its author saw it on a day. */

export const reviews = sqliteTable('reviews', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  reviewedOn: text('reviewed_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
  note: text(),
  people: integer().notNull(),
  neverAsked: integer('never_asked').notNull(),
  wants: json<Record<Word.Direction | 'never_asked', number>>('wants').notNull(),
  /** How many roles could have been filled at the same time. */
  net: integer().notNull(),
  erasedOn: text('erased_on'),
})

export const reviewedRoles = sqliteTable('reviewed_roles', {
  reviewId: text('review_id').notNull(),
  position: integer().notNull(),
  roleId: text('role_id'),
  title: text().notNull(),
  team: text().notNull(),
  state: text().$type<Word.RoleState>().notNull(),
  strength: text().$type<Word.BenchStrength>().notNull(),
  critical: yes('critical').notNull(),
  decideByOn: text('decide_by_on'),
  expectedOn: text('expected_on'),
  criteria: integer().notNull(),
  holderId: text('holder_id'),
  /** Who could have filled it, had all been filled at the same time. */
  matchedId: text('matched_id'),
})

export const reviewedPeople = sqliteTable('reviewed_people', {
  reviewId: text('review_id').notNull(),
  rolePosition: integer('role_position').notNull(),
  position: integer().notNull(),
  place: text().$type<'ready_now' | 'within_year' | 'looks_ready' | 'cover'>().notNull(),
  personId: text('person_id'),
  met: integer().notNull(),
  emergencyCover: yes('emergency_cover').notNull(),
  calledOn: text('called_on'),
  erasedOn: text('erased_on'),
})

export const reviewedManagers = sqliteTable('reviewed_managers', {
  reviewId: text('review_id').notNull(),
  position: integer().notNull(),
  managerId: text('manager_id'),
  asked: integer().notNull(),
  askedLongAgo: integer('asked_long_ago').notNull(),
  people: integer().notNull(),
})

/** An address of a list that somebody named for themselves. */
export const savedViews = sqliteTable('saved_views', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  name: text().notNull(),
  address: text().notNull(),
  savedAt: text('saved_at').notNull(),
  removedAt: text('removed_at'),
})
