import { casual } from 'chrono-node/en'
import { addDays, isDay } from './days.ts'

/** "5/6" is May to some and June to others; "17/4" can only be one day. */
const ambiguous = /^(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])(?!\d)/
const backwards = /^(?:last|past)\b|\bago$/i
const padded = (n: number, length: number) => String(n).padStart(length, '0')

/**
 * The day that is typed into a field of its own: "fri", "17 apr", "3 weeks ago", "2026-04-17"; of the days that it can mean, the last
 * there was or the next to come. Null for what is no day.
 */
export const typedDay = (text: string, today: string, lean: 'past' | 'ahead'): string | null => {
  const typed = text.trim().replace(/[.,;]+$/, '')
  if (isDay(typed)) return typed
  const ahead = lean === 'ahead' && !backwards.test(typed)
  // Noon, and no time zone: nothing here is nearer than a day.
  const [found, ...others] = casual.parse(typed, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }, { forwardDate: ahead })
  if (!found || others.length > 0 || found.end || found.text.length < typed.length || ambiguous.test(typed)) return null
  const { start } = found
  const exact = start.isCertain('day')
  if (start.isCertain('hour') || (!exact && !start.isCertain('weekday'))) return null
  const on = `${padded(start.get('year')!, 4)}-${padded(start.get('month')!, 2)}-${padded(start.get('day')!, 2)}`
  if (ahead || on <= today || start.isCertain('year')) return isDay(on) ? on : null
  if (!exact) return /^(?:next|this)\b/i.test(typed) ? on : addDays(on, -7)
  const before = `${padded(Number(on.slice(0, 4)) - 1, 4)}${on.slice(4)}`
  return isDay(before) ? before : null
}
