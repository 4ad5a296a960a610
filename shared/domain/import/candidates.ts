import { day, dayOrder } from './dates.ts'
import { saysNothing, shown, textTrouble, tidied } from './text.ts'
import type { AskedOrder, Candidate, Column, Field, ManagerKind, ManagerWords, NotTaken, Sheet, SheetRow, Trouble } from './types.ts'

const limits = {
  id: 200,
  name: 200,
  firstName: 200,
  lastName: 200,
  email: 254,
  login: 200,
  title: 200,
  team: 200,
  location: 200,
  role: 200,
}
const managerLimit = 254
// Most addresses are plain, and this is the quick way to say so.
const plainAddress = /^[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+$/
const address = /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\].]+(?:\.[^\s@<>(),;:"\\[\].]+)+$/u
// Strongest first: an id is never somebody else's, a name may be.
const kinds: readonly ManagerKind[] = ['id', 'email', 'login', 'name', 'role']

// Of these a long list has few, and many cells that say the same.
const repeating: ReadonlySet<string> = new Set(['title', 'team', 'location'])
const none: readonly string[] = []
const silent: readonly ManagerWords[] = []
const blank = { on: null, noEnd: false }

type Found = { column: string; found: string; why: string }
export type Reader = { taken: Candidate[]; refused: Trouble[]; notTaken: NotTaken[]; asks: AskedOrder[] }

/** The rows that are people, and the rows that are not, each with one reason. A row that is blank all the way is no row. */
export const peopleRows = (sheet: Sheet, columns: readonly Column[], order?: 'day-first' | 'month-first'): Reader => {
  const at: Partial<Record<Field, Column>> = {}
  for (const column of columns) if (column.field && column.field !== 'manager') at[column.field] ??= column
  const byRole = columns.some((column) => column.field === 'manager' && column.managerBy === 'role')
  const managers = columns
    .filter((column) => column.field === 'manager' && column.managerBy !== null)
    .toSorted((a, b) => kinds.indexOf(a.managerBy!) - kinds.indexOf(b.managerBy!))
  const orderOf = (field: 'hiredOn' | 'leftOn') => {
    const column = at[field]
    const proven = column ? dayOrder(sheet.rows.map(({ cells }) => cells[column.index] ?? '')) : 'unproven'
    return proven === 'unproven' && order ? order : proven
  }
  const asks = new Map<string, AskedOrder>()
  const orders = { hiredOn: orderOf('hiredOn'), leftOn: orderOf('leftOn') }
  const nameColumn = (at.name ?? at.lastName ?? at.firstName)?.header ?? 'Name'

  let cells: readonly string[] = []
  let troubles: Found[] = []
  const text = (field: keyof typeof limits): string | null => {
    const column = at[field]
    const value = column ? tidied(cells[column.index] ?? '') : ''
    if (!column || value === '') return null
    const why = textTrouble(value, limits[field])
    if (why) troubles.push({ column: column.header, found: shown(value).toWellFormed(), why })
    return why ? null : repeating.has(field) ? once(value) : value
  }
  const texts = new Map<string, string>()
  const once = (value: string) => {
    const known = texts.get(value)
    if (known === undefined) texts.set(value, value)
    return known ?? value
  }
  const email = (): string | null => {
    const value = text('email')
    if (value === null || saysNothing(value)) return null
    if (plainAddress.test(value) || address.test(value)) return value.toLowerCase()
    troubles.push({
      column: at.email!.header,
      found: shown(value),
      why: `"${shown(value)}" is not an e-mail address. Write it like name@example.com, or leave the cell blank.`,
    })
    return null
  }
  const login = (): string | null => {
    const value = text('login')
    return value === null || saysNothing(value) ? null : value
  }
  const on = (field: 'hiredOn' | 'leftOn') => {
    const column = at[field]
    if (!column) return blank
    const cell = cells[column.index] ?? ''
    if (cell.trim() === '') return blank
    const found = day(cell, orders[field])
    if ('on' in found && !(field === 'hiredOn' && found.noEnd)) return found
    if ('why' in found && found.twoWays && !asks.has(column.header)) asks.set(column.header, { column: column.header, found: cell.trim() })
    const why = 'why' in found ? found.why : `"${shown(cell.trim())}" means that there is no end, and this is a start.`
    troubles.push({ column: column.header, found: shown(cell.trim()).toWellFormed(), why })
    return blank
  }
  const managerWords = (): readonly ManagerWords[] => {
    let words: readonly ManagerWords[] = silent
    const say = (by: ManagerKind, column: string, value: string) => {
      if (value === '') return
      const why = textTrouble(value, managerLimit)
      if (why) troubles.push({ column, found: shown(value).toWellFormed(), why })
      else if (words.length === 0) words = [{ by, column, text: value }]
      else words = [...words, { by, column, text: value }]
    }
    for (const column of managers) say(column.managerBy!, column.header, tidied(cells[column.index] ?? ''))
    if (at.managerFirstName || at.managerLastName) {
      const parts = [at.managerFirstName, at.managerLastName].map((column) => (column ? tidied(cells[column.index] ?? '') : ''))
      say('name', (at.managerLastName ?? at.managerFirstName)!.header, parts.filter((part) => part !== '').join(' '))
    }
    return words
  }
  /** "ken0" of "adventure-works\\ken0", "ken" of "ken@example.com". */
  const calledByLogin = () => {
    const column = at.login ?? at.email
    const value = column ? tidied(cells[column.index] ?? '') : ''
    return saysNothing(value) ? null : value.split('\\').at(-1)!.split('@')[0]! || null
  }
  const named = () => {
    const whole = text('name')
    if (!at.name && !at.firstName && !at.lastName) return { name: calledByLogin(), otherNames: none }
    const halves = [text('firstName'), text('lastName')].filter((half) => half !== null)
    const joined = halves.length === 0 ? null : halves.join(' ')
    // "Last, First" gives way to the halves where both are there.
    const name = whole !== null && !(halves.length === 2 && whole.includes(',')) ? whole : joined
    const other = name === whole ? joined : whole
    return { name, otherNames: other === null || other === name ? none : [other] }
  }
  const readable = (row: SheetRow): Candidate | null => {
    cells = row.cells
    troubles = []
    if (row.trouble !== undefined) {
      troubles.push({ column: '', found: shown(cells.join(' ')).toWellFormed(), why: row.trouble })
      return null
    }
    const extra = cells.findIndex((cell, index) => index >= columns.length && cell.trim() !== '')
    if (extra >= 0) {
      const why = `The row has ${cells.length} cells and the header has ${columns.length}. Put quotes around cells that hold the separator.`
      troubles.push({ column: '', found: shown(cells[extra]!.trim()).toWellFormed(), why })
      return null
    }
    const { name, otherNames } = named()
    if (name === null && troubles.length === 0) {
      const short = cells.length < columns.length ? ' The row has fewer cells than the header.' : ''
      const why =
        at.name || at.firstName || at.lastName || at.login || at.email
          ? `The row has no name.${short}`
          : 'No column of this file holds names.'
      troubles.push({ column: nameColumn, found: '', why })
    }
    if (name !== null && name.length > limits.name) {
      const why = `"${shown(name)}" is ${name.length} characters long. The limit is ${limits.name}.`
      troubles.push({ column: nameColumn, found: shown(name), why })
    }
    const left = on('leftOn')
    const role = text('role') ?? (byRole && !at.role ? text('title') : null)
    const candidate = {
      row: row.row,
      id: text('id'),
      name: name ?? '',
      otherNames,
      email: email(),
      login: login(),
      title: text('title'),
      team: text('team'),
      location: text('location'),
      hiredOn: on('hiredOn').on,
      leftOn: left.on,
      stays: left.noEnd,
      role,
      manager: managerWords(),
    }
    return troubles.length === 0 ? candidate : null
  }

  const read: Reader = { taken: [], refused: [], notTaken: [], asks: [] }
  for (const row of sheet.rows) {
    if (row.trouble === undefined && row.cells.every((cell) => cell.trim() === '')) continue
    const candidate = readable(row)
    if (candidate) {
      read.taken.push(candidate)
      continue
    }
    const [first, ...others] = troubles
    const also = others
      .slice(0, 3)
      .filter((other) => other.why !== first!.why)
      .map((other) => ` Also ${other.column}: ${other.why}`)
    read.refused.push({ row: row.row, ...first!, why: first!.why + also.join('') })
    const raw = (field: Field) => {
      const column = at[field]
      return column ? tidied(cells[column.index] ?? '') || null : null
    }
    const halves = [raw('firstName'), raw('lastName')].filter((half) => half !== null).join(' ')
    read.notTaken.push({
      row: row.row,
      id: raw('id'),
      email: raw('email')?.toLowerCase() ?? null,
      login: raw('login'),
      name: raw('name') ?? (halves || null),
    })
  }
  read.asks.push(...asks.values())
  return read
}
