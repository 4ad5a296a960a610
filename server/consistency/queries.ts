import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Consistency } from 'shared/api/consistency.ts'
import { isCurrentCall } from 'shared/domain/calls.ts'
import {
  callsWithoutEvidence,
  consistencySentence,
  type GivenCall,
  neverAskedBy,
  neverNominated,
  readDifferently,
  type ReadyPerson,
  readySince,
  type SignedReading,
} from 'shared/domain/consistency.ts'
import { evidenceStatus } from 'shared/domain/evidenceStatus.ts'
import { leaveDaysOfEvidence } from 'shared/domain/leave.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { idsOf, scoped } from '../db/query.ts'
import {
  accounts,
  candidacies,
  criteria,
  evidence,
  evidenceCriteria,
  leadRoles,
  people,
  readinessCalls,
  readings,
  roleCriteria,
  teams,
} from '../db/schema.ts'
import { replaced } from '../readings/queries.ts'
import { rhythmsByPerson, rhythmsWithin } from '../rhythm/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { forReader, taggedPiece } from '../slates/queries.ts'

type Named = { id: string; name: string }

const roleInSight = sql`(${Scope.roles} or ${Scope.openNearby})`

/** Everyone under the one who asks, and whether the chain knows of a day on which they said what they want. */
const reportsUnder = scoped((db, within) =>
  db
    .select({
      id: people.id,
      name: people.name,
      managerId: people.managerId,
      asked:
        sql<boolean>`exists (select 1 from aspirations a where a.person_id = people.id and a.removed_at is null and a.visibility = 'chain')`.mapWith(
          Boolean,
        ),
    })
    .from(people)
    .where(within),
)

/** All calls ever given for people under the one who asks, on roles in their sight whose seat is not settled. */
const callsUnder = scoped((db, within) =>
  db
    .select({
      id: readinessCalls.id,
      personId: readinessCalls.personId,
      role: { id: leadRoles.id, title: leadRoles.title },
      holderId: leadRoles.holderId,
      call: readinessCalls.call,
      state: readinessCalls.state,
      superseded: readinessCalls.superseded,
      calledOn: readinessCalls.calledOn,
      expiresOn: readinessCalls.expiresOn,
      authorPersonId: accounts.personId,
    })
    .from(people)
    .innerJoin(readinessCalls, eq(readinessCalls.personId, people.id))
    .innerJoin(accounts, eq(accounts.id, readinessCalls.authorId))
    .innerJoin(leadRoles, eq(leadRoles.id, readinessCalls.roleId))
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(within, eq(readinessCalls.state, 'given'), sql`${leadRoles.state} not in ('filled', 'cancelled')`, roleInSight)),
)

/** For each of these calls the newest supporting piece on a criterion that its role asks or ever asked, from before it was made. */
const newestBehind = scoped((db, within, of) =>
  db
    .select({ callId: readinessCalls.id, happenedOn: sql<string>`max(${evidence.happenedOn})` })
    .from(readinessCalls)
    .innerJoin(people, eq(people.id, readinessCalls.personId))
    .innerJoin(roleCriteria, eq(roleCriteria.roleId, readinessCalls.roleId))
    .innerJoin(
      evidenceCriteria,
      and(eq(evidenceCriteria.personId, readinessCalls.personId), eq(evidenceCriteria.criterionId, roleCriteria.criterionId)),
    )
    .innerJoin(evidence, eq(evidence.id, evidenceCriteria.evidenceId))
    .where(
      and(
        sql`${readinessCalls.id} in ${idsOf(of.callIds)}`,
        within,
        eq(evidence.stance, 'supports'),
        isNull(evidence.removedAt),
        Scope.readable,
        sql`${evidence.happenedOn} <= ${readinessCalls.calledOn}`,
      ),
    )
    .groupBy(readinessCalls.id),
)

/** Who of these people ever stood on the slates of these roles. */
const everOn = scoped((db, within, of) =>
  db
    .select({ roleId: candidacies.roleId, personId: candidacies.personId })
    .from(candidacies)
    .innerJoin(people, eq(people.id, candidacies.personId))
    .where(and(sql`${candidacies.personId} in ${idsOf(of.personIds)}`, sql`${candidacies.roleId} in ${idsOf(of.roleIds)}`, within)),
)

