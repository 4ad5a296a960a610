import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { agreementPeople, agreements } from '../db/agreements.ts'
import { decisions, frozenCells, frozenLines, frozenPieces, lookBacks } from '../db/decisions.ts'
import { importImages, secondarySeats } from '../db/imports.ts'
import { pathTellings, personPathOverrides, precedents } from '../db/paths.ts'
import { reviewedManagers, reviewedPeople, reviewedRoles, reviews, savedViews } from '../db/reviews.ts'
import * as main from '../db/schema.ts'
import { attempts, oneTimeLinks } from '../db/signIn.ts'
import { interestChanges, slatePieces } from '../db/slates.ts'
import * as talks from '../db/talks.ts'
import { auditTrail } from '../db/trail.ts'

/** A table in which something stands about people: which of its rows are about one, and what an erasure does with them. */
export interface Holding {
  /** As an export and a certificate call it. */
  name: string
  table: SQLiteTable
  about: SQL
  /** Deleted with the person; blanked, with days and counts kept; or held without a word of content, by an id that leads nowhere then. */
  erased: 'deleted' | 'blanked' | 'kept'
  /** A row of theirs that others wrote for themselves alone. */
  sealed?: 'always' | 'draft' | 'private' | 'ofPrivate' | 'withOthers' | 'ofOthers'
  /** The column of the day that a sealed row is listed under. */
  day?: string
}

const person = sql.placeholder('personId')
const name = sql.placeholder('name')
const account = sql`(select id from accounts where person_id = ${person})`
const byPerson = sql`person_id = ${person}`
const byAccount = sql`account_id in ${account}`
const byLine = sql`line_id in (select id from frozen_lines where person_id = ${person})`
const byCandidacy = sql`candidacy_id in (select id from candidacies where person_id = ${person})`
const byEvidence = sql`evidence_id in (select id from evidence where person_id = ${person})`

