import { and, eq, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { OwnRhythm } from 'shared/domain/leave.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { people } from '../db/schema.ts'
import { cadences, leaves } from '../db/talks.ts'

const own = alias(cadences, 'own')
const ofTeam = alias(cadences, 'of_team')
/** The team of someone's manager: of several that they lead, the one that the person belongs to, else the first. */
const theirTeam = sql<
  string | null
>`(select t.id from teams t where t.lead_id = ${people.managerId} order by (case when t.id = ${people.teamId} then 0 else 1 end), t.id limit 1)`

/** Those whose rhythm is another than that of the settings, and those who have been on leave: one row for each leave. */
const rhythms = (whom?: (of: Record<string, unknown>) => SQL | undefined) =>
  scoped((db, within, of) =>
    db
      .select({ personId: people.id, own: own.days, ofTeam: ofTeam.days, fromOn: leaves.fromOn, untilOn: leaves.untilOn })
      .from(people)
      .leftJoin(own, eq(own.subjectId, people.id))
      .leftJoin(ofTeam, eq(ofTeam.subjectId, theirTeam))
      .leftJoin(leaves, eq(leaves.personId, people.id))
      .where(
        and(
          whom?.(of),
          within,
          sql`(${people.id} in (select subject_id from cadences) or ${people.managerId} in (select t.lead_id from cadences c join teams t on t.id = c.subject_id) or ${people.id} in (select person_id from leaves))`,
        ),
      ),
  )
export const rhythmsOfReports = rhythms(() => eq(people.managerId, sql.placeholder('scopePerson')))
export const rhythmsWithin = rhythms()
export const rhythmsOf = rhythms((of) => eq(people.id, of.personId as string))

type Row = Awaited<ReturnType<typeof rhythmsWithin>>[number]

/** Each person's own rhythm; whoever is not named here keeps that of the settings. */
export function rhythmsByPerson(rows: readonly Row[]): Map<string, OwnRhythm> {
  const found = new Map<string, { days: number | null; leaves: { fromOn: string; untilOn: string }[] }>()
  for (const { personId, own, ofTeam, fromOn, untilOn } of rows) {
    const rhythm = found.get(personId) ?? { days: own ?? ofTeam, leaves: [] }
    if (fromOn && untilOn) rhythm.leaves.push({ fromOn, untilOn })
    found.set(personId, rhythm)
  }
  return found
}

/** What says how often to talk with one person: their own, and their manager's team. */
export const saidOf = scoped((db, within, of) =>
  db
    .select({
      own: own.days,
      ofTeam: ofTeam.days,
      teamId: theirTeam,
      teamName: sql<string | null>`(select t.name from teams t where t.id = ${theirTeam})`,
    })
    .from(people)
    .leftJoin(own, eq(own.subjectId, people.id))
    .leftJoin(ofTeam, eq(ofTeam.subjectId, theirTeam))
    .where(and(eq(people.id, of.personId), within)),
)
export const leavesOf = scoped((db, within, of) =>
  db
    .select({ id: leaves.id, fromOn: leaves.fromOn, untilOn: leaves.untilOn })
    .from(leaves)
    .innerJoin(people, eq(people.id, leaves.personId))
    .where(and(eq(leaves.personId, of.personId), within)),
)

const leavesAmong = query((db, of) =>
  db
    .select({ personId: leaves.personId, fromOn: leaves.fromOn, untilOn: leaves.untilOn })
    .from(leaves)
    .where(sql`${leaves.personId} in ${idsOf(of.personIds)}`),
)
/** The leaves of people whose evidence one sees: they make its window longer, and are not told themselves. */
export const leavesByPerson = async (db: Read, personIds: string) =>
  Map.groupBy(await leavesAmong(db, { personIds }), ({ personId }) => personId)

/** Who of these people is on leave on a day. */
export const onLeave = scoped((db, within, of) =>
  db
    .select({ personId: leaves.personId })
    .from(leaves)
    .innerJoin(people, eq(people.id, leaves.personId))
    .where(
      and(
        sql`${leaves.personId} in ${idsOf(of.personIds)}`,
        sql`${leaves.fromOn} <= ${of.today}`,
        sql`${leaves.untilOn} > ${of.today}`,
        within,
      ),
    ),
)
