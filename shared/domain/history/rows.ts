import { day, dayOrder } from '../import/dates.ts'
import { headerWords, meaningOf } from '../import/headers.ts'
import { folded, foldedWords, saysNothing, shown, textTrouble, tidied } from '../import/text.ts'
import type { Sheet, Trouble } from '../import/types.ts'
import type { HistoryKind, PersonNow, Stretch } from './types.ts'

type Field = 'id' | 'email' | 'login' | 'name' | 'title' | 'team' | 'manager' | 'from' | 'to'
type Columns = Partial<Record<Field, { index: number; header: string }>>

const starts = new Set(
  'from fromdate datefrom validfrom effectivefrom effectivedate effectiveon effective since sinceon startdate start starton begin begindate beginson changedate changedon date'.split(
    ' ',
  ),
)
const ends = new Set('to todate dateto validto effectiveto until untilon untildate enddate end endon endson'.split(' '))

const fieldOf = (header: string): Field | null => {
  const name = headerWords(header).join('')
  if (starts.has(name)) return 'from'
  if (ends.has(name)) return 'to'
  const meaning = meaningOf(header)
  if (!meaning) return null
  const { field } = meaning
  if (field === 'hiredOn') return 'from'
  if (field === 'leftOn') return 'to'
  if (field === 'role') return 'title'
  return field === 'id' ||
    field === 'email' ||
    field === 'login' ||
    field === 'name' ||
    field === 'title' ||
    field === 'team' ||
    field === 'manager'
    ? field
    : null
}

/** Which column says what: the earlier name of two wins, as in a list of people. */
const columnsOf = (headers: readonly string[]): Columns => {
  const found: Columns = {}
  const ranks: Partial<Record<Field, number>> = {}
  headers.forEach((raw, index) => {
    const header = raw.trim()
    const field = fieldOf(header)
    const rank = meaningOf(header)?.rank ?? 0
    if (!field || (ranks[field] ?? Infinity) <= rank) return
    ranks[field] = rank
    found[field] = { index, header }
  })
  return found
}

const managerWords = /manag|lead|head|chief|leit|führ|fuhr|chef|jefe/i
type Bare = { what: string; fromOn: string; toOn: string | null }
/** Whether one person at a time holds each team, and hands it on: nobody belongs to a team in that way, but everybody manages one so. */
const isHandedOn = (rows: readonly Bare[]): boolean => {
  let handedOn = false
  for (const terms of Map.groupBy(rows, ({ what }) => folded(what)).values()) {
    const sorted = terms.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))
    for (let at = 1; at < sorted.length; at++) {
      const { toOn } = sorted[at - 1]!
      if (toOn === null || toOn > sorted[at]!.fromOn) return false
      handedOn = true
    }
  }
  return handedOn
}

/** Who is meant, by what the file has of them; `several` share a name. */
const finder = (people: readonly PersonNow[]) => {
  const index = (textsOf: (person: PersonNow) => string | null) => {
    const held = new Map<string, PersonNow | 'several'>()
    for (const person of people) {
      const text = textsOf(person)
      if (text !== null) held.set(text, held.has(text) ? 'several' : person)
    }
    return held
  }
  const by = {
    id: index(({ externalId }) => externalId),
    email: index(({ email }) => email?.toLowerCase() ?? null),
    login: index(({ login }) => login?.toLowerCase() ?? null),
    name: index(({ name }) => foldedWords(name)),
  }
  return (kind: keyof typeof by | 'any', text: string): PersonNow | 'several' | undefined => {
    if (kind !== 'any') return by[kind].get(kind === 'id' ? text : kind === 'name' ? foldedWords(text) : text.toLowerCase())
    return by.id.get(text) ?? by.email.get(text.toLowerCase()) ?? by.login.get(text.toLowerCase()) ?? by.name.get(foldedWords(text))
  }
}

export type HistoryRows = { kind: HistoryKind; columns: Columns; rows: number; stretches: Stretch[]; refused: Trouble[] }

const called = { titles: 'a job', teams: 'a team', managers: 'a team', lines: 'a manager' } as const
const limit = 200

