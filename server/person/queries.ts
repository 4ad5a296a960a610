import { and, asc, desc, eq, gt, gte, isNull, lte, notInArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { Scope } from '../access/scope.ts'
import { query, scoped } from '../db/query.ts'
import { secondarySeats } from '../db/imports.ts'
import { candidacies, criteria, leadRoles, people, readings, reportingLines, teams } from '../db/schema.ts'
import { lastStoodIn, latestVersion } from '../readings/queries.ts'

/** Said by what it is not: for a list of what it is, the index would be searched once for each state of each team. */
const underway = notInArray(leadRoles.state, ['filled', 'held', 'on_hold', 'cancelled'])
const role = {
  id: leadRoles.id,
  title: leadRoles.title,
  state: leadRoles.state,
  decideByOn: leadRoles.decideByOn,
  expectedOn: leadRoles.expectedOn,
}

/** Roles under way that the one who asks may see, among the teams whose path lies between two texts; from those teams outward. */
export const rolesNear = scoped((db, _within, of) =>
  db
    .select(role)
    .from(teams)
    .crossJoin(leadRoles)
    .where(
      and(
        gte(teams.path, of.nearFrom),
        sql`${teams.path} < ${of.nearTo}`,
        eq(leadRoles.teamId, teams.id),
        underway,
        sql`(${Scope.roles} or ${Scope.openNearby})`,
      ),
    )
    .orderBy(desc(leadRoles.state), leadRoles.id)
    .limit(20),
)
/** Roles on whose slate someone stands, of those that the one who asks may see. */
export const rolesConsideredFor = scoped((db, _within, of) =>
  db
    .select(role)
    .from(candidacies)
    .innerJoin(leadRoles, eq(leadRoles.id, candidacies.roleId))
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(eq(candidacies.personId, of.personId), isNull(candidacies.removedAt), sql`(${Scope.roles} or ${Scope.openNearby})`)),
)
export const roleOfId = scoped((db, _within, of) =>
  db
    .select(role)
    .from(leadRoles)
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(eq(leadRoles.id, of.roleId), sql`(${Scope.roles} or ${Scope.openNearby})`)),
)

const newer = alias(criteria, 'newer')
/** Given readings whose criterion has been replaced: by the criterion that took its place, with the version they stand against. */
export const readingsAgainstOlder = query((db, of) =>
  db
    .select({
      criterionId: newer.id,
      version: sql<number>`coalesce(${lastStoodIn}, ${latestVersion})`.mapWith(Number),
    })
    .from(readings)
    .innerJoin(newer, eq(newer.replacesId, readings.criterionId))
    .innerJoin(criteria, eq(criteria.id, readings.criterionId))
    .leftJoin(leadRoles, eq(leadRoles.id, criteria.roleId))
    .where(and(eq(readings.personId, of.personId), eq(readings.state, 'given'), eq(readings.superseded, false))),
)

/** Who someone within scope has reported to; managers whom the one who asks may not know stay unnamed. */
export const linesOf = scoped((db, _within, of) =>
  db
    .select({
      id: reportingLines.id,
      managerName: sql<string | null>`case when ${Scope.directory} then ${people.name} end`,
      sinceOn: reportingLines.sinceOn,
    })
    .from(reportingLines)
    .innerJoin(people, eq(people.id, reportingLines.managerId))
    .where(eq(reportingLines.personId, of.personId)),
)

const seatsWhere = (of: Record<string, unknown>) =>
  and(
    eq(secondarySeats.personId, of.personId as string),
    lte(secondarySeats.sinceOn, of.today as string),
    gt(secondarySeats.untilOn, of.today as string),
  )
const seat = { id: secondarySeats.id, title: secondarySeats.title, team: teams.name, sinceOn: secondarySeats.sinceOn }
/** The further seats of someone whom the one who asks may know; managers whom they may not know stay unnamed. */
export const seatsWithin = scoped((db, _within, of) =>
  db
    .select({ ...seat, manager: sql<string | null>`case when ${Scope.directory} then ${people.name} end` })
    .from(secondarySeats)
    .leftJoin(teams, eq(teams.id, secondarySeats.teamId))
    .leftJoin(people, eq(people.id, secondarySeats.managerId))
    .where(seatsWhere(of))
    .orderBy(asc(secondarySeats.id)),
)
/** The same for administrators, who know everybody by name. */
export const seatsOf = query((db, of) =>
  db
    .select({ ...seat, manager: people.name })
    .from(secondarySeats)
    .leftJoin(teams, eq(teams.id, secondarySeats.teamId))
    .leftJoin(people, eq(people.id, secondarySeats.managerId))
    .where(seatsWhere(of))
    .orderBy(asc(secondarySeats.id)),
)
