import { and, eq, gt, gte, sql } from 'drizzle-orm'
import { mostLevels, paths, segmentsAfter } from 'shared/domain/tree.ts'
import type { Read, Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { query, type Several, statement } from '../db/query.ts'
import { openEnd, people, reportingLines, teams } from '../db/schema.ts'
import { conflict } from '../http/problem.ts'
import { endOf } from './scope.ts'

/** The lines and the paths made of them: written here alone, so that what access reads always follows the lines that hold. */

const lastSegment = query((db) => db.select({ last: sql<string | null>`max(${people.segment})` }).from(people))

/** So many new segments, in the order in which they sort. */
export const newSegments = async (tx: Tx, count: number) => segmentsAfter((await lastSegment(tx))[0]!.last, count)

const forgetLaterLines = statement((db, of) =>
  db.delete(reportingLines).where(and(eq(reportingLines.personId, of.personId), gte(reportingLines.sinceOn, of.fromOn))),
)
const endLine = statement((db, of) =>
  db
    .update(reportingLines)
    .set({ untilOn: of.fromOn })
    .where(and(eq(reportingLines.personId, of.personId), gt(reportingLines.untilOn, of.fromOn))),
)
const reopenLine = statement((db, of) =>
  db
    .update(reportingLines)
    .set({ untilOn: of.untilOn })
    .where(
      and(eq(reportingLines.personId, of.personId), eq(reportingLines.untilOn, of.fromOn), eq(reportingLines.managerId, of.managerId)),
    ),
)
const insertLine = statement((db, of) =>
  db.insert(reportingLines).values({ id: of.id, personId: of.personId, managerId: of.managerId, sinceOn: of.sinceOn, untilOn: of.untilOn }),
)
const lineEndingOn = query((db, of) =>
  db
    .select({ id: reportingLines.id })
    .from(reportingLines)
    .where(
      and(eq(reportingLines.personId, of.personId), eq(reportingLines.untilOn, of.fromOn), eq(reportingLines.managerId, of.managerId)),
    ),
)

/** A line of someone who has none yet. */
export const startLine = (tx: Tx, personId: string, managerId: string, sinceOn: string, untilOn = openEnd) =>
  insertLine(tx, { id: newId(), personId, managerId, sinceOn, untilOn })

/** The same for one of many. */
export const startLineAmong = (several: Several, personId: string, managerId: string, sinceOn: string) =>
  several.put(insertLine, { id: newId(), personId, managerId, sinceOn, untilOn: openEnd })

/** From a day on someone reports to this manager, or to nobody: whatever was written of later days gives way to it. */
export async function lineFrom(tx: Tx, personId: string, managerId: string | null, fromOn: string) {
  await forgetLaterLines(tx, { personId, fromOn })
  await endLine(tx, { personId, fromOn })
  if (!managerId) return
  const goesOn = (await lineEndingOn(tx, { personId, managerId, fromOn })).length > 0
  if (goesOn) await reopenLine(tx, { personId, managerId, fromOn, untilOn: openEnd })
  else await startLine(tx, personId, managerId, fromOn)
}

/** A line that could not take hold: the one before it goes on in its place. */
export async function dropLine(tx: Tx, line: { id: string; personId: string; sinceOn: string; untilOn: string }) {
  await tx.db.delete(reportingLines).where(eq(reportingLines.id, line.id))
  await tx.db
    .update(reportingLines)
    .set({ untilOn: line.untilOn })
    .where(and(eq(reportingLines.personId, line.personId), eq(reportingLines.untilOn, line.sinceOn)))
}

const setManager = statement((db, of) => db.update(people).set({ managerId: of.managerId }).where(eq(people.id, of.personId)))
const carryPeople = statement((db, of) =>
  db
    .update(people)
    .set({ path: sql`${of.to} || substr(${people.path}, ${of.keep})` })
    .where(and(gte(people.path, of.from), sql`${people.path} < ${of.end}`)),
)
const carryTeams = statement((db, of) =>
  db
    .update(teams)
    .set({ path: sql`${of.to} || substr(${teams.path}, ${of.keep})` })
    .where(and(gte(teams.path, of.from), sql`${teams.path} < ${of.end}`)),
)

/** Everything whose path begins with one path begins with another: people and teams, however many, in one statement each. */
export async function carry(tx: Tx, from: string, to: string) {
  const of = { from, end: endOf(from), to, keep: from.length + 1 }
  await carryPeople(tx, of)
  await carryTeams(tx, of)
}

const segmentOf = (path: string) => path.slice(path.lastIndexOf('/', path.length - 2) + 1)
const longestUnder = query((db, of) =>
  db
    .select({ length: sql<number>`max(length(${people.path}))`.mapWith(Number) })
    .from(people)
    .where(and(gte(people.path, of.from), sql`${people.path} < ${of.end}`)),
)
const levelsOf = (length: number) => length / segmentOf('00000/').length

/** Puts someone, with all below them, under another manager, or under nobody. The caller has made sure that this closes no circle. */
export async function place(tx: Tx, person: { id: string; path: string }, manager: { id: string; path: string } | null) {
  const to = `${manager?.path ?? ''}${segmentOf(person.path)}`
  const [deepest] = await longestUnder(tx, { from: person.path, end: endOf(person.path) })
  if (levelsOf(deepest!.length - person.path.length + to.length) > mostLevels)
    throw conflict(`This would make the organisation more than ${mostLevels} levels deep. Check the manager.`)
  await setManager(tx, { personId: person.id, managerId: manager?.id ?? null })
  if (to !== person.path) await carry(tx, person.path, to)
}

export const everyStep = query((db) =>
  db.select({ id: people.id, managerId: people.managerId, segment: people.segment, path: people.path }).from(people),
)
const setPath = statement((db, of) => db.update(people).set({ path: of.path }).where(eq(people.id, of.personId)))
const everyTeam = query((db) =>
  db
    .select({ id: teams.id, parentId: teams.parentId, path: teams.path, leadPath: people.path })
    .from(teams)
    .leftJoin(people, eq(people.id, teams.leadId)),
)
const setTeamPath = statement((db, of) => db.update(teams).set({ path: of.path }).where(eq(teams.id, of.teamId)))

/** Every path anew from the managers, written where it differs: for changes to many at once. */
export async function rebuildPaths(tx: Tx) {
  const all = await everyStep(tx)
  const { paths: found } = paths(all)
  for (const { id, path } of all) {
    const now = found.get(id)
    if (now === undefined)
      throw conflict(`These lines would close a circle, or make the organisation more than ${mostLevels} levels deep. Check the managers.`)
    if (now !== path) await setPath(tx, { personId: id, path: now })
  }
  await rebuildTeamPaths(tx)
}

/** Each team stands where its lead does; one without a lead where its parent does. */
export async function rebuildTeamPaths(tx: Tx) {
  const all = await everyTeam(tx)
  const byId = new Map(all.map((team) => [team.id, team]))
  for (const team of all) {
    const path = placeOf(team, byId)
    if (path !== team.path) await setTeamPath(tx, { teamId: team.id, path })
  }
}

type Placed = Awaited<ReturnType<typeof everyTeam>>[number]
const placeOf = (team: Pick<Placed, 'parentId' | 'leadPath'>, byId: ReadonlyMap<string, Pick<Placed, 'parentId' | 'leadPath'>>) => {
  const met = new Set<unknown>()
  for (let at: typeof team | undefined = team; at && !met.has(at); at = at.parentId ? byId.get(at.parentId) : undefined) {
    if (at.leadPath) return at.leadPath
    met.add(at)
  }
  return ''
}

/** The tree as the lines of one day make it: who stands above someone, from the nearest up. */
export async function aboveOn(read: Read, personId: string, day: string): Promise<string[]> {
  const above: string[] = []
  for (
    let [line] = await lineOn(read, { personId, day });
    line && !above.includes(line.managerId);
    [line] = await lineOn(read, { personId: line.managerId, day })
  )
    above.push(line.managerId)
  return above
}
const lineOn = query((db, of) =>
  db
    .select({ managerId: reportingLines.managerId })
    .from(reportingLines)
    .where(
      and(eq(reportingLines.personId, of.personId), sql`${reportingLines.sinceOn} <= ${of.day} and ${reportingLines.untilOn} > ${of.day}`),
    ),
)
