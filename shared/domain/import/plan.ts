import { peopleRows } from './candidates.ts'
import { columns } from './columns.ts'
import { difference } from './difference.ts'
import type { Difference } from './difference.ts'
import { nobodyAbove, outside, shapeOf } from './figures.ts'
import type { Shape } from './figures.ts'
import { openLines, openSeats, personLines } from './lines.ts'
import { linksOf } from './links.ts'
import { matchesOf, sameNames } from './matches.ts'
import { leaveBy, missingOf } from './missing.ts'
import { asNotTaken, peopleOf, personOf } from './people.ts'
import { type ReadRows, withoutStrangers, withStrangers } from './strangers.ts'
import type {
  AskedOrder,
  Candidate,
  Chosen,
  Column,
  ExistingPerson,
  Field,
  Merge,
  PlannedPerson,
  PlannedSeat,
  Proposal,
  Sheet,
  Stranger,
  Trouble,
  UnknownManagers,
} from './types.ts'

type Counts = { rows: number; seats: number; people: number; new: number; changed: number; unchanged: number; left: number } & Shape
type Lists = { unlinked: Trouble[]; loops: Trouble[]; repeated: Trouble[]; conflicting: Trouble[]; refused: Trouble[] }

/** What a dry run tells: the counts, and each row that needs a look. */
export type ImportFigures = Counts & Lists

/** What a file would do to the organisation, before anything is written. */
export type ImportPlan = {
  counts: Counts
  lists: Lists
  columns: Column[]
  people: PlannedPerson[]
  seats: PlannedSeat[]
  difference: Difference
  /** Who might be one person by name alone; confirmed ones are merged already. */
  proposals: Proposal[]
  /** Columns of days that can be read in two ways. */
  asks: AskedOrder[]
  /** Managers who are nowhere, as rows name them. */
  strangers: Stranger[]
  /** People here whom the file does not name. They leave only when that was asked for. */
  missing: ExistingPerson[]
}

export type ImportOptions = {
  /** What somebody set columns to, in place of what they are read as. */
  columns?: readonly Chosen[] | undefined
  merge?: Merge | undefined
  /** How days are read in a column that does not prove it. */
  dayOrder?: 'day-first' | 'month-first' | undefined
  unknownManagers?: UnknownManagers | undefined
  /** Whether the file names everybody, so that whoever is missing has left. */
  missingLeave?: boolean | undefined
  /** Who has left by this day moves only when the file says that they are back. */
  today?: string
}

const headerOf = (all: readonly Column[], fields: readonly Field[], otherwise: string) =>
  all.find((column) => column.field !== null && fields.includes(column.field))?.header ?? otherwise

/** Reads a people list against the people already here. Nothing is guessed in silence: what is not taken is in one of the lists. */
export const importPlan = (sheet: Sheet, existing: readonly ExistingPerson[] = [], options: ImportOptions = {}): ImportPlan =>
  planOf(readRows(sheet, options), existing, options)

/** What the columns and the rows of a sheet say; the sheet itself is needed no more. */
export const readRows = (sheet: Sheet, { columns: chosen, dayOrder }: ImportOptions = {}): { columns: Column[]; rows: ReadRows } => {
  const read = columns(sheet.headers, sheet.rows, chosen)
  return { columns: read, rows: peopleRows(sheet, read, dayOrder) }
}

/** The plan of a list whose rows are read. */
export const planOf = (
  { columns: read, rows }: ReturnType<typeof readRows>,
  existing: readonly ExistingPerson[],
  options: ImportOptions,
): ImportPlan => {
  const plan = planOfRows(read, rows, existing, options)
  const { unknownManagers = 'none' } = options
  if (unknownManagers === 'none' || plan.strangers.length === 0) return plan
  const again =
    unknownManagers === 'add' ? withStrangers(rows, plan.strangers) : withoutStrangers(rows, plan.strangers, plan.lists.unlinked)
  return { ...planOfRows(read, again, existing, options), strangers: plan.strangers }
}

