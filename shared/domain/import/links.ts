import { rowList } from './people.ts'
import { folded, foldedWords, meansNobody, shown } from './text.ts'
import type { Candidate, ExistingPerson, ManagerKind, NotTaken, PlannedPerson, SeatManager, Stranger, Trouble } from './types.ts'

/** The rows that are taken and, for each, the index of the person who holds it. */
export type Seats = { rows: readonly Candidate[]; holder: Int32Array }

type Answer = { seat: number } | { personId: string } | { why: string } | null
const order: readonly ManagerKind[] = ['id', 'email', 'login', 'name', 'role']
const startingWith = (by: ManagerKind): readonly ManagerKind[] => [by, ...order.filter((kind) => kind !== by && kind !== 'role')]
/** Of a text that is said to be of one kind: all that it may be, in turn. Made once, as a long list asks for them in every row. */
const kindsFrom: Record<ManagerKind, readonly ManagerKind[]> = {
  id: startingWith('id'),
  email: startingWith('email'),
  login: startingWith('login'),
  name: startingWith('name'),
  role: startingWith('role'),
}
const lower = (text: string) => text.toLowerCase()
const asIs = (text: string) => text
const keyOf: Record<ManagerKind, (text: string) => string> = { id: asIs, email: lower, login: lower, name: folded, role: folded }
const called: Record<ManagerKind, string> = { id: 'id', email: 'e-mail address', login: 'login', name: 'name', role: 'role' }

/** For each key the seat it means, and the others where several people share it. */
type Index = { seat: Map<string, number>; others: Map<string, number[]> }

const lazily = <Of>(make: () => Of): (() => Of) => {
  let made: { it: Of } | null = null
  return () => (made ??= { it: make() }).it
}

/** Who a manager's name, id, address, login or role means: in the file first, then among the people already here. */
const directory = (
  { rows, holder }: Seats,
  planned: readonly PlannedPerson[],
  existing: readonly ExistingPerson[],
  notTaken: readonly NotTaken[],
) => {
  const inFile = (textsOf: (row: Candidate) => readonly (string | null)[], key: (text: string) => string, ownSeat = false) =>
    lazily((): Index => {
      const index: Index = { seat: new Map(), others: new Map() }
      rows.forEach((row, seat) => {
        for (const text of textsOf(row)) {
          if (text === null) continue
          const of = key(text)
          const before = index.seat.get(of)
          if (before === undefined) index.seat.set(of, ownSeat ? seat : planned[holder[seat]!]!.seats[0]!)
          else if (holder[before] !== holder[seat]) {
            const others = index.others.get(of)
            if (others) others.push(seat)
            else index.others.set(of, [seat])
          }
        }
      })
      return index
    })
  const names = (row: Candidate) => [row.name, ...row.otherNames]
  const file: Record<ManagerKind, () => Index> = {
    id: inFile((row) => [row.id], asIs, true),
    email: inFile((row) => [row.email], lower),
    login: inFile((row) => [row.login], lower),
    name: inFile(names, folded),
    role: inFile((row) => [row.role], folded, true),
  }
  const fileTurned = inFile(names, foldedWords)

  const matched = lazily(() => new Map(planned.flatMap((person) => (person.personId === null ? [] : [[person.personId, person] as const]))))
  const here = (textOf: (person: ExistingPerson) => string | null, key: (text: string) => string) =>
    lazily(() => {
      const index = new Map<string, ExistingPerson | 'several'>()
      for (const person of existing) {
        const text = textOf(person)
        if (text !== null) index.set(key(text), index.has(key(text)) ? 'several' : person)
      }
      return index
    })
  // People are looked up as they will be after this import, so that a second run finds the same ones.
  const after = (person: ExistingPerson) => matched().get(person.id)
  const nameHere = (person: ExistingPerson) => (person.leftOn === null ? (after(person)?.name ?? person.name) : null)
  const already = {
    id: here((person) => after(person)?.externalId ?? person.externalId, asIs),
    email: here((person) => after(person)?.email ?? person.email, lower),
    login: here((person) => after(person)?.login ?? person.login, lower),
    name: here(nameHere, folded),
  }
  const alreadyTurned = here(nameHere, foldedWords)
  const left = lazily(() => {
    const rows = new Map<string, number>()
    for (const { row, id, email, login, name } of notTaken) {
      for (const text of [id, email, login, name && folded(name)]) if (text && !rows.has(text)) rows.set(text, row)
    }
    return rows
  })

  const answerOf = (index: Index, key: string, kind: ManagerKind): Answer => {
    const seat = index.seat.get(key)
    if (seat === undefined) return null
    const others = index.others.get(key)
    if (!others) return { seat }
    const named = [seat, ...others.slice(0, 5)].map((each) => rows[each]!.row)
    const more = others.length > 5 ? ', and others' : ''
    return {
      why: `Several people have this ${called[kind]}: rows ${rowList(named.slice(0, 5))}${more}. Name the manager by id or e-mail address.`,
    }
  }
  const found = (by: ManagerKind, text: string): Answer => {
    const kinds = kindsFrom[by]
    for (const kind of kinds) {
      const answer =
        answerOf(file[kind](), keyOf[kind](text), kind) ?? (kind === 'name' ? answerOf(fileTurned(), foldedWords(text), kind) : null)
      if (answer) return answer
    }
    for (const kind of kinds) {
      if (kind === 'role' || existing.length === 0) continue
      const person = already[kind]().get(keyOf[kind](text)) ?? (kind === 'name' ? alreadyTurned().get(foldedWords(text)) : undefined)
      if (person === 'several')
        return { why: `Several people here already have this ${called[kind]}. Name the manager by id or e-mail address.` }
      const planned = person && after(person)
      if (planned) return { seat: planned.seats[0]! }
      if (person) return { personId: person.id }
    }
    return null
  }
  const rowLeft = (text: string) => left().get(text) ?? left().get(folded(text))
  const missing = (text: string): string => {
    const row = rowLeft(text)
    if (row !== undefined) return `"${shown(text)}" is in row ${row}, which is not taken.`
    const where = existing.length > 0 ? 'in this file or among the people already here' : 'in this file'
    return `Nobody ${where} is "${shown(text)}".`
  }
  return { found, missing, isNowhere: (text: string) => rowLeft(text) === undefined }
}

