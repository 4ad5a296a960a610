import { eq, sql } from 'drizzle-orm'
import { Scope } from '../access/scope.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { leadRoles, people, teams } from '../db/schema.ts'

const person = { id: people.id, name: people.name, title: people.title, teamId: people.teamId }

/** Everyone whom the one who asks may know by name, and whether they stand under them. */
export const namesWithin = scoped((db, within) =>
  db
    .select({ ...person, under: sql<boolean>`${within}`.mapWith(Boolean) })
    .from(people)
    .where(sql`${Scope.directory}`),
)

/** The whole directory, for administrators; nobody else is asked this. */
export const everyName = scoped((db, within, of) =>
  db
    .select({ ...person, under: sql<boolean>`${within}`.mapWith(Boolean) })
    .from(people)
    .where(sql`coalesce(${people.leftOn}, '9999-12-31') > ${of.today}`),
)

/** Lead roles that the one who asks may see, whole or in part. */
export const rolesByName = scoped((db) =>
  db
    .select({ id: leadRoles.id, title: leadRoles.title, state: leadRoles.state, teamId: leadRoles.teamId })
    .from(leadRoles)
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(sql`(${Scope.roles} or ${Scope.openNearby})`),
)

export const teamsOfIds = query((db, of) =>
  db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(sql`${teams.id} in ${idsOf(of.teamIds)}`),
)
