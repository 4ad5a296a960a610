import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, sql } from 'drizzle-orm'
import { foldedName } from 'shared/domain/names.ts'
import { teamLeads } from 'shared/domain/teams.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { idsOf, query, statement } from '../db/query.ts'
import { people, teams } from '../db/schema.ts'
import { rebuildTeamPaths } from './tree.ts'

const reports = sql<number>`(select count(*) from people r where r.manager_id = people.id)`.mapWith(Number)
const teamNames = query((db) =>
  db.select({ id: teams.id, name: teams.name, leadId: teams.leadId }).from(teams).where(eq(teams.example, false)).orderBy(asc(teams.id)),
)
const ledBy = query((db, of) => db.select({ id: teams.id }).from(teams).where(eq(teams.leadId, of.personId)).orderBy(asc(teams.id)))
const teamOf = query((db, of) => db.select({ teamId: people.teamId }).from(people).where(eq(people.id, of.personId)))

/** The team that someone belongs to as a manager: the one they lead, or the one they are in. */
async function teamAround(tx: Tx, personId: string | null | undefined): Promise<string | null> {
  if (!personId) return null
  const [led] = await ledBy(tx, { personId })
  return led?.id ?? (await teamOf(tx, { personId }))[0]?.teamId ?? null
}

/** The team of this name, made under the manager's team if there is none; of several, the one that the manager leads. */
export async function teamOfName(tx: Tx, name: string, managerId: string | null | undefined): Promise<string> {
  const same = (await teamNames(tx)).filter((team) => foldedName(team.name) === foldedName(name))
  const found = same.find(({ leadId }) => leadId !== null && leadId === managerId) ?? same[0]
  if (found) return found.id
  const id = newId()
  await tx.db.insert(teams).values({ id, name, parentId: await teamAround(tx, managerId), leadId: null, path: '' })
  return id
}

const member = { id: people.id, teamId: sql<string>`${people.teamId}`, managerId: people.managerId, path: people.path, reports }
const isMember = (of: Record<string, unknown>) =>
  and(sql`${people.teamId} in ${idsOf(of.teamIds)}`, sql`coalesce(${people.leftOn}, '9999-12-31') > ${of.today}`)
const membersOf = query((db, of) => db.select(member).from(people).where(isMember(of)))
const managersIn = query((db, of) =>
  db
    .select(member)
    .from(people)
    .where(and(isMember(of), sql`exists (select 1 from people r where r.manager_id = people.id)`)),
)
const leadsOf = query((db, of) =>
  db
    .select({ id: teams.id, leadId: teams.leadId, path: teams.path })
    .from(teams)
    .where(sql`${teams.id} in ${idsOf(of.teamIds)}`),
)

const setLead = statement((db, of) => db.update(teams).set({ leadId: of.leadId }).where(eq(teams.id, of.teamId)))

/** Who leads these teams, by rule, now that their members or the lines of these have changed. */
export async function chooseLeads(tx: Tx, teamIds: Iterable<string | null>, today: string) {
  const all = [...new Set(teamIds)].filter((id) => id !== null)
  let moved = false
  // A few hundred at a time: after an import of everybody, other requests go on in between.
  for (let at = 0; at < all.length; at += 200) {
    const ids = all.slice(at, at + 200)
    const some = { teamIds: JSON.stringify(ids), today }
    // The other members of a team can't lead it while one of them has reports.
    const chosen = teamLeads(await managersIn(tx, some))
    const others = ids.filter((id) => !chosen.has(id))
    for (const [id, leadId] of teamLeads(await membersOf(tx, { teamIds: JSON.stringify(others), today }))) chosen.set(id, leadId)
    for (const { id, leadId, path } of await leadsOf(tx, some)) {
      const lead = chosen.get(id) ?? null
      const another = chosen.has(id) && lead !== leadId
      if (another) await setLead(tx, { teamId: id, leadId: lead })
      moved ||= another || path === ''
    }
    await setImmediate()
  }
  if (moved) await rebuildTeamPaths(tx)
}
