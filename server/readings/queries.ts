import { and, desc, eq, sql } from 'drizzle-orm'
import { callExpiresOn, isCurrentCall } from 'shared/domain/calls.ts'
import type { Windows } from 'shared/domain/windows.ts'
import type { Reading } from 'shared/model/reading.ts'
import type { ReadinessCall } from 'shared/model/role.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, criteria, leadRoles, people, readinessCalls, readings, teams } from '../db/schema.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { windowsOf } from '../settings/queries.ts'

/** The readings that count: given, and not superseded by a later one. */
const current = and(eq(readings.state, 'given'), eq(readings.superseded, false))
export const currentReadingsOf = query((db, of) =>
  db
    .select({ criterionId: readings.criterionId, level: readings.level, readOn: readings.readOn, author: accounts.name })
    .from(readings)
    .innerJoin(accounts, eq(accounts.id, readings.authorId))
    .where(and(eq(readings.personId, of.personId), current)),
)
export const levelsOf = query((db, of) =>
  db
    .select({ personId: readings.personId, criterionId: readings.criterionId, level: readings.level })
    .from(readings)
    .where(and(sql`${readings.personId} in ${idsOf(of.personIds)}`, current)),
)
/** How these people are read today on these criteria, with who signed it and why. */
export const signedReadingsOf = query((db, of) =>
  db
    .select({
      personId: readings.personId,
      criterionId: readings.criterionId,
      level: readings.level,
      why: readings.why,
      author: accounts.name,
      readOn: readings.readOn,
    })
    .from(readings)
    .innerJoin(accounts, eq(accounts.id, readings.authorId))
    .where(and(sql`${readings.personId} in ${idsOf(of.personIds)}`, current, sql`${readings.criterionId} in ${idsOf(of.criterionIds)}`)),
)

/** A draft is its author's alone. */
const givenOrMine = (of: typeof readings | typeof readinessCalls) =>
  sql`(${of.state} = 'given' or ${of.authorId} = ${sql.placeholder('scopeAccount')})`
const roleInSight = sql`(${Scope.roles} or ${Scope.openNearby})`

/** Whether another criterion has taken the place of this one; the version in which it stood last; the latest there is. */
export const replaced = sql<number>`exists (select 1 from criteria n where n.replaces_id = ${criteria.id} and (n.role_id is not null or exists (select 1 from version_criteria vc join framework_versions v on v.id = vc.version_id where vc.criterion_id = n.id and v.state = 'published')))`
export const lastStoodIn = sql<
  number | null
>`case when ${criteria.roleId} is null then (select max(v.number) from version_criteria vc join framework_versions v on v.id = vc.version_id where vc.criterion_id = ${criteria.id} and v.state = 'published') else (select max(rc.version) from role_criteria rc where rc.criterion_id = ${criteria.id} and rc.role_id = ${criteria.roleId}) end`
export const latestVersion = sql<number>`case when ${criteria.roleId} is null then (select max(v.number) from framework_versions v where v.framework_id = ${criteria.frameworkId} and v.state = 'published') else ${leadRoles.criteriaVersion} end`

const readingsWithin = scoped((db, within, of) =>
  db
    .select({
      id: readings.id,
      criterionId: readings.criterionId,
      criterion: criteria.name,
      level: readings.level,
      why: readings.why,
      cites: readings.cites,
      state: readings.state,
      superseded: readings.superseded,
      author: accounts.name,
      readOn: readings.readOn,
      replaced: replaced.mapWith(Boolean),
      lastStoodIn,
      latestVersion,
    })
    .from(readings)
    .innerJoin(people, eq(people.id, readings.personId))
    .innerJoin(accounts, eq(accounts.id, readings.authorId))
    .innerJoin(criteria, eq(criteria.id, readings.criterionId))
    .leftJoin(leadRoles, eq(leadRoles.id, criteria.roleId))
    .leftJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(eq(readings.personId, of.personId), within, givenOrMine(readings), sql`(${criteria.roleId} is null or ${roleInSight})`))
    .orderBy(desc(readings.readOn), desc(readings.recordedAt), desc(readings.id)),
)