const planOfRows = (read: Column[], given: ReadRows, existing: readonly ExistingPerson[], options: ImportOptions): ImportPlan => {
  const { taken, refused, notTaken: unread, asks } = given
  const headers = {
    id: headerOf(read, ['id'], 'Id'),
    email: headerOf(read, ['email', 'login'], 'E-mail'),
    name: headerOf(read, ['name', 'lastName', 'firstName'], 'Name'),
  }
  const merge = options.merge ?? []
  const { people: groups, repeated, conflicting, notTaken, proposals } = peopleOf(taken, headers, merge)

  const drafts = groups.map(personOf)
  const people: PlannedPerson[] = []
  const rowsOf: Candidate[][] = []
  const matches = matchesOf(drafts, groups, existing)
  proposals.push(...sameNames(drafts, groups, matches, existing, merge))
  matches.forEach((match, index) => {
    const rows = groups[index]!
    if ('personId' in match) {
      const person = drafts[index]!
      person.personId = match.personId
      people.push(person)
      rowsOf.push(rows)
      return
    }
    for (const row of rows) {
      conflicting.push({
        row: row.row,
        column: row.id === null ? headers.email : headers.id,
        found: row.id ?? row.email ?? row.name,
        why: match.why,
      })
      notTaken.push(asNotTaken(row))
    }
  })

  const rows = rowsOf.flat()
  const holder = new Int32Array(rows.length)
  let next = 0
  rowsOf.forEach((own, person) => {
    // Made at its length: one that grows takes ten times the room.
    people[person]!.seats = own.map(() => {
      holder[next] = person
      return next++
    })
  })
  const { managers, unlinked, strangers } = linksOf({ rows, holder }, people, existing, [...unread, ...notTaken])
  const seats = rows.map(({ row, id, title, team, location, role }, index): PlannedSeat => {
    return { row, person: holder[index]!, externalId: id, title, team, location, role, manager: managers[index]! }
  })
  const managerHeader = (seat: number) => rows[seat]!.manager[0]?.column ?? ''
  const loops = openSeats(seats, people, managerHeader)
  personLines(seats, people).forEach((manager, index) => (people[index]!.manager = manager))
  loops.push(...openLines(people, seats, existing, managerHeader))

  const above = Int32Array.from(seats, ({ manager }) =>
    manager.to === 'seat' ? manager.seat : manager.to === 'existing' ? outside : nobodyAbove,
  )
  const shape = shapeOf(above, holder)
  const changes = difference(existing, people, options.today)
  const missing = missingOf(existing, people, [...unread, ...notTaken])
  const counted = people.length
  if (options.missingLeave && options.today !== undefined) leaveBy(options.today, missing, people, changes)
  const byRow = (a: Trouble, b: Trouble) => a.row - b.row
  return {
    counts: {
      rows: taken.length + refused.length,
      seats: seats.length,
      people: counted,
      new: changes.new.length,
      changed: changes.changed.length,
      unchanged: changes.unchanged.length,
      left: changes.left.length,
      ...shape,
    },
    lists: {
      unlinked: unlinked.toSorted(byRow),
      loops: loops.toSorted(byRow),
      repeated: repeated.toSorted(byRow),
      conflicting: conflicting.toSorted(byRow),
      refused: refused.toSorted(byRow),
    },
    columns: read,
    people,
    seats,
    difference: changes,
    proposals,
    asks,
    strangers,
    missing,
  }
}

/** Exactly what a dry run prints. */
export const figuresOf = ({ counts, lists }: ImportPlan): ImportFigures => ({ ...counts, ...lists })

/** One trouble as a sentence of its own. */
export const sentence = ({ row, column, why }: Trouble): string => `Row ${row}${column === '' ? '' : `, ${column}`}: ${why}`
