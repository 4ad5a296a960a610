import { mostLevels, paths, type Step } from '../tree.ts'
import { outcome } from './outcome.ts'
import type { ImportPlan } from './plan.ts'
import type { ExistingPerson } from './types.ts'

/** Someone already here, with what the file does not know of them. */
export type PersonHere = ExistingPerson & { teamId: string | null; inRoleSinceOn: string | null; segment: string; path: string }

/** A person as they will stand. `teamName` names a team that may not be there yet; null leaves `teamId` as it is. */
export type PersonWrite = Omit<PersonHere, 'team'> & { isNew: boolean; teamName: string | null }

/** A further seat; `teamName` names a team that may not be there yet. */
export type SeatWrite = { personId: string; title: string | null; teamName: string | null; managerId: string | null }

export type ImportWrites = {
  /** Managers come before their reports, who refer to them. */
  people: PersonWrite[]
  /** People here whose line to the manager now begins. */
  moves: { id: string; before: string | null; managerId: string | null }[]
  /** People here who leave, and who takes over from them. */
  leaving: { id: string; leftOn: string; aboveId: string | null }[]
  /** The further seats of people who hold several. */
  seats: SeatWrite[]
  tooDeep: boolean
}

const higher = (a: PersonWrite, b: PersonWrite) => a.path.length - b.path.length

/** What has to be written to carry out a plan: whoever is new or stands otherwise than before. `ids` and `segments` name those who are new. */
export const importWrites = (
  plan: ImportPlan,
  here: readonly PersonHere[],
  ids: readonly string[],
  segments: readonly string[],
  today: string,
): ImportWrites => {
  const idOf = plan.people.map(({ personId }) => personId ?? '')
  plan.difference.new.forEach((index, nth) => (idOf[index] = ids[nth]!))
  const { managers, gone, above } = outcome(plan.people, here, idOf, today)
  const before = new Map(here.map((person) => [person.id, person]))
  const rows = new Map<string, PersonWrite>()
  const touch = (id: string): PersonWrite => {
    const known = rows.get(id)
    if (known) return known
    const { team: _, ...person } = before.get(id)!
    const row = { ...person, isNew: false, teamName: null }
    rows.set(id, row)
    return row
  }
  plan.difference.new.forEach((index, nth) => {
    const { externalId, name, email, login, title, location, hiredOn, leftOn, team } = plan.people[index]!
    const id = ids[nth]!
    const given = { id, externalId, name, email, login, title, location, hiredOn, leftOn, teamName: team }
    rows.set(id, { ...given, isNew: true, teamId: null, managerId: null, segment: segments[nth]!, path: '', inRoleSinceOn: null })
  })
  for (const { personId, changes } of [...plan.difference.changed, ...plan.difference.left]) {
    const row = touch(personId)
    for (const { field, after } of changes) {
      if (field === 'team') row.teamName = after
      else if (field === 'name') row.name = after ?? row.name
      else row[field] = after
      // Since when they hold the new title the file does not say.
      if (field === 'title') row.inRoleSinceOn = null
    }
  }

  const segmentOf = (id: string) => (before.get(id) ?? rows.get(id)!).segment
  const steps: Step[] = []
  managers.forEach((managerId, id) => steps.push({ id, managerId, segment: segmentOf(id) }))
  const { paths: found, levels } = paths(steps)
  if (levels > mostLevels || found.size < managers.size) return { people: [], moves: [], leaving: [], seats: [], tooDeep: true }
  managers.forEach((managerId, id) => {
    const path = found.get(id)!
    const was = before.get(id)
    if (was && was.path === path && was.managerId === managerId) return
    const row = touch(id)
    row.path = path
    row.managerId = managerId
  })

  const wasHere = (id: string) => before.has(id) && !(before.get(id)!.leftOn !== null && before.get(id)!.leftOn! <= today)
  const leaving = [...gone].filter(wasHere).map((id) => ({ id, leftOn: touch(id).leftOn!, aboveId: above(id) }))
  const leaves = new Set(leaving.map(({ id }) => id))
  const moves: ImportWrites['moves'] = []
  // Only those who are here already can move.
  for (const { id, managerId: was } of here) {
    const managerId = managers.get(id) ?? null
    const handedOver = was !== null && leaves.has(was) && above(was) === managerId
    if (was !== managerId && !leaves.has(id) && !handedOver) moves.push({ id, before: was, managerId })
  }
  return { people: [...rows.values()].sort(higher), moves, leaving, seats: furtherSeats(plan, idOf), tooDeep: false }
}

const furtherSeats = ({ people, seats }: ImportPlan, idOf: readonly string[]): SeatWrite[] =>
  people.flatMap((person, index) =>
    person.seats.length < 2
      ? none
      : person.seats.slice(1).map((at): SeatWrite => {
          const { title, team, manager } = seats[at]!
          const above = manager.to === 'seat' ? idOf[seats[manager.seat]!.person]! : manager.to === 'existing' ? manager.personId : null
          return { personId: idOf[index]!, title, teamName: team, managerId: above === idOf[index] ? null : above }
        }),
  )
const none: SeatWrite[] = []
