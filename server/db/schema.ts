import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { StarterCriterion } from 'shared/domain/starters/starter.ts'
import type { EvidenceVersion } from 'shared/model/evidence.ts'
import type { GrantKind } from 'shared/model/grant.ts'
import type { Link } from 'shared/model/text.ts'
import type * as Word from 'shared/model/words.ts'
import { json, level, yes } from './columns.ts'

export const settings = sqliteTable('settings', { name: text().primaryKey(), value: json<unknown>('value').notNull() })
export const people = sqliteTable('people', {
  id: text().primaryKey(),
  externalId: text('external_id'),
  name: text().notNull(),
  email: text(),
  login: text(),
  title: text(),
  location: text(),
  teamId: text('team_id'),
  /** The manager of the active reporting line. */
  managerId: text('manager_id'),
  /** This person's own step in a path: short and never used twice. */
  segment: text().notNull(),
  /** The segments from the top down to this person, each closed by '/': whoever is under someone has a path that begins with theirs. */
  path: text().notNull(),
  hiredOn: text('hired_on'),
  inRoleSinceOn: text('in_role_since_on'),
  leftOn: text('left_on'),
  /** The import that brought them. */
  importId: text('import_id'),
  example: yes('example').notNull().default(false),
})

export const teams = sqliteTable('teams', {
  id: text().primaryKey(),
  name: text().notNull(),
  parentId: text('parent_id'),
  leadId: text('lead_id'),
  /** The path of the person who leads the team: places the team in the reporting tree. */
  path: text().notNull(),
  /** The import that brought it. */
  importId: text('import_id'),
  example: yes('example').notNull().default(false),
})

/** No end is kept as this day, so that no empty column decides an order. */
export const openEnd = '9999-12-31'
export const reportingLines = sqliteTable('reporting_lines', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  managerId: text('manager_id').notNull(),
  sinceOn: text('since_on').notNull(),
  /** The first day on which the line no longer holds. */
  untilOn: text('until_on').notNull(),
})

export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  personId: text('person_id'),
  administrator: yes('administrator').notNull().default(false),
  passwordHash: text('password_hash'),
  disabledAt: text('disabled_at'),
  createdAt: text('created_at').notNull(),
  timeZone: text('time_zone'),
  /** Until when administrators may see Understory as this account does. */
  lookedUntil: text('looked_until'),
  example: yes('example').notNull().default(false),
})

/** What an account was given beside its person's place in the tree. */
export const grants = sqliteTable('grants', {
  id: text().primaryKey(),
  kind: text().$type<GrantKind>().notNull(),
  accountId: text('account_id').notNull(),
  personId: text('person_id').notNull(),
  sinceOn: text('since_on').notNull(),
  /** The first day on which it no longer holds. */
  untilOn: text('until_on').notNull(),
  givenBy: text('given_by').notNull(),
  givenAt: text('given_at').notNull(),
  endedBy: text('ended_by'),
  endedAt: text('ended_at'),
})

export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  id: text().notNull(),
  accountId: text('account_id').notNull(),
  /** The administrator who opened this session to look at the example as one of its people. */
  openedById: text('opened_by_id'),
  /** Opened by an administrator to see what its account sees: reading alone. */
  looking: yes('looking').notNull().default(false),
  agent: text().notNull(),
  startedAt: text('started_at').notNull(),
  seenAt: text('seen_at').notNull(),
  endsAt: text('ends_at').notNull(),
})

/** A criterion of a framework, or one of a lead role's own. Its words never change: other words are another criterion. */
export const criteria = sqliteTable('criteria', {
  id: text().primaryKey(),
  frameworkId: text('framework_id'),
  roleId: text('role_id'),
  name: text().notNull(),
  gist: text().notNull(),
  descriptors: json<StarterCriterion['descriptors']>('descriptors').notNull(),
  examples: json<StarterCriterion['examples']>('examples').notNull(),
  grade: text(),
  replacesId: text('replaces_id'),
})

export const leadRoles = sqliteTable('lead_roles', {
  id: text().primaryKey(),
  title: text().notNull(),
  teamId: text('team_id').notNull(),
  hiringManagerId: text('hiring_manager_id'),
  holderId: text('holder_id'),
  state: text().$type<Word.RoleState>().notNull(),
  critical: yes('critical').notNull().default(false),
  reason: text(),
  openedOn: text('opened_on'),
  decideByOn: text('decide_by_on'),
  expectedOn: text('expected_on'),
  frozenAt: text('frozen_at'),
  /** Where a role on hold goes back to. */
  stateBeforeHold: text('state_before_hold').$type<Word.RoleState>(),
  criteriaVersion: integer('criteria_version').notNull().default(1),
  createdAt: text('created_at').notNull(),
  /** Who confirmed that a planned role comes when it is expected, and when. */
  confirmedBy: text('confirmed_by'),
  confirmedOn: text('confirmed_on'),
  example: yes('example').notNull().default(false),
})

