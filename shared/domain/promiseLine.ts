import { casual } from 'chrono-node/en'
import { addMonths } from './days.ts'

export type PromiseLine = { readonly text: string; readonly dueOn: string | null }
type Found = ReturnType<typeof casual.parse>[number]

/** Nobody promises further ahead than this. */
const furthestMonths = 36
const before = /(?:^|[\s,;:–—-]+)(?:(?:due|by|on|until|till|before|for)\s+)*$/i
const after = /^[\s.,;!?)]*$/
/** Stands at the start of a line only with a word or a sign that sets it apart: "by friday ask", "fri: ask". */
const led = /^\s*(?:due\s+)?(?:by|on|until|till|before)\s+$/i
const setApart = /^\s*[,;:–—-]+\s*/
/** A length of time is a day only where something says from when: "take two weeks" is not. */
const length = /\b(?:day|week|fortnight|month|quarter|year)s?$/i
const fromNow = /^(?:in|within|next|end of)\b/i
/** "3/4" and "1.12." are read one way here and another there. */
const ambiguous = /^\d{1,2}[/.-]\d/
const backwards = /^(?:last|past)\b|\bago$/i

/** A promise as it is typed, and the day in it: "ask recruiting fri" is to ask recruiting, due Friday. */
export const promiseLine = (line: string, today: string): PromiseLine => {
  const text = line.trim()
  const whole = { text, dueOn: null }
  // Noon, and no time zone: nothing here is nearer than a day.
  const found = casual.parse(text, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }, { forwardDate: true })
  for (const one of found.toReversed()) {
    const dueOn = dayOf(one)
    if (dueOn === null || dueOn < today || dueOn > addMonths(today, furthestMonths)) continue
    const rest = withoutDay(text, one)
    // What also says an hour stays as it was typed: only the day is kept apart.
    if (rest !== null) return { text: one.start.isCertain('hour') || rest === '' ? text : rest, dueOn }
  }
  return whole
}

const dayOf = ({ text, start, end }: Found): string | null => {
  const says = start.isCertain('day') || start.isCertain('weekday') || fromNow.test(text)
  if (!says || end || start.isCertain('timezoneOffset')) return null
  if (ambiguous.test(text) || backwards.test(text) || (length.test(text) && !fromNow.test(text))) return null
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')]
  if (!year || !month || !day) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The rest of the line where the day stands at its end, or set apart at its start; null where it stands in the middle. */
const withoutDay = (text: string, { index, text: found }: Found): string | null => {
  const [first, last] = [text.slice(0, index), text.slice(index + found.length)]
  if (after.test(last) && before.test(first)) return first.replace(before, '').trimEnd()
  if (led.test(first)) return last.replace(setApart, '').trim()
  if (first === '' && setApart.test(last)) return last.replace(setApart, '').trim()
  return null
}
