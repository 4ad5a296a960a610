import { saysNothing, shown } from './text.ts'

/** Which comes first where a date is written with slashes; `mixed` when the column proves both. */
export type DayOrder = 'day-first' | 'month-first' | 'unproven' | 'mixed'
export type Day = { on: string | null; noEnd: boolean } | { why: string; twoWays?: true }

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)?$/i
const clock = /[T ,]+\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/i
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/
const compact = /^(\d{4})(\d\d)(\d\d)$/
const parts = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)$/
const dayThenName = /^(\d{1,2})(?:st|nd|rd|th)?[-\s.]*([a-z]{3,9})\.?[-\s,]*(\d{4}|\d\d)$/i
const nameThenDay = /^([a-z]{3,9})\.?[-\s]*(\d{1,2})(?:st|nd|rd|th)?,?[-\s]+(\d{4}|\d\d)$/i
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

// No date is longer, and the patterns below never see a cell of a megabyte.
const longest = 40

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number) => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)
const exists = (year: number, month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
const written = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
// People are hired within a working life of today: 70 is 1970 and 69 is 2069.
const fullYear = (text: string) => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900))
const monthOf = (name: string) => {
  const lower = name.toLowerCase()
  return months.findIndex((month) => month === lower || month.slice(0, 3) === lower || (lower === 'sept' && month === 'september')) + 1
}

type Slashed = { first: number; second: number; year: number; dotted: boolean }
const slashed = (text: string): Slashed | null => {
  const found = parts.exec(text.replace(clock, ''))
  if (!found) return null
  return { first: Number(found[1]), second: Number(found[3]), year: fullYear(found[4]!), dotted: found[2] === '.' }
}

/** The order that the dates of one column prove: one that can be read in one order only proves it for all. */
export const dayOrder = (cells: Iterable<string>): DayOrder => {
  let dayFirst = false
  let monthFirst = false
  for (const cell of cells) {
    if (cell.length < 6 || cell.length > longest || cell.charCodeAt(4) === 45) continue
    const found = slashed(cell.trim())
    if (!found) continue
    const asDayFirst = exists(found.year, found.second, found.first)
    const asMonthFirst = exists(found.year, found.first, found.second)
    // Dots are written day first wherever dates are written with dots.
    if (asDayFirst && (found.dotted || !asMonthFirst)) dayFirst = true
    else if (asMonthFirst && !asDayFirst) monthFirst = true
  }
  if (dayFirst && monthFirst) return 'mixed'
  return dayFirst ? 'day-first' : monthFirst ? 'month-first' : 'unproven'
}

const notADate = (text: string): Day => ({ why: `"${shown(text)}" is not a date. Write it like 2024-02-28.` })

const dayOf = (year: number, month: number, day: number, text: string): Day => {
  if (year === 0 && month === 0 && day === 0) return { on: null, noEnd: false }
  if (!exists(year, month, day)) return notADate(text)
  if (year === 9999) return { on: null, noEnd: true }
  if (year < 1900 || year > 2199) return { why: `"${shown(text)}" is not a day between 1900 and 2199. Write it like 2024-02-28.` }
  return { on: written(year, month, day), noEnd: false }
}

const inOrder = (found: Slashed, order: DayOrder, text: string): Day => {
  const { first, second, year } = found
  if (!exists(year, second, first) && !exists(year, first, second)) return notADate(text)
  if (order === 'day-first') return dayOf(year, second, first, text)
  if (order === 'month-first') return dayOf(year, first, second, text)
  if (order === 'mixed') {
    return { why: `"${shown(text)}" is in a column that writes some days before the month and some after it. Write it like 2024-02-28.` }
  }
  if (first === second) return dayOf(year, first, second, text)
  return {
    why: `"${shown(text)}" can be read in two ways, and nothing in the column shows which. Write it like 2024-02-28.`,
    twoWays: true,
  }
}

/** The day a cell names, whatever the time and zone behind it; 9999-01-01 is "no end" and a blank says nothing. */
export const day = (cell: string, order: DayOrder): Day => {
  const text = cell.trim()
  const plain = text.length === 10 ? iso.exec(text) : null
  if (plain) return dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]), text)
  if (saysNothing(text)) return { on: null, noEnd: false }
  if (text.length > longest) return notADate(text)
  const asIso = iso.exec(text)
  if (asIso) return dayOf(Number(asIso[1]), Number(asIso[2]), Number(asIso[3]), text)
  const bare = text.replace(clock, '')
  const fromYear = yearFirst.exec(bare)
  if (fromYear) return dayOf(Number(fromYear[1]), Number(fromYear[3]), Number(fromYear[4]), text)
  const asCompact = compact.exec(bare)
  if (asCompact) return dayOf(Number(asCompact[1]), Number(asCompact[2]), Number(asCompact[3]), text)
  const found = slashed(text)
  if (found) return inOrder(found, order, text)
  const named = dayThenName.exec(bare)
  if (named) return dayOf(fullYear(named[3]!), monthOf(named[2]!), Number(named[1]), text)
  const american = nameThenDay.exec(bare)
  if (american) return dayOf(fullYear(american[3]!), monthOf(american[1]!), Number(american[2]), text)
  return notADate(text)
}
