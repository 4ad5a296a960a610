import { casual } from 'chrono-node/en'
import { addDays } from './days.ts'

export interface PastDay {
  on: string
  /** As the text says it. */
  words: string
}

/** Short names of days and months that are words as well. */
const alsoWords = /^(sat|sun|wed|mon|mar|jan|dec|may|march|second)\.?$/i
/** Before or in what names a weekday: one that is to come. */
const toCome = /\b(next|this|coming|upcoming)\b\W*(\w+\W*)?$/i
const padded = (n: number, length: number) => String(n).padStart(length, '0')

/**
 * The first day that a text tells of and that is over or today: "yesterday", "last friday", "3 march", "2026-03-03". A day without
 * its year is the last that there was; a day to come is no day of evidence, and one that can be read two ways is none.
 */
export function pastDay(text: string, today: string): PastDay | null {
  const [year, month, date] = today.split('-').map(Number) as [number, number, number]
  // Noon, so that no change of the clock moves the day.
  const noon = new Date(year, month - 1, date, 12)
  if (Number.isNaN(noon.getTime())) return null
  for (const { text: words, start, index } of casual.parse(text, noon)) {
    const exact = start.isCertain('day')
    if (!exact && !start.isCertain('weekday')) continue
    if (alsoWords.test(words.trim())) continue
    // 5/6 is May to some and June to others, and two thirds of a thing to most.
    if (/\d/.test(words) && !/\p{L}/u.test(words) && !/^\d{4}-\d{2}-\d{2}/.test(words)) continue
    const on = `${padded(start.get('year')!, 4)}-${padded(start.get('month')!, 2)}-${padded(start.get('day')!, 2)}`
    const past = on <= today ? on : exact ? lastYears(on, start) : toCome.test(text.slice(0, index + words.length)) ? null : addDays(on, -7)
    if (past !== null && past <= today && past >= '1950-01-01') return { on: past, words: words.replace(/[\s.,;:]+$/, '') }
  }
  return null
}

/** A date without its year is the last that there was; one with its year stays to come. */
function lastYears(on: string, start: { isCertain: (part: 'month' | 'year') => boolean }) {
  if (!start.isCertain('month') || start.isCertain('year')) return null
  return `${padded(Number(on.slice(0, 4)) - 1, 4)}${on.slice(4) === '-02-29' ? '-02-28' : on.slice(4)}`
}