/** How many pieces there are on what a reading is of: most have too few, which one look into an index tells. */
const pieces = sql`(select count(*) from ${evidenceCriteria} where ${evidenceCriteria.personId} = ${readings.personId} and ${evidenceCriteria.criterionId} = ${readings.criterionId})`
/** Whether somebody besides the person and their manager had seen something that supports it: without it no evidence is supported. */
const seenByOthers = sql`exists (select 1 from ${evidenceCriteria} cross join ${evidence} where ${evidenceCriteria.personId} = ${readings.personId} and ${evidenceCriteria.criterionId} = ${readings.criterionId} and ${evidence.id} = ${evidenceCriteria.evidenceId} and ${evidence.stance} = 'supports' and ${evidence.observer} not in ('self', 'manager') and ${evidence.removedAt} is null and ${evidence.happenedOn} <= ${readings.readOn} and ${Scope.readable})`
/** The readings that count, of what may be supported by evidence. */
const readingsUnder = scoped((db, within, of) =>
  db
    .select({
      id: readings.id,
      personId: readings.personId,
      criterionId: readings.criterionId,
      level: readings.level,
      readOn: readings.readOn,
      authorPersonId: accounts.personId,
    })
    .from(people)
    .crossJoin(readings)
    .crossJoin(accounts)
    .where(
      and(
        within,
        eq(readings.personId, people.id),
        eq(readings.state, 'given'),
        eq(readings.superseded, false),
        sql`${pieces} >= ${of.fewestPieces}`,
        seenByOthers,
        eq(accounts.id, readings.authorId),
      ),
    ),
)
/** The pieces on whom and what these readings are of. */
const piecesBehind = scoped((db, within, of) =>
  db
    .select({ readingId: readings.id, ...taggedPiece(forReader) })
    .from(readings)
    .crossJoin(people)
    .crossJoin(evidenceCriteria)
    .crossJoin(evidence)
    .where(
      and(
        sql`${readings.id} in ${idsOf(of.readingIds)}`,
        eq(people.id, readings.personId),
        within,
        eq(evidenceCriteria.personId, readings.personId),
        eq(evidenceCriteria.criterionId, readings.criterionId),
        eq(evidence.id, evidenceCriteria.evidenceId),
        isNull(evidence.removedAt),
        Scope.readable,
      ),
    ),
)
/** Those of these criteria that nothing has replaced: of a framework, or of a role in sight. */
const standingCriteria = scoped((db, _within, of) =>
  db
    .select({ id: criteria.id, name: criteria.name })
    .from(criteria)
    .leftJoin(leadRoles, eq(leadRoles.id, criteria.roleId))
    .leftJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(
      and(sql`${criteria.id} in ${idsOf(of.criterionIds)}`, sql`not ${replaced}`, sql`(${criteria.roleId} is null or ${roleInSight})`),
    ),
)

type Around = { today: string; windows: Awaited<ReturnType<typeof windowsOf>>; manager: (id: string | null) => Named | undefined }
type Reports = Map<string, Awaited<ReturnType<typeof reportsUnder>>[number]>
type Rhythms = ReturnType<typeof rhythmsByPerson>

/** How those decide who lead people under someone, and they themselves; nothing for whoever leads no managers. */
export async function consistencyOf(db: Read, scope: Scope, me: Named, today: string): Promise<Consistency> {
  const reports: Reports = new Map((await reportsUnder(db, scope)).map((report) => [report.id, report]))
  if (![...reports.values()].some(({ managerId }) => managerId !== me.id))
    return { sentence: ['How decisions are made is shown to those who lead managers.'], found: null }
  const manager = (id: string | null): Named | undefined => {
    if (id === me.id) return me
    const found = id === null ? undefined : reports.get(id)
    return found && { id: found.id, name: found.name }
  }
  const around: Around = { today, windows: await windowsOf(db), manager }
  const rhythms = rhythmsByPerson(await rhythmsWithin(db, scope))
  const calls = await callsUnder(db, scope)
  const found = {
    neverAsked: neverAskedBy(
      [...reports.values()].flatMap(({ id, name, managerId, asked }) => {
        const by = manager(managerId)
        return by ? [{ person: { id, name }, manager: by, asked }] : []
      }),
    ),
    withoutEvidence: callsWithoutEvidence(await givenCalls(db, scope, { reports, calls, rhythms }, around), around.windows),
    readDifferently: readDifferently(await signedReadings(db, scope, { reports, rhythms }, around)),
    neverNominated: neverNominated(await readyPeople(db, scope, { reports, calls }, around), today),
  }
  return { sentence: consistencySentence(found), found }
}

