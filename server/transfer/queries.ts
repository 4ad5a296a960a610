import { setImmediate } from 'node:timers/promises'
import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Chosen } from 'shared/domain/import/types.ts'
import type { Read } from '../db/database.ts'
import { query } from '../db/query.ts'
import { imports, secondarySeats } from '../db/imports.ts'
import { precedents } from '../db/paths.ts'
import { accounts, openEnd, people, settings, teams } from '../db/schema.ts'

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

const imported = {
  id: imports.id,
  kind: imports.kind,
  fileName: imports.fileName,
  by: accounts.name,
  madeAt: imports.madeAt,
  counts: imports.counts,
  undoneAt: imports.undoneAt,
}
/** The latest imports, the newest first. */
export const latestImports = query((db) =>
  db
    .select(imported)
    .from(imports)
    .leftJoin(accounts, eq(accounts.id, imports.accountId))
    .orderBy(desc(imports.madeAt), desc(imports.id))
    .limit(20),
)
export const importOfId = query((db, of) =>
  db.select(imported).from(imports).leftJoin(accounts, eq(accounts.id, imports.accountId)).where(eq(imports.id, of.importId)),
)

const above = alias(people, 'above')
/** People who report to somebody that an import brought, and neither came with it nor were changed by it. */
export const newPeopleOf = query((db, of) =>
  db
    .select({ name: people.name, manager: above.name })
    .from(people)
    .innerJoin(above, eq(above.id, people.managerId))
    .where(
      and(
        eq(above.importId, of.importId),
        sql`coalesce(${people.importId}, '') <> ${of.importId}`,
        sql`${people.id} not in (select value from json_each(${of.changed}))`,
      ),
    )
    .limit(1),
)

/** The further seats that hold. */
export const seatsHere = query((db) =>
  db
    .select({
      personId: secondarySeats.personId,
      name: people.name,
      title: secondarySeats.title,
      teamId: secondarySeats.teamId,
      managerId: secondarySeats.managerId,
    })
    .from(secondarySeats)
    .innerJoin(people, eq(people.id, secondarySeats.personId))
    .where(eq(secondarySeats.untilOn, openEnd)),
)

export const columnsName = 'importColumns'
const columnsKept = query((db) => db.select({ value: settings.value }).from(settings).where(eq(settings.name, columnsName)))
/** What columns were set to in earlier imports. */
export const columnsSet = async (read: Read) => ((await columnsKept(read))[0]?.value ?? []) as Chosen[]
