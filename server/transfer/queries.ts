import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Read } from '../db/database.ts'
import { query } from '../db/query.ts'
import { precedents } from '../db/paths.ts'
import { people, teams } from '../db/schema.ts'

const pageOfPeople = query((db, of) =>
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
    .where(and(eq(people.example, false), gt(people.id, of.after)))
    .orderBy(asc(people.id))
    .limit(of.most),
)
/** Everyone whom an import may meet, the example aside: people of the organisation, those who have left among them. Read in pages, so that other requests go on. */
export async function peopleHere(read: Read) {
  const found: Awaited<ReturnType<typeof pageOfPeople>> = []
  const most = 1000
  for (
    let page = await pageOfPeople(read, { after: '', most });
    page.length > 0;
    page = page.length < most ? [] : await pageOfPeople(read, { after: page.at(-1)!.id, most })
  ) {
    found.push(...page)
    await setImmediate()
  }
  return found
}

export const lastSegment = query((db) => db.select({ last: sql<string | null>`max(${people.segment})` }).from(people))

export const teamsHere = query((db) =>
  db
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId, leadId: teams.leadId })
    .from(teams)
    .where(eq(teams.example, false))
    .orderBy(asc(teams.id)),
)

export const managerOf = query((db, of) => db.select({ managerId: people.managerId }).from(people).where(eq(people.id, of.personId)))

/** The moves that are recorded of people here, so that none is recorded twice. */
export const movesHere = query((db) =>
  db
    .select({ personId: precedents.personId, kind: precedents.kind, movedOn: precedents.movedOn })
    .from(precedents)
    .where(isNull(precedents.removedAt)),
)
