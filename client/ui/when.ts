const dayMs = 86_400_000
const noon = (on: string) => new Date(`${on.slice(0, 10)}T12:00:00Z`)

// The product speaks English; how days are written follows the reader where their browser is set to a kind of English.
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

const year = (on: string, asOf: string) => (on.slice(0, 4) === asOf.slice(0, 4) ? {} : { year: 'numeric' as const })

/** "16 February", with the year when it is not this one. */
export const day = (on: string, asOf = today()) => write(noon(on), { day: 'numeric', month: 'long', timeZone: 'UTC', ...year(on, asOf) })

/** "16 Feb", with the year when it is not this one. */
export const shortDay = (on: string, asOf = today()) =>
  write(noon(on), { day: 'numeric', month: 'short', timeZone: 'UTC', ...year(on, asOf) })

/** "Feb 2026", for the ends of a chart. */
export const month = (on: string) => write(noon(on), { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "Thursday", for what is at most a week away. */
export const weekday = (on: string) => write(noon(on), { weekday: 'long', timeZone: 'UTC' })

/** "14:41", or with its day when that is not today. */
export function instant(at: string, now = new Date()) {
  const when = new Date(at)
  const time = write(when, { hour: '2-digit', minute: '2-digit' })
  return today(when) === today(now) ? time : `${day(today(when), today(now))}, ${time}`
}

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string) => Math.round((noon(to).getTime() - noon(from).getTime()) / dayMs)

const many = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

const span = (days: number) => {
  if (days < 14) return many(days, 'day')
  if (days < 61) return many(Math.round(days / 7), 'week')
  if (days < 730) return many(Math.floor(days / 30.44), 'month')
  return many(Math.floor(days / 365.25), 'year')
}

/** "3 weeks ago", "yesterday", "in 2 months". */
export function ago(on: string, asOf = today()) {
  const days = daysBetween(on, asOf)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days === -1) return 'tomorrow'
  return days > 0 ? `${span(days)} ago` : `in ${span(-days)}`
}

/** "2 yr 4 mo": how long since a day, as for time in role. */
export function tenure(since: string, asOf = today()) {
  const months = Math.max(0, Math.floor(daysBetween(since, asOf) / 30.44))
  if (months === 0) return 'under a month'
  return [months >= 12 && `${Math.floor(months / 12)} yr`, months % 12 > 0 && `${months % 12} mo`].filter(Boolean).join(' ')
}

/** "Hana and Owen", "Hana, Owen and 3 others". */
export const list = (words: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)
