import { getTableColumns, or, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { freeSeat } from 'shared/domain/roleStates.ts'
import { dropLine, newSegments, rebuildPaths } from '../access/tree.ts'
import type { Tx } from '../db/database.ts'
import { agreementPeople, agreements } from '../db/agreements.ts'
import { decisions, frozenCells, frozenLines, frozenPieces, lookBacks } from '../db/decisions.ts'
import { newId } from '../db/id.ts'
import { query, statement } from '../db/query.ts'
import {
  accounts,
  aspirations,
  candidacies,
  conversations,
  criteria,
  evidence,
  evidenceCriteria,
  evidenceNotes,
  evidenceVersions,
  leadRoles,
  people,
  readinessCalls,
  readings,
  reportingLines,
  roleChanges,
  roleCriteria,
  teams,
} from '../db/schema.ts'
import { headcountPlans, moveRecords, pathOverrides, pathTellings, personPathOverrides, precedents } from '../db/paths.ts'
import { reviewedManagers, reviewedPeople, reviewedRoles, reviews } from '../db/reviews.ts'
import { finalistReadings, interestChanges, outsideEstimates, slatePieces } from '../db/slates.ts'
import { cadences, developmentActions, leaves, privateNotes, promises, talkCorrections, talkPoints, talkRecords } from '../db/talks.ts'
import { conflict } from '../http/problem.ts'
import { examplePeople } from '../session/queries.ts'
import { memberCount } from './cast.ts'
import { organisation } from './organisation.ts'
import { pillarsInUse } from './queries.ts'
import type { Rows } from './rows.ts'

/** So many rows go into one statement: far fewer round trips, and few enough values for both engines. */
const batch = 40

/** Prepared inserts for a table: full batches, and the rows that are left over. */
function insertInto(table: SQLiteTable) {
  const names = Object.keys(getTableColumns(table))
  const insert = (rows: number) =>
    statement((db, of) =>
      db.insert(table).values(Array.from({ length: rows }, (_, i) => Object.fromEntries(names.map((name) => [name, of[`${name}${i}`]])))),
    )
  const [full, single] = [insert(batch), insert(1)]
  return async (tx: Tx, rows: readonly object[]) => {
    for (let from = 0; from < rows.length;) {
      const size = rows.length - from >= batch ? batch : 1
      const values = rows.slice(from, from + size).flatMap((row, i) => Object.entries(row).map(([name, value]) => [`${name}${i}`, value]))
      await (size === batch ? full : single)(tx, Object.fromEntries(values))
      from += size
    }
  }
}

/** In the order in which the rows can stand on each other. */
const inserts: Record<keyof Rows, ReturnType<typeof insertInto>> = {
  people: insertInto(people),
  teams: insertInto(teams),
  reportingLines: insertInto(reportingLines),
  accounts: insertInto(accounts),
  leadRoles: insertInto(leadRoles),
  criteria: insertInto(criteria),
  roleCriteria: insertInto(roleCriteria),
  roleChanges: insertInto(roleChanges),
  aspirations: insertInto(aspirations),
  evidence: insertInto(evidence),
  evidenceCriteria: insertInto(evidenceCriteria),
  evidenceVersions: insertInto(evidenceVersions),
  evidenceNotes: insertInto(evidenceNotes),
  readings: insertInto(readings),
  readinessCalls: insertInto(readinessCalls),
  candidacies: insertInto(candidacies),
  interestChanges: insertInto(interestChanges),
  outsideEstimates: insertInto(outsideEstimates),
  finalistReadings: insertInto(finalistReadings),
  slatePieces: insertInto(slatePieces),
  agreements: insertInto(agreements),
  agreementPeople: insertInto(agreementPeople),
  decisions: insertInto(decisions),
  frozenLines: insertInto(frozenLines),
  frozenCells: insertInto(frozenCells),
  frozenPieces: insertInto(frozenPieces),
  conversations: insertInto(conversations),
  talkRecords: insertInto(talkRecords),
  talkPoints: insertInto(talkPoints),
  promises: insertInto(promises),
  privateNotes: insertInto(privateNotes),
  developmentActions: insertInto(developmentActions),
  leaves: insertInto(leaves),
  cadences: insertInto(cadences),
  precedents: insertInto(precedents),
  moveRecords: insertInto(moveRecords),
  headcountPlans: insertInto(headcountPlans),
  pathOverrides: insertInto(pathOverrides),
  pathTellings: insertInto(pathTellings),
  reviews: insertInto(reviews),
  reviewedRoles: insertInto(reviewedRoles),
  reviewedPeople: insertInto(reviewedPeople),
  reviewedManagers: insertInto(reviewedManagers),
}

/** Writes the example organisation, its history ending today. */
export async function loadExample(tx: Tx, today: string) {
  if ((await examplePeople(tx)).length > 0) throw conflict('The example is loaded already.')
  const pillars = await pillarsInUse(tx)
  if (!pillars) throw conflict('The example needs a framework with at least four criteria. Publish one first.')
  const rows = organisation({ today, pillars, segments: await newSegments(tx, memberCount + 1), newId })
  for (const table of Object.keys(inserts) as (keyof Rows)[]) await inserts[table](tx, rows[table])
}

const ids = {
  people: sql`(select id from people where example = 1)`,
  teams: sql`(select id from teams where example = 1)`,
  accounts: sql`(select id from accounts where example = 1)`,
  roles: sql`(select id from lead_roles where example = 1)`,
  criteria: sql`(select id from criteria where role_id in (select id from lead_roles where example = 1))`,
  evidence: sql`(select id from evidence where person_id in (select id from people where example = 1) or author_id in (select id from accounts where example = 1))`,
}
const within = (column: SQLiteColumn, of: SQL): SQL => sql`${column} in ${of}`

/** Takes away the example and all that was recorded in it or by its people; what is real stays, and lets go of it first: who reported to it stands at the top. */
export async function removeExample(tx: Tx, today: string) {
  const { db } = tx
  // A role planned in a team of the example belongs to it, whoever planned it.
  await db.update(leadRoles).set({ example: true }).where(within(leadRoles.teamId, ids.teams))
  for (const line of await plannedLines(tx, { today })) await dropLine(tx, line)
  await letGo(tx)

  const byOrAbout = (table: { authorId: SQLiteColumn; personId: SQLiteColumn }) =>
    or(within(table.authorId, ids.accounts), within(table.personId, ids.people))
  for (const table of [talkCorrections, talkRecords, talkPoints, promises, privateNotes, pathTellings, personPathOverrides])
    await db.delete(table).where(byOrAbout(table))
  for (const table of [precedents, moveRecords, headcountPlans, pathOverrides])
    await db.delete(table).where(or(within(table.authorId, ids.accounts), within(table.teamId, ids.teams)))
  await db.delete(cadences).where(or(within(cadences.subjectId, ids.people), within(cadences.subjectId, ids.teams)))
  await db.delete(developmentActions).where(or(byOrAbout(developmentActions), within(developmentActions.criterionId, ids.criteria)))
  await db.update(developmentActions).set({ evidenceId: null }).where(within(developmentActions.evidenceId, ids.evidence))
  await db.delete(evidenceNotes).where(or(byOrAbout(evidenceNotes), within(evidenceNotes.evidenceId, ids.evidence)))
  await db
    .delete(evidenceVersions)
    .where(or(within(evidenceVersions.authorId, ids.accounts), within(evidenceVersions.evidenceId, ids.evidence)))
  await db
    .delete(evidenceCriteria)
    .where(or(within(evidenceCriteria.evidenceId, ids.evidence), within(evidenceCriteria.criterionId, ids.criteria)))
  await db.delete(evidence).where(byOrAbout(evidence))
  await db.delete(readings).where(or(byOrAbout(readings), within(readings.criterionId, ids.criteria)))
  await db.delete(readinessCalls).where(or(byOrAbout(readinessCalls), within(readinessCalls.roleId, ids.roles)))
  await db.delete(lookBacks).where(within(lookBacks.authorId, ids.accounts))
  await db.delete(frozenLines).where(within(frozenLines.personId, ids.people))
  await db.delete(decisions).where(or(within(decisions.decidedBy, ids.accounts), within(decisions.roleId, ids.roles)))
  for (const table of [interestChanges, outsideEstimates, finalistReadings])
    await db.delete(table).where(within(table.authorId, ids.accounts))
  await db.delete(slatePieces).where(within(slatePieces.putBy, ids.accounts))
  await db.delete(agreements).where(or(within(agreements.authorId, ids.accounts), within(agreements.roleId, ids.roles)))
  await db.delete(candidacies).where(or(byOrAbout(candidacies), within(candidacies.roleId, ids.roles)))
  await db.delete(conversations).where(byOrAbout(conversations))
  await db.delete(aspirations).where(byOrAbout(aspirations))
  await db.delete(roleChanges).where(or(within(roleChanges.madeBy, ids.accounts), within(roleChanges.roleId, ids.roles)))
  await db.delete(roleCriteria).where(or(within(roleCriteria.roleId, ids.roles), within(roleCriteria.criterionId, ids.criteria)))
  await db.delete(criteria).where(within(criteria.id, ids.criteria))
  await db.delete(leadRoles).where(within(leadRoles.id, ids.roles))
  await db.delete(accounts).where(within(accounts.id, ids.accounts))
  await db.delete(teams).where(within(teams.id, ids.teams))
  await db.delete(reportingLines).where(or(within(reportingLines.personId, ids.people), within(reportingLines.managerId, ids.people)))
  await db.delete(people).where(within(people.id, ids.people))
  await rebuildPaths(tx)
}

/** Lines of real people to someone of the example that are still to begin. */
const plannedLines = query((db, of) =>
  db
    .select({
      id: reportingLines.id,
      personId: reportingLines.personId,
      sinceOn: reportingLines.sinceOn,
      untilOn: reportingLines.untilOn,
    })
    .from(reportingLines)
    .where(
      sql`${reportingLines.sinceOn} > ${of.today} and ${within(reportingLines.managerId, ids.people)} and not ${within(reportingLines.personId, ids.people)}`,
    ),
)

/** What is real and points to the example points to nothing instead. */
async function letGo({ db }: Tx) {
  await db
    .update(accounts)
    .set({ personId: null })
    .where(sql`${accounts.example} = 0 and ${within(accounts.personId, ids.people)}`)
  await db
    .update(people)
    .set({ managerId: null })
    .where(sql`${people.example} = 0 and ${within(people.managerId, ids.people)}`)
  await db
    .update(people)
    .set({ teamId: null })
    .where(sql`${people.example} = 0 and ${within(people.teamId, ids.teams)}`)
  await db
    .update(teams)
    .set({ parentId: null })
    .where(sql`${teams.example} = 0 and ${within(teams.parentId, ids.teams)}`)
  await db
    .update(teams)
    .set({ leadId: null })
    .where(sql`${teams.example} = 0 and ${within(teams.leadId, ids.people)}`)
  await db
    .update(leadRoles)
    .set({ hiringManagerId: null })
    .where(sql`${leadRoles.example} = 0 and ${within(leadRoles.hiringManagerId, ids.people)}`)
  await db
    .update(leadRoles)
    .set({ state: 'planned', ...freeSeat })
    .where(sql`${leadRoles.example} = 0 and ${within(leadRoles.holderId, ids.people)}`)
  await db.update(evidence).set({ observerPersonId: null }).where(within(evidence.observerPersonId, ids.people))
  await db.update(evidence).set({ answersId: null }).where(within(evidence.answersId, ids.evidence))
  await db.update(criteria).set({ replacesId: null }).where(within(criteria.replacesId, ids.criteria))
}
