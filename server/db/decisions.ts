import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Link } from 'shared/model/text.ts'
import type * as Word from 'shared/model/words.ts'
import { json, level, yes } from './columns.ts'

/** The tables of decisions, the slate as it stood at each, and what became of them. */

export const decisions = sqliteTable('decisions', {
  id: text().primaryKey(),
  roleId: text('role_id').notNull(),
  outcome: text().$type<Word.DecisionOutcome>().notNull(),
  candidacyId: text('candidacy_id'),
  /** Who takes the seat, of those in-house. */
  personId: text('person_id'),
  /** What taking the seat is for them, as a precedent; null where nobody takes it. */
  move: text().$type<Word.MoveKind>(),
  why: text(),
  startOn: text('start_on'),
  backfillRoleId: text('backfill_role_id'),
  backfill: text(),
  criteriaVersion: integer('criteria_version').notNull(),
  openedOn: text('opened_on'),
  supersedesId: text('supersedes_id'),
  superseded: yes('superseded').notNull().default(false),
  decidedBy: text('decided_by').notNull(),
  decidedOn: text('decided_on').notNull(),
  decidedAt: text('decided_at').notNull(),
  erasedOn: text('erased_on'),
})

/** One person or finalist on the slate, as they stood, and whether they were told since. */
export const frozenLines = sqliteTable('frozen_lines', {
  id: text().primaryKey(),
  decisionId: text('decision_id').notNull(),
  candidacyId: text('candidacy_id'),
  personId: text('person_id'),
  outside: yes('outside').notNull(),
  chosen: yes('chosen').notNull(),
  name: text(),
  title: text(),
  managerId: text('manager_id'),
  manager: text(),
  came: text().$type<Word.Came>().notNull(),
  interest: text().$type<Word.Interest>().notNull(),
  interestOn: text('interest_on'),
  call: text().$type<Word.ReadinessCallWord>(),
  emergencyCover: yes('emergency_cover').notNull().default(false),
  rationale: text(),
  calledBy: text('called_by'),
  calledOn: text('called_on'),
  expiresOn: text('expires_on'),
  /** How many of the criteria were at the level asked, and of how many. */
  met: integer().notNull(),
  asked: integer().notNull(),
  toldOn: text('told_on'),
  nextStep: text('next_step'),
  toldBy: text('told_by'),
  erasedOn: text('erased_on'),
})

export const frozenCells = sqliteTable('frozen_cells', {
  lineId: text('line_id').notNull(),
  criterionId: text('criterion_id').notNull(),
  level: level('level'),
  why: text(),
  cites: json<string[]>('cites').notNull(),
  readBy: text('read_by'),
  readOn: text('read_on'),
  status: text().$type<Word.EvidenceStatus>().notNull(),
  pieces: integer().notNull(),
})

export const frozenPieces = sqliteTable('frozen_pieces', {
  lineId: text('line_id').notNull(),
  evidenceId: text('evidence_id').notNull(),
  criterionIds: json<string[]>('criterion_ids').notNull(),
  what: text(),
  happenedOn: text('happened_on').notNull(),
  observer: text().$type<Word.Observer>().notNull(),
  observerName: text('observer_name'),
  observerPersonId: text('observer_person_id'),
  stance: text().$type<Word.Stance>().notNull(),
  links: json<Link[]>('links').notNull(),
  /** Whether it was put on the slate for all who see the line. */
  onSlate: yes('on_slate').notNull(),
})

export const lookBacks = sqliteTable('look_backs', {
  id: text().primaryKey(),
  decisionId: text('decision_id').notNull(),
  afterMonths: integer('after_months').$type<6 | 12>().notNull(),
  stillThere: text('still_there').$type<Word.LookBackAnswer>().notNull(),
  sameAgain: text('same_again').$type<Word.LookBackAnswer>().notNull(),
  words: text(),
  authorId: text('author_id').notNull(),
  answeredOn: text('answered_on').notNull(),
  answeredAt: text('answered_at').notNull(),
})
