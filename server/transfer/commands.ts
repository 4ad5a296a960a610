import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { outcome } from 'shared/domain/import/outcome.ts'
import { type ImportPlan, importPlan } from 'shared/domain/import/plan.ts'
import type { PlannedPerson, Sheet } from 'shared/domain/import/types.ts'
import { foldedName } from 'shared/domain/names.ts'
import { mostLevels, paths } from 'shared/domain/tree.ts'
import { areLastAdministrators, closeAccountOf, handOver } from '../access/leaving.ts'
import { chooseLeads } from '../access/teams.ts'
import { lineFrom, newSegments, rebuildTeamPaths, startLine } from '../access/tree.ts'
import { type Database, isTaken, type Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { statement } from '../db/query.ts'
import { people, teams } from '../db/schema.ts'
import { wrong } from '../http/problem.ts'
import { peopleHere, type PersonHere, teamsHere } from './queries.ts'

interface On {
  today: string
  now: string
}
const columns = ['id', 'externalId', 'name', 'email', 'login', 'title', 'location', 'teamId', 'managerId', 'segment', 'path', 'hiredOn', 'inRoleSinceOn', 'leftOn'] as const
type Row = Record<(typeof columns)[number], string | null>
const insertPerson = statement((db, of) => db.insert(people).values({ ...(Object.fromEntries(columns.map((name) => [name, of[name]])) as typeof people.$inferInsert), example: false }))
const updatePerson = statement((db, of) =>
  db
    .update(people)
    .set(Object.fromEntries(columns.filter((name) => name !== 'id').map((name) => [name, of[name]])))
    .where(eq(people.id, of.id)),
)
const insertTeam = statement((db, of) => db.insert(teams).values({ id: of.id, name: of.name, parentId: null, leadId: null, path: '', example: false }))

/** Lets requests that read go on between rows. */
const breathe = async (done: number) => {
  if (done % 200 === 0) await setImmediate()
}

export interface Planned {
  /** Read once more in the rare case that people have changed meanwhile: the rows of a large file are not kept for that. */
  sheet: () => Sheet
  here: PersonHere[]
  plan: ImportPlan
}

/** What a file would do to the people of today; nothing is written. */
export async function plannedImport(database: Database, sheet: () => Sheet, today: string): Promise<Planned> {
  const here = await database.read((read) => peopleHere(read))
  return { sheet, here, plan: importPlan(sheet(), here, { today }) }
}

/** Imports a file as it was planned, or as it has to be planned now if people have changed in the meantime. */
export async function importPeople(tx: Tx, planned: Planned, on: On): Promise<ImportPlan> {
  const here = await peopleHere(tx)
  const plan = isAsPlanned(planned.here, here) ? planned.plan : importPlan(planned.sheet(), here, on)
  await carryOut(tx, plan, here, on).catch((error) => {
    throw isTaken(error) ? wrong('content', 'An id, e-mail address or login of this file belongs to someone in the example. Remove the example first.') : error
  })
  return plan
}

const isAsPlanned = (planned: readonly PersonHere[], now: readonly PersonHere[]) =>
  planned.length === now.length && planned.every((person, index) => (Object.keys(person) as (keyof PersonHere)[]).every((key) => person[key] === now[index]![key]))

async function carryOut(tx: Tx, plan: ImportPlan, here: readonly PersonHere[], { today, now }: On) {
  const ids = plan.people.map(({ personId }) => personId ?? newId())
  const { managers, gone, above } = outcome(plan.people, here, ids, today)
  const before = new Map(here.map((person) => [person.id, person]))
  const leaving = plan.people.flatMap((planned, index) => (gone.has(ids[index]!) && !wasGone(before.get(ids[index]!), today) ? [{ id: ids[index]!, leftOn: planned.leftOn! }] : []))
  const leavingHere = leaving.filter(({ id }) => before.has(id))
  if (leavingHere.length > 0 && (await areLastAdministrators(tx, leavingHere.map(({ id }) => id)))) throw wrong('content', 'With this file no administrator could sign in any more. Make someone else an administrator first.')

  const team = await teamsOf(tx, plan.people)
  const rows = new Map<string, Row>(here.map(({ team: _, ...person }) => [person.id, person]))
  const segments = await newSegments(tx, plan.difference.new.length)
  plan.difference.new.forEach((index, nth) => {
    const { externalId, name, email, login, title, location, hiredOn, leftOn, team: teamName } = plan.people[index]!
    const id = ids[index]!
    rows.set(id, { id, externalId, name, email, login, title, location, hiredOn, leftOn, teamId: teamName && team(teamName), managerId: null, segment: segments[nth]!, path: '', inRoleSinceOn: null })
  })
  const touched = new Set(plan.difference.new.map((index) => ids[index]!))
  for (const { personId, changes } of [...plan.difference.changed, ...plan.difference.left]) {
    const row = { ...rows.get(personId)! }
    for (const { field, after } of changes) {
      if (field === 'team') row.teamId = after && team(after)
      else row[field] = after
      // Since when they hold the new title the file does not say.
      if (field === 'title') row.inRoleSinceOn = null
    }
    rows.set(personId, row)
    touched.add(personId)
  }
  const moved = [...managers].filter(([id, managerId]) => before.has(id) && before.get(id)!.managerId !== managerId)
  for (const [id, managerId] of managers) rows.get(id)!.managerId = managerId
  const { paths: found, levels } = paths([...rows.values()] as { id: string; managerId: string | null; segment: string }[])
  if (levels > mostLevels || found.size < rows.size) throw wrong('content', `With this file the organisation would be more than ${mostLevels} levels deep. Check the managers.`)
  for (const row of rows.values()) {
    const path = found.get(row.id!)!
    if (path !== row.path || managers.get(row.id!) !== before.get(row.id!)?.managerId) touched.add(row.id!)
    row.path = path
  }

  const changed = [...touched].map((id) => rows.get(id)!).sort((a, b) => a.path!.length - b.path!.length)
  let done = 0
  // Managers come before their reports, who refer to them.
  for (const row of changed) if (!before.has(row.id!)) await Promise.all([insertPerson(tx, row), breathe(done++)])
  for (const row of changed) if (before.has(row.id!)) await Promise.all([updatePerson(tx, row), breathe(done++)])

  for (const { id, leftOn } of leavingHere) {
    await handOver(tx, { personId: id, aboveId: above(id), leftOn, today })
    await closeAccountOf(tx, id, now)
  }
  const goneNow = new Set(leavingHere.map(({ id }) => id))
  for (const [id, managerId] of moved) {
    const was = before.get(id)!.managerId
    const handedOver = was !== null && goneNow.has(was) && above(was) === managerId
    if (!goneNow.has(id) && !handedOver) await lineFrom(tx, id, managerId, today)
  }
  for (const index of plan.difference.new) {
    const { id, managerId, hiredOn } = rows.get(ids[index]!)!
    if (managerId) await Promise.all([startLine(tx, id!, managerId, hiredOn && hiredOn <= today ? hiredOn : today), breathe(done++)])
  }
  for (const id of goneNow) await tx.db.update(teams).set({ leadId: above(id) }).where(eq(teams.leadId, id))
  const teamIds = changed.flatMap(({ id, teamId, managerId }) => [teamId, before.get(id!)?.teamId ?? null, managerId && rows.get(managerId)!.teamId])
  for (const [id] of moved) teamIds.push(rows.get(before.get(id)!.managerId ?? '')?.teamId ?? null)
  await chooseLeads(tx, teamIds, today)
  await placeTeams(tx, team.made, rows)
}

const wasGone = (person: PersonHere | undefined, today: string) => person?.leftOn != null && person.leftOn <= today

/** The id of each team by its name; those that there are not yet are made. */
async function teamsOf(tx: Tx, planned: readonly PlannedPerson[]) {
  const known = new Map<string, string>()
  for (const { id, name } of await teamsHere(tx)) if (!known.has(foldedName(name))) known.set(foldedName(name), id)
  const made: string[] = []
  for (const { team } of planned) {
    if (!team || known.has(foldedName(team))) continue
    const id = newId()
    known.set(foldedName(team), id)
    made.push(id)
    await Promise.all([insertTeam(tx, { id, name: team }), breathe(made.length)])
  }
  return Object.assign((name: string) => known.get(foldedName(name))!, { made })
}

/** A new team belongs to the nearest other team on the line of its lead. */
async function placeTeams(tx: Tx, made: readonly string[], rows: ReadonlyMap<string, Row>) {
  const all = new Map((await teamsHere(tx)).map((team) => [team.id, team]))
  const isAbove = (teamId: string, other: string) => {
    for (let at: string | null | undefined = other; at; at = all.get(at)?.parentId) if (at === teamId) return true
    return false
  }
  for (const teamId of made) {
    const { leadId } = all.get(teamId)!
    for (let at = leadId ? rows.get(leadId) : undefined; at; at = at.managerId ? rows.get(at.managerId) : undefined) {
      if (!at.teamId || at.teamId === teamId) continue
      if (isAbove(teamId, at.teamId)) break
      all.get(teamId)!.parentId = at.teamId
      await setParent(tx, { teamId, parentId: at.teamId })
      break
    }
  }
  await rebuildTeamPaths(tx)
}
const setParent = statement((db, of) => db.update(teams).set({ parentId: of.parentId }).where(eq(teams.id, of.teamId)))