/** Every table that says something of a person. In the order in which rows can go: what stands on others first. */
export const holdings: readonly Holding[] = [
  { name: 'Private notes', table: talks.privateNotes, about: byPerson, erased: 'deleted', sealed: 'always', day: 'writtenAt' },
  { name: 'Drafts of conversations', table: talks.talkDrafts, about: byPerson, erased: 'deleted', sealed: 'always', day: 'savedAt' },
  { name: 'Corrections of conversations', table: talks.talkCorrections, about: byPerson, erased: 'deleted' },
  { name: 'Notes of conversations', table: talks.talkRecords, about: byPerson, erased: 'deleted' },
  { name: 'Points to bring up', table: talks.talkPoints, about: byPerson, erased: 'deleted' },
  { name: 'Promises', table: talks.promises, about: byPerson, erased: 'deleted' },
  { name: 'Conversations', table: main.conversations, about: byPerson, erased: 'deleted' },
  { name: 'Rhythm of conversations', table: talks.cadences, about: sql`subject_id = ${person}`, erased: 'deleted' },
  { name: 'Days on leave', table: talks.leaves, about: byPerson, erased: 'deleted' },
  { name: 'Development steps', table: talks.developmentActions, about: byPerson, erased: 'deleted', sealed: 'private', day: 'addedOn' },
  { name: 'What they want', table: main.aspirations, about: byPerson, erased: 'deleted', sealed: 'private', day: 'recordedAt' },
  { name: 'Answers to evidence', table: main.evidenceNotes, about: byPerson, erased: 'deleted', sealed: 'ofPrivate', day: 'writtenAt' },
  {
    name: 'Earlier versions of evidence',
    table: main.evidenceVersions,
    about: byEvidence,
    erased: 'deleted',
    sealed: 'ofPrivate',
    day: 'writtenAt',
  },
  { name: 'Criteria of evidence', table: main.evidenceCriteria, about: byPerson, erased: 'deleted' },
  { name: 'Evidence put on slates', table: slatePieces, about: byCandidacy, erased: 'deleted' },
  { name: 'Evidence', table: main.evidence, about: byPerson, erased: 'deleted', sealed: 'private', day: 'writtenAt' },
  { name: 'Readings', table: main.readings, about: byPerson, erased: 'deleted', sealed: 'draft', day: 'recordedAt' },
  { name: 'Readiness calls', table: main.readinessCalls, about: byPerson, erased: 'deleted', sealed: 'draft', day: 'recordedAt' },
  { name: 'Interest in lead roles', table: interestChanges, about: byCandidacy, erased: 'deleted' },
  { name: 'Lines on slates', table: main.candidacies, about: byPerson, erased: 'deleted' },
  { name: 'What was said of their path', table: personPathOverrides, about: byPerson, erased: 'deleted' },
  { name: 'When they were told of their path', table: pathTellings, about: byPerson, erased: 'deleted' },
  { name: 'Pieces kept with decisions', table: frozenPieces, about: byLine, erased: 'blanked' },
  { name: 'Criteria kept with decisions', table: frozenCells, about: byLine, erased: 'blanked' },
  { name: 'Lines kept with decisions', table: frozenLines, about: byPerson, erased: 'blanked' },
  {
    name: 'Looks back at decisions',
    table: lookBacks,
    about: sql`decision_id in (select id from decisions where person_id = ${person})`,
    erased: 'blanked',
  },
  { name: 'Decisions for them', table: decisions, about: byPerson, erased: 'blanked' },
  {
    name: 'Moves',
    table: precedents,
    about: sql`(person_id = ${person} or (person_id is null and person_name = ${name}))`,
    erased: 'blanked',
  },
  { name: 'Benches in reviews', table: reviewedPeople, about: byPerson, erased: 'blanked' },
  { name: 'Seats in reviews', table: reviewedRoles, about: sql`(holder_id = ${person} or matched_id = ${person})`, erased: 'blanked' },
  { name: 'Managers in reviews', table: reviewedManagers, about: sql`manager_id = ${person}`, erased: 'blanked' },
  { name: 'Reviews they recorded', table: reviews, about: byAccount, erased: 'blanked' },
  {
    name: 'Agreements made with them there',
    table: agreements,
    about: sql`id in (select agreement_id from agreement_people where person_id = ${person} or (person_id is null and name = ${name}))`,
    erased: 'blanked',
    sealed: 'withOthers',
    day: 'recordedAt',
  },
  {
    name: 'Meetings they were in',
    table: agreementPeople,
    about: sql`(person_id = ${person} or (person_id is null and name = ${name}))`,
    erased: 'blanked',
  },
  {
    name: 'Lead roles held or hired for',
    table: main.leadRoles,
    about: sql`(holder_id = ${person} or hiring_manager_id = ${person})`,
    erased: 'blanked',
  },
  { name: 'Changes of lead roles that follow from their leaving', table: main.roleChanges, about: byPerson, erased: 'blanked' },
  { name: 'Teams led', table: main.teams, about: sql`lead_id = ${person}`, erased: 'blanked' },
  { name: 'Further seats', table: secondarySeats, about: sql`(person_id = ${person} or manager_id = ${person})`, erased: 'deleted' },
  {
    name: 'How rows stood before an import',
    table: importImages,
    about: sql`(row_id = ${person} or coalesce(stood, '') like '%"' || ${person} || '"%' or coalesce(stands, '') like '%"' || ${person} || '"%')`,
    erased: 'deleted',
    sealed: 'ofOthers',
    day: 'madeAt',
  },
  { name: 'Reporting lines', table: main.reportingLines, about: sql`(person_id = ${person} or manager_id = ${person})`, erased: 'deleted' },
  {
    name: 'Standing for others, and partners',
    table: main.grants,
    about: sql`(person_id = ${person} or account_id in ${account})`,
    erased: 'deleted',
  },
  {
    name: 'What they agreed to pass on',
    table: talks.handovers,
    about: sql`(person_id = ${person} or from_id = ${person})`,
    erased: 'deleted',
  },
  { name: 'Saved views', table: savedViews, about: byAccount, erased: 'deleted' },
  { name: 'Facts put away on Home', table: talks.dismissals, about: byAccount, erased: 'deleted' },
  { name: 'Weekly mail', table: talks.digests, about: byAccount, erased: 'deleted' },
  { name: 'Calendar addresses', table: talks.calendarFeeds, about: byAccount, erased: 'deleted' },
  { name: 'Sessions', table: main.sessions, about: sql`(account_id in ${account} or opened_by_id in ${account})`, erased: 'deleted' },
  { name: 'One-time links', table: oneTimeLinks, about: sql`(account_id in ${account} or person_id = ${person})`, erased: 'deleted' },
  {
    name: 'Tries to sign in',
    table: attempts,
    about: sql`name in (select 'email ' || email from accounts where person_id = ${person})`,
    erased: 'deleted',
  },
  { name: 'Audit trail', table: auditTrail, about: sql`(person_id = ${person} or account_id in ${account})`, erased: 'kept' },
  { name: 'Account', table: main.accounts, about: byPerson, erased: 'blanked' },
  { name: 'Directory', table: main.people, about: sql`id = ${person}`, erased: 'deleted' },
]
