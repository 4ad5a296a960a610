import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type * as Word from 'shared/model/words.ts'
import { yes } from './columns.ts'

/** The tables behind the growth path of a team. */

export const precedents = sqliteTable('precedents', {
  id: text().primaryKey(),
  teamId: text('team_id').notNull(),
  personId: text('person_id'),
  /** Who moved, where they are nobody in the directory. */
  personName: text('person_name'),
  /** Whether the name may be shown. */
  showable: yes('showable').notNull().default(false),
  fromWords: text('from_words'),
  toWords: text('to_words').notNull(),
  kind: text().$type<Word.MoveKind>().notNull(),
  movedOn: text('moved_on').notNull(),
  months: integer(),
  source: text().$type<Exclude<Word.PrecedentSource, 'decision'>>().notNull(),
  /** Null where a command brought it. */
  authorId: text('author_id'),
  recordedAt: text('recorded_at').notNull(),
  /** The import that brought it. */
  importId: text('import_id'),
  removedAt: text('removed_at'),
  removedBy: text('removed_by'),
})

/** Since when the moves of a team are recorded, as somebody said it. */
export const moveRecords = sqliteTable('move_records', {
  id: text().primaryKey(),
  teamId: text('team_id').notNull(),
  sinceOn: text('since_on').notNull(),
  authorId: text('author_id').notNull(),
  saidOn: text('said_on').notNull(),
})

export const headcountPlans = sqliteTable('headcount_plans', {
  id: text().primaryKey(),
  teamId: text('team_id').notNull(),
  heads: integer().notNull(),
  forOn: text('for_on').notNull(),
  authorId: text('author_id').notNull(),
  lookedOn: text('looked_on').notNull(),
})

export const pathOverrides = sqliteTable('path_overrides', {
  id: text().primaryKey(),
  teamId: text('team_id').notNull(),
  words: text().notNull(),
  /** The last day on which it stands. */
  untilOn: text('until_on').notNull(),
  authorId: text('author_id').notNull(),
  saidOn: text('said_on').notNull(),
  endedOn: text('ended_on'),
})

/** Of one person, by their manager. */
export const personPathOverrides = sqliteTable('person_path_overrides', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  words: text().notNull(),
  /** The last day on which it stands. */
  untilOn: text('until_on').notNull(),
  authorId: text('author_id').notNull(),
  saidOn: text('said_on').notNull(),
  endedOn: text('ended_on'),
})

export const pathTellings = sqliteTable('path_tellings', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  roleId: text('role_id'),
  verdict: text().$type<Word.PathWord>().notNull(),
  /** As it read on that day. */
  sentence: text().notNull(),
  toldOn: text('told_on').notNull(),
  authorId: text('author_id').notNull(),
  recordedAt: text('recorded_at').notNull(),
})