/** The rows of a dated table, each with the person of today whom it tells of; those that can't be read with the reason. */
export const historyRows = (
  sheet: Sheet,
  people: readonly PersonNow[],
  asked: { as?: HistoryKind | undefined; fileName?: string | undefined },
): HistoryRows | { refused: string } => {
  const columns = columnsOf(sheet.headers)
  const { from, to } = columns
  const who = (['id', 'email', 'login', 'name'] as const).filter((field) => columns[field])
  if (who.length === 0) return { refused: 'No column of this file says who a row is about. Add their id, e-mail address or name.' }
  if (!from) return { refused: 'No column of this file says from which day on. Name it "From" or "Start date".' }
  const what = asked.as
    ? { titles: columns.title, teams: columns.team, managers: columns.team, lines: columns.manager }[asked.as]
    : (columns.title ?? columns.manager ?? columns.team)
  if (!what)
    return {
      refused: asked.as
        ? `No column of this file names ${called[asked.as]}, so it can't be read as one of ${asked.as}.`
        : 'No column of this file names a title, a team or a manager, so it is no history.',
    }
  const cell = (cells: readonly string[], column: { index: number } | undefined) => (column ? tidied(cells[column.index] ?? '') : '')
  const orders = {
    from: dayOrder(sheet.rows.map(({ cells }) => cell(cells, from))),
    to: dayOrder(sheet.rows.map(({ cells }) => cell(cells, to))),
  }
  const found = finder(people)
  const refused: Trouble[] = []
  const stretches: (Stretch & { manager: PersonNow | null })[] = []
  let count = 0
  for (const { row, cells, trouble } of sheet.rows) {
    if (trouble === undefined && cells.every((each) => each.trim() === '')) continue
    count++
    const refuse = (column: string, text: string, why: string) => void refused.push({ row, column, found: shown(text).toWellFormed(), why })
    if (trouble !== undefined) {
      refuse('', cells.join(' '), trouble)
      continue
    }
    const named = who.find((field) => !saysNothing(cell(cells, columns[field])))
    const text = named ? cell(cells, columns[named]) : ''
    const header = columns[named ?? who[0]!]!.header
    if (!named) {
      refuse(header, '', 'The row does not say who it is about.')
      continue
    }
    const person = found(named, text)
    if (!person || person === 'several') {
      const why = person
        ? `Several people here are called "${shown(text)}". Name them by id.`
        : `Nobody here is "${shown(text)}". Import them first.`
      refuse(header, text, why)
      continue
    }
    const words = cell(cells, what)
    const long = textTrouble(words, limit)
    if (long ?? saysNothing(words)) {
      refuse(
        what.header,
        words,
        long ?? `The row names no ${what === columns.title ? 'title' : what === columns.manager ? 'manager' : 'team'}.`,
      )
      continue
    }
    const begins = day(cell(cells, from), orders.from)
    const ending = to ? day(cell(cells, to), orders.to) : { on: null, noEnd: true }
    if ('why' in begins || begins.on === null) {
      const why = 'why' in begins ? begins.why : 'The row does not say from which day on. Write it like 2024-02-28.'
      refuse(from.header, cell(cells, from), why)
      continue
    }
    if ('why' in ending) {
      refuse(to!.header, cell(cells, to), ending.why)
      continue
    }
    let manager: PersonNow | null = null
    if (what === columns.manager) {
      const meant = found('any', words)
      if (!meant || meant === 'several') {
        refuse(
          what.header,
          words,
          meant ? `Several people here are called "${shown(words)}".` : `Nobody here is "${shown(words)}". Import them first.`,
        )
        continue
      }
      manager = meant
    }
    const team = what === columns.team ? words : cell(cells, columns.team)
    stretches.push({
      row,
      person,
      what: words,
      team: team === '' || saysNothing(team) ? null : team,
      fromOn: begins.on,
      toOn: ending.on,
      manager,
    })
  }
  const kind =
    asked.as ??
    (what === columns.title
      ? 'titles'
      : what === columns.manager
        ? 'lines'
        : managerWords.test(asked.fileName ?? '') || isHandedOn(stretches)
          ? 'managers'
          : 'teams')
  // A line makes its manager lead: the stretch is theirs, and the person of the row is whom they lead.
  const told = stretches.map(({ manager, ...stretch }): Stretch =>
    kind === 'lines' && manager ? { ...stretch, person: manager, what: stretch.person.name, team: manager.team } : stretch,
  )
  return { kind, columns, rows: count, stretches: told, refused }
}