const unsaid = { to: 'unsaid' } as const
const atTheTop = { to: 'nobody' } as const

type Links = { managers: SeatManager[]; unlinked: Trouble[]; strangers: Stranger[] }

/** Whom each seat reports to, as far as its words name exactly one person. */
export const linksOf = (
  seats: Seats,
  planned: readonly PlannedPerson[],
  existing: readonly ExistingPerson[],
  notTaken: readonly NotTaken[],
): Links => {
  const { found, missing, isNowhere } = directory(seats, planned, existing, notTaken)
  const unlinked: Trouble[] = []
  const strangers: Stranger[] = []
  const managers = seats.rows.map((row): SeatManager => {
    let chosen: Extract<SeatManager, { to: 'seat' | 'existing' }> | null = null
    let chosenBy = ''
    let trouble: Trouble | null = null
    let nobody = false
    let stranger: Stranger | null = null
    for (const { by, column, text } of row.manager) {
      const answer = found(by, text)
      if (answer === null && meansNobody(text)) {
        nobody = true
        continue
      }
      if (answer === null || 'why' in answer) {
        if (answer === null && !trouble && isNowhere(text)) stranger = { row: row.row, by, text }
        trouble ??= { row: row.row, column, found: shown(text), why: answer?.why ?? missing(text) }
        continue
      }
      const link =
        'seat' in answer ? ({ to: 'seat', seat: answer.seat } as const) : ({ to: 'existing', personId: answer.personId } as const)
      if (chosen === null) {
        chosen = link
        chosenBy = column
        continue
      }
      const same =
        link.to === 'seat'
          ? chosen.to === 'seat' && seats.holder[chosen.seat] === seats.holder[link.seat]
          : chosen.to === 'existing' && chosen.personId === link.personId
      if (same) continue
      unlinked.push({
        row: row.row,
        column,
        found: shown(text),
        why: `"${shown(text)}" is not the person that ${chosenBy} names. Correct one of the two.`,
      })
      return unsaid
    }
    if (chosen) return chosen
    if (trouble) unlinked.push(trouble)
    if (stranger) strangers.push(stranger)
    return nobody && !trouble ? atTheTop : unsaid
  })
  return { managers, unlinked, strangers }
}
