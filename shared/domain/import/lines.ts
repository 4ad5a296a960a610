import { chain, loopsIn } from './loops.ts'
import type { ExistingPerson, PersonManager, PlannedPerson, PlannedSeat, Trouble } from './types.ts'

/** The header under which a seat names its manager. */
type ColumnOf = (seat: number) => string

/** Takes the links out that close a circle of seats and tells each circle once. */
export const openSeats = (seats: PlannedSeat[], people: readonly PlannedPerson[], columnOf: ColumnOf): Trouble[] => {
  const above = Int32Array.from(seats, ({ manager }) => (manager.to === 'seat' ? manager.seat : -1))
  return loopsIn(above).map((loop) => {
    const first = seats[loop[0]!]!
    const names = loop.map((seat) => seats[seat]!.externalId ?? people[seats[seat]!.person]!.name)
    for (const seat of loop) seats[seat]!.manager = { to: 'unsaid' }
    const why =
      loop.length === 1
        ? 'The row names itself as the manager. The person is taken without that link.'
        : `These ${loop.length} rows report to each other in a circle. The people are taken without these links.`
    return { row: first.row, column: columnOf(loop[0]!), found: chain(names), why }
  })
}

/** The reporting line of each person: the manager of the first seat, or of the seats of their own above it. */
export const personLines = (seats: readonly PlannedSeat[], people: readonly PlannedPerson[]): PersonManager[] =>
  people.map((person, index) => {
    let manager = seats[person.seats[0]!]!.manager
    while (manager.to === 'seat' && seats[manager.seat]!.person === index) manager = seats[manager.seat]!.manager
    return manager.to === 'seat' ? { to: 'planned', person: seats[manager.seat]!.person } : manager
  })

// Each round opens every circle there is; what comes back from before may close others, seldom and never for long.
const rounds = 50

/**
 * Takes the reporting lines out that would close a circle of people, counting the lines that the file leaves as they are.
 * Lines that stand already are never taken out.
 */
export const openLines = (
  people: PlannedPerson[],
  seats: PlannedSeat[],
  existing: readonly ExistingPerson[],
  columnOf: ColumnOf,
): Trouble[] => {
  if (existing.length === 0 && people.every((person) => person.seats.length === 1)) return []
  const node = new Map<string, number>()
  people.forEach((person, index) => {
    if (person.personId !== null) node.set(person.personId, index)
  })
  const names = people.map((person) => person.externalId ?? person.name)
  for (const person of existing) {
    if (node.has(person.id)) continue
    node.set(person.id, names.length)
    names.push(person.externalId ?? person.name)
  }
  const standing = new Int32Array(names.length).fill(-1)
  for (const person of existing) standing[node.get(person.id)!] = person.managerId === null ? -1 : (node.get(person.managerId) ?? -1)
  const wanted = Int32Array.from(standing)
  people.forEach(({ manager }, index) => {
    if (manager.to === 'planned') wanted[index] = manager.person
    else if (manager.to === 'existing') wanted[index] = node.get(manager.personId) ?? -1
    else if (manager.to === 'nobody') wanted[index] = -1
  })

  const told: Trouble[] = []
  const takeOut = (index: number, withSeat: boolean) => {
    const person = people[index]!
    person.manager = { to: 'unsaid' }
    // A line kept from before closes the circle, so the tree of seats in the file has to lose the link as well.
    if (withSeat && person.seats.length === 1) seats[person.seats[0]!]!.manager = { to: 'unsaid' }
    wanted[index] = standing[index]!
  }
  const tell = (index: number, found: string) => {
    const seat = people[index]!.seats[0]!
    const why =
      'With the lines that stand already these people would report to each other in a circle. The people are taken without the new links.'
    told.push({ row: seats[seat]!.row, column: columnOf(seat), found, why })
  }
  for (let round = 0; round < rounds; round++) {
    let opened = false
    for (const loop of loopsIn(wanted)) {
      const fresh = loop.filter((index) => index < people.length && wanted[index] !== standing[index])
      if (fresh.length === 0) continue
      const withSeat = loop.some((index) => index >= people.length || people[index]!.manager.to === 'unsaid')
      const found = chain(loop.map((index) => names[index]!))
      for (const index of fresh) takeOut(index, withSeat)
      tell(fresh[0]!, found)
      opened = true
    }
    if (!opened) return told
  }
  for (const loop of loopsIn(wanted)) {
    const moved = loop.find((index) => index < people.length && wanted[index] !== standing[index])
    if (moved !== undefined) tell(moved, chain(loop.map((index) => names[index]!)))
  }
  people.forEach((person, index) => {
    if (person.personId !== null && wanted[index] !== standing[index]) takeOut(index, true)
  })
  return told
}
