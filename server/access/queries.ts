import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { scoped } from '../db/query.ts'
import { leadRoles, people, teams } from '../db/schema.ts'
import { Scope } from './scope.ts'

const manager = alias(people, 'manager')

/** Someone under the one who asks: what the directory says of them, and their place in the tree. */
export const personWithin = scoped((db, within, of) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      email: people.email,
      login: people.login,
      externalId: people.externalId,
      location: people.location,
      path: people.path,
      teamId: people.teamId,
      teamName: teams.name,
      managerId: people.managerId,
      managerName: sql<string | null>`${Scope.managerName(manager)}`,
      hiredOn: people.hiredOn,
      inRoleSinceOn: people.inRoleSinceOn,
      leftOn: people.leftOn,
      reports: sql<number>`(select count(*) from people r where r.manager_id = ${people.id})`.mapWith(Number),
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .leftJoin(manager, eq(manager.id, people.managerId))
    .where(and(eq(people.id, of.personId), within)),
)
export type PersonFound = Awaited<ReturnType<typeof personWithin>>[number]

/** A lead role that the one who asks may see, and how much of it. */
export const roleWithin = scoped((db, _within, of) =>
  db
    .select({
      id: leadRoles.id,
      title: leadRoles.title,
      state: leadRoles.state,
      teamId: leadRoles.teamId,
      teamPath: teams.path,
      frozenAt: leadRoles.frozenAt,
      openedOn: leadRoles.openedOn,
      decideByOn: leadRoles.decideByOn,
      expectedOn: leadRoles.expectedOn,
      holderId: leadRoles.holderId,
      criteriaVersion: leadRoles.criteriaVersion,
      full: sql<boolean>`${Scope.roles}`.mapWith(Boolean),
      mayChange:
        sql<boolean>`(${Scope.myRoles} or coalesce(${leadRoles.hiringManagerId} = ${sql.placeholder('scopePerson')}, false))`.mapWith(
          Boolean,
        ),
      seesAll:
        sql<boolean>`(${Scope.myRoles} or coalesce(${leadRoles.hiringManagerId} = ${sql.placeholder('scopePerson')}, false) or ${Scope.partnered})`.mapWith(
          Boolean,
        ),
    })
    .from(leadRoles)
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(and(eq(leadRoles.id, of.roleId), sql`(${Scope.roles} or ${Scope.openNearby})`)),
)
export type RoleFound = Awaited<ReturnType<typeof roleWithin>>[number]