/** All readings of someone within scope, the newest first; of what they cite, the pieces that the reader may read. */
export async function readingsOf(db: Read, scope: Scope, personId: string): Promise<Reading[]> {
  const rows = await readingsWithin(db, scope, { personId })
  const cited = rows.some(({ cites }) => cites.length > 0) ? await evidenceOf(db, scope, personId) : []
  const readable = new Set(cited.map(({ id }) => id))
  return rows.map(({ criterionId, criterion, superseded, replaced, lastStoodIn, latestVersion, cites, ...reading }) => {
    const againstVersion = replaced && (lastStoodIn ?? 0) < latestVersion ? (lastStoodIn ?? latestVersion) : null
    return {
      ...reading,
      cites: cites.filter((id) => readable.has(id)),
      criterion: { id: criterionId, name: criterion },
      againstVersion,
      current: reading.state === 'given' && !superseded && againstVersion === null,
    }
  })
}

/** One's own reading, as it stands. */
export const ownReading = query((db, of) =>
  db
    .select({ id: readings.id, criterionId: readings.criterionId, state: readings.state })
    .from(readings)
    .where(and(eq(readings.id, of.readingId), eq(readings.personId, of.personId), eq(readings.authorId, of.accountId))),
)

const callsWithin = scoped((db, within, of) =>
  db
    .select({
      id: readinessCalls.id,
      person: { id: people.id, name: people.name, title: people.title },
      role: { id: leadRoles.id, title: leadRoles.title },
      call: readinessCalls.call,
      emergencyCover: readinessCalls.emergencyCover,
      rationale: readinessCalls.rationale,
      state: readinessCalls.state,
      superseded: readinessCalls.superseded,
      author: accounts.name,
      calledOn: readinessCalls.calledOn,
      expiresOn: readinessCalls.expiresOn,
    })
    .from(readinessCalls)
    .innerJoin(people, eq(people.id, readinessCalls.personId))
    .innerJoin(accounts, eq(accounts.id, readinessCalls.authorId))
    .innerJoin(leadRoles, eq(leadRoles.id, readinessCalls.roleId))
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(eq(readinessCalls.personId, of.personId), within, givenOrMine(readinessCalls), roleInSight))
    .orderBy(desc(readinessCalls.calledOn), desc(readinessCalls.recordedAt), desc(readinessCalls.id)),
)

/** Whose signed call for a role says that they could cover it in an emergency: people under the one who asks, and those named. */
export const coverFor = scoped((db, within, of) =>
  db
    .select({
      id: people.id,
      name: people.name,
      mine: sql<boolean>`coalesce(${within}, false)`.mapWith(Boolean),
      state: readinessCalls.state,
      superseded: readinessCalls.superseded,
      calledOn: readinessCalls.calledOn,
      expiresOn: readinessCalls.expiresOn,
    })
    .from(readinessCalls)
    .innerJoin(people, eq(people.id, readinessCalls.personId))
    .where(
      and(
        eq(readinessCalls.roleId, of.roleId),
        eq(readinessCalls.emergencyCover, true),
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
        sql`(${within} or ${people.id} in ${idsOf(of.personIds)})`,
      ),
    ),
)

/** A call ends on the day it was signed for, or earlier where the window of the settings has become shorter. */
export function toldOf<Call extends Pick<ReadinessCall, 'state' | 'calledOn' | 'expiresOn'> & { superseded: boolean }>(
  call: Call,
  today: string,
  windows: Windows,
) {
  const { superseded, ...rest } = call
  const expiresOn = [call.expiresOn, callExpiresOn(call.calledOn, windows)].sort()[0]!
  return { ...rest, expiresOn, current: !superseded && today < expiresOn && isCurrentCall(call, today, windows) }
}

/** The readiness calls for someone within scope, the newest first, given ones and the reader's own drafts. */
export async function callsOf(db: Read, scope: Scope, today: string, personId: string, known?: Windows): Promise<ReadinessCall[]> {
  const windows = known ?? (await windowsOf(db))
  return (await callsWithin(db, scope, { personId })).map((call) => toldOf(call, today, windows))
}

/** Levels read, for these people on the criteria of these roles. */
export const levelsReadOn = query((db, of) =>
  db
    .select({ personId: readings.personId, criterionId: readings.criterionId, level: readings.level })
    .from(readings)
    .where(and(sql`${readings.personId} in ${idsOf(of.personIds)}`, current, sql`${readings.criterionId} in ${idsOf(of.criterionIds)}`)),
)
