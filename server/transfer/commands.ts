import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { foldedName } from 'shared/domain/names.ts'
import type { ImportAsked } from 'shared/domain/import/asked.ts'
import type { Chosen } from 'shared/domain/import/types.ts'
import type { PersonHere, SeatWrite } from 'shared/domain/import/writes.ts'
import { areLastAdministrators, closeAccountOf, handOver, leaveRoles } from '../access/leaving.ts'
import { chooseLeads } from '../access/teams.ts'
import { lineFrom, rebuildTeamPaths, startLineAmong } from '../access/tree.ts'
import { type Database, isTaken, type Read, type Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { Several, statement } from '../db/query.ts'
import { imports, secondarySeats } from '../db/imports.ts'
import { openEnd, people, settings, teams } from '../db/schema.ts'
import { conflict, wrong } from '../http/problem.ts'
import { keepImages, picture, recordImport, rolesTouched, type Touched } from './images.ts'
import { writingOn } from './progress.ts'
import { columnsName, columnsSet, lastSegment, managerOf, peopleHere, seatsHere, teamsHere } from './queries.ts'
import { peopleFile, type Reading } from './reading.ts'

interface On {
  today: string
  now: string
  accountId: string | null
  fileName: string
  asked?: ImportAsked | undefined
}
export interface Planned extends Reading {
  /** Of the people that the file was compared with. */
  print: string
  /** Written on a thread of its own. */
  apart: boolean
}

/** What a file would do to the people of today; nothing is written. */
export async function plannedImport(database: Database, bytes: Uint8Array, today: string, given: ImportAsked = {}): Promise<Planned> {
  const { here, last, asked } = await database.read(async (read) => ({
    ...(await peopleNow(read)),
    asked: await withRemembered(read, given),
  }))
  const print = await printOf(here, last)
  const told = await peopleFile({ bytes, here, lastSegment: last, today, asked })
  if ('refused' in told) throw wrong('content', told.refused)
  return { ...told, print, apart: isLong(told) }
}

/** Thousands of rows that one message each would not be asked for: whoever moves or leaves takes several questions. */
const isLong = ({ figures, writes: { moves, leaving } }: Reading) =>
  figures.new + figures.changed > long && moves.length + leaving.length < long
const long = 2000

/** What was asked, with what earlier imports set columns to, and with the names that were confirmed to hold several seats. */
async function withRemembered(read: Read, asked: ImportAsked): Promise<ImportAsked> {
  const set = new Set(asked.columns?.map(({ header }) => header))
  const columns = [...(asked.columns ?? []), ...(await columnsSet(read)).filter(({ header }) => !set.has(header))]
  const { merge = [] } = asked
  const seated = merge === 'by-name' ? [] : (await seatsHere(read)).map(({ name }) => name)
  return { ...asked, columns, merge: merge === 'by-name' ? merge : [...merge, ...seated] }
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
  db.insert(people).values({
    ...(Object.fromEntries(columns.map((name) => [name, of[name]])) as typeof people.$inferInsert),
    importId: of.importId,
    example: false,
  }),
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
    const importId = newId()
    const { rows, seats, people: counted, new: added, changed, unchanged, left } = reading.figures
    const counts = { rows, seats, people: counted, new: added, changed, unchanged, left }
    await recordImport(tx, { id: importId, kind: 'people', fileName: on.fileName, accountId: on.accountId, madeAt: on.now, counts })
    const touched = await touchedBy(tx, reading, on.now)
    const stood = await picture(tx, touched)
    await carryOut(tx, reading, new Map(here.map(({ id, teamId }) => [id, teamId])), { ...on, importId })
    const images = await keepImages(tx, importId, stood, await picture(tx, touched))
    if (images > 0)
      await tx.db
        .update(imports)
        .set({ counts: { ...counts, images } })
        .where(eq(imports.id, importId))
    await rememberColumns(tx, on.asked?.columns ?? [])
    return importId
  } catch (error) {
    throw isTaken(error)
      ? wrong('content', 'An id, e-mail address or login of this file belongs to someone in the example. Remove the example first.')
      : error
  }
}