export const roleCriteria = sqliteTable('role_criteria', {
  roleId: text('role_id').notNull(),
  version: integer().notNull(),
  criterionId: text('criterion_id').notNull(),
  asks: level<Exclude<Word.Level, 'none'>>('asks').notNull(),
  mustHave: yes('must_have').notNull(),
  position: integer().notNull(),
})

/** What changed about a role, and why: its states and the versions of its criteria. */
export const roleChanges = sqliteTable('role_changes', {
  id: text().primaryKey(),
  roleId: text('role_id').notNull(),
  what: text().notNull(),
  version: integer(),
  reason: text(),
  madeBy: text('made_by').notNull(),
  madeAt: text('made_at').notNull(),
  /** Whose leaving it follows from. */
  personId: text('person_id'),
})

export const aspirations = sqliteTable('aspirations', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  direction: text().$type<Word.Direction>().notNull(),
  horizon: text().$type<Word.Horizon>(),
  targetRoleId: text('target_role_id'),
  target: text(),
  words: text(),
  heardOn: text('heard_on').notNull(),
  heard: text().$type<Word.Heard>().notNull(),
  visibility: text().$type<Word.Visibility>().notNull(),
  authorId: text('author_id').notNull(),
  recordedAt: text('recorded_at').notNull(),
  removedAt: text('removed_at'),
})

export const evidence = sqliteTable('evidence', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  what: text().notNull(),
  happenedOn: text('happened_on').notNull(),
  observer: text().$type<Word.Observer>().notNull(),
  observerName: text('observer_name').notNull(),
  observerPersonId: text('observer_person_id'),
  stance: text().$type<Word.Stance>().notNull(),
  links: json<Link[]>('links').notNull(),
  answersId: text('answers_id'),
  visibility: text().$type<Word.Visibility>().notNull(),
  authorId: text('author_id').notNull(),
  writtenAt: text('written_at').notNull(),
  version: integer().notNull().default(1),
  removedAt: text('removed_at'),
  writeKey: text('write_key'),
})

/** Carries the person, so that the pieces of one person on one criterion are one range of the key. */
export const evidenceCriteria = sqliteTable('evidence_criteria', {
  personId: text('person_id').notNull(),
  criterionId: text('criterion_id').notNull(),
  evidenceId: text('evidence_id').notNull(),
})

export const evidenceVersions = sqliteTable('evidence_versions', {
  evidenceId: text('evidence_id').notNull(),
  version: integer().notNull(),
  stood: json<Omit<EvidenceVersion, 'version' | 'author' | 'writtenAt'>>('stood').notNull(),
  authorId: text('author_id').notNull(),
  writtenAt: text('written_at').notNull(),
})

export const evidenceNotes = sqliteTable('evidence_notes', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  evidenceId: text('evidence_id').notNull(),
  words: text().notNull(),
  authorId: text('author_id').notNull(),
  writtenAt: text('written_at').notNull(),
})

export const readings = sqliteTable('readings', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  criterionId: text('criterion_id').notNull(),
  level: level('level').notNull(),
  why: text().notNull(),
  cites: json<string[]>('cites').notNull(),
  state: text().$type<Word.JudgementState>().notNull(),
  /** Set when a later reading on the same criterion was given. */
  superseded: yes('superseded').notNull().default(false),
  authorId: text('author_id').notNull(),
  readOn: text('read_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
})

export const readinessCalls = sqliteTable('readiness_calls', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  roleId: text('role_id').notNull(),
  call: text().$type<Word.ReadinessCallWord>().notNull(),
  emergencyCover: yes('emergency_cover').notNull().default(false),
  rationale: text().notNull(),
  state: text().$type<Word.JudgementState>().notNull(),
  superseded: yes('superseded').notNull().default(false),
  authorId: text('author_id').notNull(),
  calledOn: text('called_on').notNull(),
  expiresOn: text('expires_on').notNull(),
  recordedAt: text('recorded_at').notNull(),
})

export const candidacies = sqliteTable('candidacies', {
  id: text().primaryKey(),
  roleId: text('role_id').notNull(),
  personId: text('person_id'),
  outsideLabel: text('outside_label'),
  came: text().$type<Word.Came>().notNull(),
  interest: text().$type<Word.Interest>().notNull(),
  interestOn: text('interest_on'),
  askedOn: text('asked_on'),
  authorId: text('author_id').notNull(),
  addedAt: text('added_at').notNull(),
  removedAt: text('removed_at'),
})

export const conversations = sqliteTable('conversations', {
  id: text().primaryKey(),
  personId: text('person_id').notNull(),
  state: text().$type<Word.ConversationState>().notNull(),
  plannedOn: text('planned_on'),
  heldOn: text('held_on'),
  authorId: text('author_id').notNull(),
  recordedAt: text('recorded_at').notNull(),
  plannedTime: text('planned_time'),
})