type Calls = Awaited<ReturnType<typeof callsUnder>>
const named = (reports: Reports, id: string): Named => {
  const { name } = reports.get(id)!
  return { id, name }
}

/** The calls that stand, of managers in sight. */
async function givenCalls(
  db: Read,
  scope: Scope,
  { reports, calls, rhythms }: { reports: Reports; calls: Calls; rhythms: Rhythms },
  { today, windows, manager }: Around,
): Promise<GivenCall[]> {
  const standing = calls.filter((call) => !call.superseded && today < call.expiresOn && isCurrentCall(call, today, windows))
  const newest = new Map(
    standing.length > 0
      ? (await newestBehind(db, scope, { callIds: JSON.stringify(standing.map(({ id }) => id)) })).map((row) => [
          row.callId,
          row.happenedOn,
        ])
      : [],
  )
  return standing.flatMap(({ id, personId, role, calledOn, authorPersonId }) => {
    const by = manager(authorPersonId)
    const leaves = rhythms.get(personId)?.leaves ?? []
    return by ? [{ person: named(reports, personId), role, manager: by, calledOn, newestOn: newest.get(id) ?? null, leaves }] : []
  })
}

/** Whoever is called ready for a role that they do not hold, since when, and whether they ever stood on its slate. */
async function readyPeople(
  db: Read,
  scope: Scope,
  { reports, calls }: { reports: Reports; calls: Calls },
  { today, manager }: Around,
): Promise<ReadyPerson[]> {
  const ready = [...Map.groupBy(calls, ({ personId, role }) => `${personId} ${role.id}`).values()].flatMap((made) => {
    const { personId, role, holderId } = made[0]!
    const since = holderId === personId ? null : readySince(made, today)
    const by = manager(reports.get(personId)!.managerId)
    return since && by ? [{ person: named(reports, personId), role, manager: by, readySince: since }] : []
  })
  if (ready.length === 0) return []
  const ids = (list: string[]) => JSON.stringify([...new Set(list)])
  const of = { personIds: ids(ready.map(({ person }) => person.id)), roleIds: ids(ready.map(({ role }) => role.id)) }
  const lines = new Set((await everOn(db, scope, of)).map(({ personId, roleId }) => `${personId} ${roleId}`))
  return ready.map((one) => ({ ...one, nominated: lines.has(`${one.person.id} ${one.role.id}`) }))
}

const idsIn = <Field extends string>(rows: readonly { [Name in Field]: string }[], field: Field) =>
  JSON.stringify([...new Set(rows.map((row) => row[field]))])

/** The readings that count, of managers in sight who can be compared at all, each with what its evidence amounted to when it was read. */
async function signedReadings(
  db: Read,
  scope: Scope,
  { reports, rhythms }: { reports: Reports; rhythms: Rhythms },
  { windows, manager }: Around,
): Promise<SignedReading[]> {
  const read = await readingsUnder(db, scope, { fewestPieces: windows.supportedPieces })
  const bySomebody = Map.groupBy(
    read.filter(({ authorPersonId }) => manager(authorPersonId)),
    ({ criterionId, authorPersonId }) => `${criterionId} ${authorPersonId}`,
  )
  const comparable = [...bySomebody.values()].filter((own) => own.length > 1).flat()
  if (comparable.length === 0) return []
  const criterionIds = idsIn(comparable, 'criterionId')
  const standing = new Map((await standingCriteria(db, scope, { criterionIds })).map((criterion) => [criterion.id, criterion]))
  const behind = Map.groupBy(await piecesBehind(db, scope, { readingIds: idsIn(comparable, 'id') }), ({ readingId }) => readingId)
  return comparable.flatMap(({ id, personId, criterionId, level, readOn, authorPersonId }) => {
    const criterion = standing.get(criterionId)
    if (!criterion) return []
    const pieces = (behind.get(id) ?? []).map((piece) => ({ ...piece, answeredByNote: piece.answered }))
    const leaveDays = leaveDaysOfEvidence(rhythms.get(personId), readOn, windows)
    const { status } = evidenceStatus(pieces, { asOf: readOn, managerId: reports.get(personId)!.managerId, personId, leaveDays, windows })
    return [{ person: named(reports, personId), criterion, manager: manager(authorPersonId)!, level, status }]
  })
}