async function touchedBy(tx: Tx, { people: written, writes: { moves, leaving }, figures }: Reading, now: string): Promise<Touched> {
  const ids = new Set(moves.map(({ id }) => id))
  let seen = 0
  // Where everybody is new there is nobody to look for, and a hundred thousand rows are not unpacked twice.
  for (const { id, isNew } of figures.changed + figures.left > 0 ? written() : []) {
    if (!isNew) ids.add(id)
    await breathe(seen++)
  }
  const leaverIds = leaving.map(({ id }) => id)
  for (const id of leaverIds) ids.add(id)
  return { personIds: [...ids], leaverIds, roleIds: await rolesTouched(tx, leaverIds), now }
}

async function rememberColumns(tx: Tx, columns: readonly Chosen[]) {
  if (columns.length === 0) return
  const set = new Map([...(await columnsSet(tx)), ...columns].map((one) => [one.header, one]))
  const value = [...set.values()].slice(-500)
  await tx.db.insert(settings).values({ name: columnsName, value }).onConflictDoUpdate({ target: settings.name, set: { value } })
}

async function carryOut(
  tx: Tx,
  { people: written, writes: { moves, leaving, seats }, figures }: Reading,
  teamOf: Map<string, string | null>,
  { today, now, importId }: On & { importId: string },
) {
  if (
    leaving.length > 0 &&
    (await areLastAdministrators(
      tx,
      leaving.map(({ id }) => id),
    ))
  )
    throw wrong('content', 'With this file no administrator could sign in any more. Make someone else an administrator first.')
  const team = await teamsByName(tx, importId)
  const touched = new Set<string | null>()
  for (const { id, before } of moves) touched.add(teamOf.get(id) ?? null).add(teamOf.get(before ?? '') ?? null)
  const several = new Several(tx)
  let done = 0
  for (const { isNew, teamName, ...person } of written()) {
    const { id, managerId, hiredOn } = person
    if (teamName !== null) person.teamId = await team.ofName(teamName)
    touched
      .add(teamOf.get(id) ?? null)
      .add(person.teamId)
      .add(teamOf.get(managerId ?? '') ?? null)
    teamOf.set(id, person.teamId)
    several.put(isNew ? insertPerson : updatePerson, { ...person, importId })
    if (isNew && managerId) startLineAmong(several, id, managerId, hiredOn && hiredOn <= today ? hiredOn : today)
    done++
    if (!several.areMany) continue
    await several.send()
    writingOn(done, figures.new + figures.changed + figures.left)
  }
  await several.end()
  for (const [index, { id, leftOn, aboveId }] of leaving.entries()) {
    await breathe(index)
    await handOver(tx, { personId: id, aboveId, leftOn, today })
    await closeAccountOf(tx, id, now)
    await tx.db.update(teams).set({ leadId: aboveId }).where(eq(teams.leadId, id))
  }
  await leaveRoles(tx, leaving, now)
  for (const [index, { id, managerId }] of moves.entries()) {
    await lineFrom(tx, id, managerId, today)
    await breathe(index)
  }
  await takeSeats(tx, seats, team.ofName, { today, importId })
  await chooseLeads(tx, touched, today)
  await placeTeams(tx, team.made, teamOf)
}

/** Further seats that are not there yet, from today on; those that a file does not name stay. */
async function takeSeats(
  tx: Tx,
  seats: readonly SeatWrite[],
  teamOfName: (name: string) => Promise<string>,
  on: { today: string; importId: string },
) {
  if (seats.length === 0) return
  const keyOf = (seat: { personId: string; title: string | null; teamId: string | null; managerId: string | null }) =>
    JSON.stringify([seat.personId, seat.title, seat.teamId, seat.managerId])
  const known = new Set((await seatsHere(tx)).map(keyOf))
  for (const { personId, title, teamName, managerId } of seats) {
    const seat = { personId, title, teamId: teamName === null ? null : await teamOfName(teamName), managerId }
    if (known.has(keyOf(seat))) continue
    known.add(keyOf(seat))
    await tx.db.insert(secondarySeats).values({ ...seat, id: newId(), sinceOn: on.today, untilOn: openEnd, importId: on.importId })
  }
}

const insertTeam = statement((db, of) =>
  db.insert(teams).values({ id: of.id, name: of.name, parentId: null, leadId: null, path: '', importId: of.importId, example: false }),
)

/** The team of each name, made when there is none. */
export async function teamsByName(tx: Tx, importId: string) {
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
    await insertTeam(tx, { id, name, importId })
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
