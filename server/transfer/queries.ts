import { asc, eq } from 'drizzle-orm'
import { query } from '../db/query.ts'
import { people, teams } from '../db/schema.ts'

/** Everyone whom an import may meet, the example aside: people of the organisation, those who have left among them. */
export const peopleHere = query((db) =>
  db
    .select({
      id: people.id,
      externalId: people.externalId,
      name: people.name,
      email: people.email,
      login: people.login,
      title: people.title,
      team: teams.name,
      location: people.location,
      hiredOn: people.hiredOn,
      leftOn: people.leftOn,
      managerId: people.managerId,
      teamId: people.teamId,
      inRoleSinceOn: people.inRoleSinceOn,
      segment: people.segment,
      path: people.path,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.teamId))
    .where(eq(people.example, false))
    .orderBy(asc(people.id)),
)
export type PersonHere = Awaited<ReturnType<typeof peopleHere>>[number]

export const teamsHere = query((db) => db.select({ id: teams.id, name: teams.name, parentId: teams.parentId, leadId: teams.leadId }).from(teams).where(eq(teams.example, false)).orderBy(asc(teams.id)))
