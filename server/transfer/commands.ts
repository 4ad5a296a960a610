import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { foldedName } from 'shared/domain/names.ts'
import type { PersonHere } from 'shared/domain/import/writes.ts'
import { areLastAdministrators, closeAccountOf, handOver, leaveRoles } from '../access/leaving.ts'
import { chooseLeads } from '../access/teams.ts'
import { lineFrom, rebuildTeamPaths, startLine } from '../access/tree.ts'
import { type Database, isTaken, type Read, type Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { statement } from '../db/query.ts'
import { people, teams } from '../db/schema.ts'
import { conflict, wrong } from '../http/problem.ts'
import { lastSegment, managerOf, peopleHere, teamsHere } from './queries.ts'
import { peopleFile, type Reading } from './reading.ts'

interface On {
  today: string
  now: string
}
export interface Planned extends Reading {
  /** Of the people that the file was compared with. */
  print: string
}

/** What a file would do to the people of today; nothing is written. */
export async function plannedImport(database: Database, bytes: Uint8Array, today: string): Promise<Planned> {
  const { here, last } = await database.read(peopleNow)
  const print = await printOf(here, last)
  const told = await peopleFile({ bytes, here, lastSegment: last, today })
  if ('refused' in told) throw wrong('content', told.refused)
  return { ...told, print }
}

const peopleNow = async (read: Read) => ({ here: await peopleHere(read), last: (await lastSegment(read))[0]!.last })

async function printOf(here: readonly PersonHere[], last: string | null) {
  const hash = createHash('sha256').update(last ?? '')
  for (const [index, person] of here.entries()) {
    hash.update(JSON.stringify(Object.values(person)))
    await breathe(index)
  }
  return hash.digest('base64')
}

/** Lets requests that read go on between rows. */
const breathe = async (done: number) => {
  if (done % 200 === 199) await setImmediate()
}

const columns = [
  'id',
  'externalId',
  'name',
  'email',
  'login',
  'title',
  'location',
  'teamId',
  'managerId',
  'segment',
  'path',
  'hiredOn',
  'inRoleSinceOn',
  'leftOn',
] as const
const insertPerson = statement((db, of) =>
  db
    .insert(people)
    .values({ ...(Object.fromEntries(columns.map((name) => [name, of[name]])) as typeof people.$inferInsert), example: false }),
)
const updatePerson = statement((db, of) =>
  db
    .update(people)
    .set(Object.fromEntries(columns.filter((name) => name !== 'id').map((name) => [name, of[name]])))
    .where(eq(people.id, of.id)),
)

/** Imports a file as it was planned, if it was planned for the people of now. */
export async function importPeople(tx: Tx, { print, ...reading }: Planned, on: On) {
  const { here, last } = await peopleNow(tx)
  if (print !== (await printOf(here, last)))
    throw conflict('The people list was changed while this file was read. Nothing was imported; look at the file again and import it then.')
  try {
    await carryOut(tx, reading, new Map(here.map(({ id, teamId }) => [id, teamId])), on)
  } catch (error) {
    throw isTaken(error)
      ? wrong('content', 'An id, e-mail address or login of this file belongs to someone in the example. Remove the example first.')
      : error
  }
}

async function carryOut(
  tx: Tx,
  { people: written, writes: { moves, leaving } }: Reading,
  teamOf: Map<string, string | null>,
  { today, now }: On,
) {
  if (
    leaving.length > 0 &&
    (await areLastAdministrators(
      tx,
      leaving.map(({ id }) => id),
    ))
  )
    throw wrong('content', 'With this file no administrator could sign in any more. Make someone else an administrator first.')
  const team = await teamsByName(tx)
  const touched = new Set<string | null>()
  for (const { id, before } of moves) touched.add(teamOf.get(id) ?? null).add(teamOf.get(before ?? '') ?? null)
  let done = 0
  for (const { isNew, teamName, ...person } of written()) {
    const { id, managerId, hiredOn } = person
    if (teamName !== null) person.teamId = await team.ofName(teamName)
    touched
      .add(teamOf.get(id) ?? null)
      .add(person.teamId)
      .add(teamOf.get(managerId ?? '') ?? null)
    teamOf.set(id, person.teamId)
    await (isNew ? insertPerson : updatePerson)(tx, person)
    if (isNew && managerId) await startLine(tx, id, managerId, hiredOn && hiredOn <= today ? hiredOn : today)
    await breathe(done++)
  }
  for (const { id, leftOn, aboveId } of leaving) {
    await handOver(tx, { personId: id, aboveId, leftOn, today })
    await closeAccountOf(tx, id, now)
    await tx.db.update(teams).set({ leadId: aboveId }).where(eq(teams.leadId, id))
  }
  await leaveRoles(tx, leaving, now)
  for (const { id, managerId } of moves) await lineFrom(tx, id, managerId, today)
  await chooseLeads(tx, touched, today)
  await placeTeams(tx, team.made, teamOf)
}

const insertTeam = statement((db, of) =>
  db.insert(teams).values({ id: of.id, name: of.name, parentId: null, leadId: null, path: '', example: false }),
)

/** The team of each name, made when there is none. */
export async function teamsByName(tx: Tx) {
  const known = new Map<string, string>()
  for (const { id, name } of await teamsHere(tx)) if (!known.has(foldedName(name))) known.set(foldedName(name), id)
  const made: string[] = []
  const ofName = async (name: string) => {
    const folded = foldedName(name)
    const found = known.get(folded)
    if (found) return found
    const id = newId()
    made.push(id)
    known.set(folded, id)
    await insertTeam(tx, { id, name })
    return id
  }
  return { made, ofName }
}

const setParent = statement((db, of) => db.update(teams).set({ parentId: of.parentId }).where(eq(teams.id, of.teamId)))

/** A new team belongs to the nearest other team on the line of its lead. */
async function placeTeams(tx: Tx, made: readonly string[], teamOf: ReadonlyMap<string, string | null>) {
  if (made.length === 0) return
  const all = new Map((await teamsHere(tx)).map((team) => [team.id, team]))
  const isAbove = (teamId: string, other: string) => {
    for (let at: string | null | undefined = other; at; at = all.get(at)?.parentId) if (at === teamId) return true
    return false
  }
  for (const teamId of made) {
    const team = all.get(teamId)!
    for (let at = team.leadId; at; at = (await managerOf(tx, { personId: at }))[0]?.managerId ?? null) {
      const parentId = teamOf.get(at) ?? null
      if (!parentId || parentId === teamId) continue
      if (isAbove(teamId, parentId)) break
      team.parentId = parentId
      await setParent(tx, { teamId, parentId })
      break
    }
  }
  await rebuildTeamPaths(tx)
}
