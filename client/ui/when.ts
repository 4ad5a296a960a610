import { addDays, agoWords, dayWords, monthsBetween } from 'shared/domain/days.ts'

const noon = (on: string) => new Date(`${on.slice(0, 10)}T12:00:00Z`)

// The product speaks English; short days are written as the reader’s kind of English writes them.
const locale =
  typeof navigator !== 'undefined' && navigator.language.startsWith('en-') && navigator.language !== 'en-US' ? navigator.language : 'en-GB'

// A formatter takes 30 times longer to make than to use.
const made = new Map<string, Intl.DateTimeFormat>()
function write(on: Date, options: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify(options)
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, options)
  made.set(key, format)
  return format.format(on)
}

/** Today where the reader is, as a day string. */
export function today(now = new Date()) {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** "16 February", with the year when it is not this one. */
export const day = (on: string, asOf = today()) => dayWords(on, asOf)

const year = (on: string, asOf: string) => (on.slice(0, 4) === asOf.slice(0, 4) ? {} : { year: 'numeric' as const })

/** "16 Feb", with the year when it is not this one. */
export const shortDay = (on: string, asOf = today()) =>
  write(noon(on), { day: 'numeric', month: 'short', timeZone: 'UTC', ...year(on, asOf) })

/** "Feb 2026", for the ends of a chart. */
export const month = (on: string) => write(noon(on), { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "Thursday", for what is at most a week away. */
export const weekday = (on: string) => write(noon(on), { weekday: 'long', timeZone: 'UTC' })

/** "Fri 13 Mar", with the year when it is not this one. */
export const weekdayDay = (on: string, today: string) => `${weekday(on).slice(0, 3)} ${shortDay(on, today)}`

/** "14:41", or with its day when that is not today. */
export function instant(at: string, now = new Date()) {
  const when = new Date(at)
  const time = write(when, { hour: '2-digit', minute: '2-digit' })
  return today(when) === today(now) ? time : `${day(today(when), today(now))}, ${time}`
}

/** "3 weeks ago", "yesterday", "in 2 months". */
export function ago(on: string, asOf = today()) {
  if (on <= asOf) return agoWords(on, asOf)
  return on === addDays(asOf, 1) ? 'tomorrow' : `in ${agoWords(asOf, on).replace(' ago', '')}`
}

/** "2 yr 4 mo": how long since a day, as for time in role. */
export function tenure(since: string, asOf = today()) {
  const months = monthsBetween(since, asOf)
  if (months < 1) return 'under a month'
  return [months >= 12 && `${Math.floor(months / 12)} yr`, months % 12 > 0 && `${months % 12} mo`].filter(Boolean).join(' ')
}
