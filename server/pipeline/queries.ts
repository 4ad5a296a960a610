import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { Scope } from '../access/scope.ts'
import { query, scoped } from '../db/query.ts'
import { accounts, aspirations, candidacies, leadRoles, people, readinessCalls, readings, roleCriteria, teams } from '../db/schema.ts'

const slot = sql.placeholder
const holder = alias(people, 'holder')
const within = (ids: unknown) => sql`(select value from json_each(${ids}))`

/** The roles of the teams that the one who asks leads or that stand under them, and those they hire for; filled and cancelled ones left out. */
export const rolesOfScope = scoped((db) => {
  const role = {
    id: leadRoles.id,
    title: leadRoles.title,
    state: leadRoles.state,
    teamId: teams.id,
    teamName: teams.name,
    holderId: leadRoles.holderId,
    holderName: holder.name,
    holderTitle: holder.title,
    critical: leadRoles.critical,
    reason: leadRoles.reason,
    decideByOn: leadRoles.decideByOn,
    expectedOn: leadRoles.expectedOn,
    criteria:
      sql<number>`(select count(*) from ${roleCriteria} rc where rc.role_id = ${leadRoles.id} and rc.version = ${leadRoles.criteriaVersion})`.mapWith(
        Number,
      ),
  }
  // From the teams outward: the planner would start from all roles.
  return db
    .select(role)
    .from(teams)
    .crossJoin(leadRoles)
    .leftJoin(holder, eq(holder.id, leadRoles.holderId))
    .where(and(Scope.myRoles, eq(leadRoles.teamId, teams.id), sql`${leadRoles.state} not in ('cancelled', 'filled')`))
})

/** The calls that count for these roles today, with who made them. */
export const currentCallsFor = query((db, of) =>
  db
    .select({
      id: readinessCalls.id,
      roleId: readinessCalls.roleId,
      personId: readinessCalls.personId,
      name: people.name,
      call: readinessCalls.call,
      state: readinessCalls.state,
      calledOn: readinessCalls.calledOn,
      calledBy: accounts.name,
    })
    .from(readinessCalls)
    .innerJoin(people, eq(people.id, readinessCalls.personId))
    .innerJoin(accounts, eq(accounts.id, readinessCalls.authorId))
    .where(
      and(
        sql`${readinessCalls.roleId} in ${within(of.roleIds)}`,
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
        sql`${readinessCalls.expiresOn} > ${of.today}`,
      ),
    ),
)

export const interestsIn = query((db, of) =>
  db
    .select({ roleId: candidacies.roleId, personId: candidacies.personId, interest: candidacies.interest })
    .from(candidacies)
    .where(and(sql`${candidacies.roleId} in ${within(of.roleIds)}`, isNull(candidacies.removedAt))),
)

/** The newest aspiration of each of these people, where the chain may know it. */
export const newestWants = query((db, of) =>
  db
    .select({ id: aspirations.id, personId: people.id, targetRoleId: aspirations.targetRoleId, heardOn: aspirations.heardOn })
    .from(people)
    .innerJoin(
      aspirations,
      sql`${aspirations.id} = (select a.id from aspirations a where a.person_id = ${people.id} and a.removed_at is null and a.visibility = 'chain' order by a.heard_on desc, a.recorded_at desc, a.id desc limit 1)`,
    )
    .where(sql`${people.id} in ${within(of.personIds)}`),
)

/** For each call on these roles: how many of the role's criteria are read at the level asked or above. */
export const levelsReached = query((db, of) =>
  db
    .select({ roleId: readinessCalls.roleId, personId: readinessCalls.personId, at: sql<number>`count(*)`.mapWith(Number) })
    .from(leadRoles)
    .crossJoin(readinessCalls)
    .crossJoin(roleCriteria)
    .crossJoin(readings)
    .where(
      and(
        sql`${leadRoles.id} in ${within(of.roleIds)}`,
        eq(readinessCalls.roleId, leadRoles.id),
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
        eq(roleCriteria.roleId, leadRoles.id),
        eq(roleCriteria.version, leadRoles.criteriaVersion),
        eq(readings.personId, readinessCalls.personId),
        eq(readings.state, 'given'),
        eq(readings.superseded, false),
        eq(readings.criterionId, roleCriteria.criterionId),
        sql`${readings.level} >= ${roleCriteria.asks}`,
      ),
    )
    .groupBy(readinessCalls.roleId, readinessCalls.personId),
)

/** Everyone under the one who asks: what they last said that they want, and when. */
export const wantsUnder = scoped((db, scope) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      managerId: people.managerId,
      // Direction and day in one text, so that one look finds both.
      said: sql<
        string | null
      >`(select a.heard_on || a.direction from ${aspirations} a where a.person_id = people.id and a.removed_at is null and (a.visibility = 'chain' or a.author_id = ${slot('scopeAccount')} or a.visibility = 'pair' and people.manager_id = ${slot('scopePerson')}) order by a.heard_on desc, a.recorded_at desc, a.id desc limit 1)`,
    })
    .from(people)
    .where(scope),
)
/** The roles of which each of these people has said whether they want it: nobody needs to ask them. */
export const askedOfRoles = query((db, of) =>
  db
    .select({ roleId: candidacies.roleId, personId: candidacies.personId })
    .from(candidacies)
    .where(
      and(sql`${candidacies.personId} in ${within(of.personIds)}`, ne(candidacies.interest, 'not_asked'), isNull(candidacies.removedAt)),
    ),
)
