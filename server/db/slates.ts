import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type * as Word from 'shared/model/words.ts'
import { level, yes } from './columns.ts'

/** The tables of what stands on a slate beside the lines themselves. */

/** Every change of what someone said of a role, by whom it was recorded and when. */
export const interestChanges = sqliteTable('interest_changes', {
  id: text().primaryKey(),
  candidacyId: text('candidacy_id').notNull(),
  interest: text().$type<Word.Interest>().notNull(),
  interestOn: text('interest_on'),
  askedOn: text('asked_on'),
  authorId: text('author_id').notNull(),
  recordedAt: text('recorded_at').notNull(),
})

export const outsideEstimates = sqliteTable('outside_estimates', {
  id: text().primaryKey(),
  roleId: text('role_id').notNull(),
  weeksToHire: integer('weeks_to_hire').notNull(),
  monthsToRampUp: integer('months_to_ramp_up').notNull(),
  /** Who is told that somebody from outside is looked for. */
  told: text(),
  authorId: text('author_id').notNull(),
  estimatedOn: text('estimated_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
})

export const finalistReadings = sqliteTable('finalist_readings', {
  id: text().primaryKey(),
  candidacyId: text('candidacy_id').notNull(),
  criterionId: text('criterion_id').notNull(),
  level: level('level').notNull(),
  why: text().notNull(),
  superseded: yes('superseded').notNull().default(false),
  authorId: text('author_id').notNull(),
  readOn: text('read_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
})

/** A piece that all who see the line may read. It counts only while it is for the chain and stands. */
export const slatePieces = sqliteTable('slate_pieces', {
  candidacyId: text('candidacy_id').notNull(),
  evidenceId: text('evidence_id').notNull(),
  putBy: text('put_by').notNull(),
  putOn: text('put_on').notNull(),
})
