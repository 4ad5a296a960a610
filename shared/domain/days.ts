const msOfDay = 86_400_000
const firstDay = Date.parse('0000-01-01T00:00:00Z')
const lastDay = Date.parse('9999-12-31T00:00:00Z')

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** NaN for what is not a day, which every function here carries on instead of throwing. */
const ms = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Whether a text is a day, written YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(ms(text)) && new Date(ms(text)).toISOString().startsWith(text)

const yearOf = (day: string) => Number(day.slice(0, 4))
const monthOf = (day: string) => Number(day.slice(5, 7))
const dateOf = (day: string) => Number(day.slice(8, 10))

const daysInMonth = (year: number, month: number) =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const padded = (n: number, length: number) => String(n).padStart(length, '0')

/** The day so many days later, or earlier; held within the years 0000 to 9999, where days still sort as text. */
export const addDays = (day: string, days: number): string => {
  if (last.day === day && last.days === days) return last.found
  const moved = ms(day) + days * msOfDay
  const found = Number.isNaN(moved) ? day : new Date(Math.min(Math.max(moved, firstDay), lastDay)).toISOString().slice(0, 10)
  last = { day, days, found }
  return found
}
/** A page of figures asks for one and the same window many times. */
let last = { day: '', days: 0, found: '' }

/** The same date so many months later, or the last of that month where it has no such date. */
export const addMonths = (day: string, count: number): string => {
  const month = yearOf(day) * 12 + monthOf(day) - 1 + Math.trunc(count)
  if (Number.isNaN(month)) return day
  if (month < 0) return '0000-01-01'
  if (month >= 120_000) return '9999-12-31'
  const year = Math.floor(month / 12)
  return `${padded(year, 4)}-${padded((month % 12) + 1, 2)}-${padded(Math.min(dateOf(day), daysInMonth(year, (month % 12) + 1)), 2)}`
}

/** Days from one day to another: negative when the other came first. */
export const daysBetween = (from: string, to: string): number => (ms(to) - ms(from)) / msOfDay

/** Whole months that have passed from one day to another: negative when the other came first. */
export const monthsBetween = (from: string, to: string): number => {
  if (to < from) return 0 - monthsBetween(to, from)
  const apart = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  return addMonths(from, apart) <= to ? apart : apart - 1
}

/** The number of a day's week, counted from the first Monday of 1970: the difference of two is how many weeks they are apart. */
export const weekIndex = (day: string): number => Math.floor((ms(day) / msOfDay - 4) / 7)

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** "Friday": the name of a day's weekday. */
export const weekdayWord = (day: string): string => weekdays[ms(day) / msOfDay - 4 - 7 * weekIndex(day)] ?? ''

/** "16 February", with the year when it is another one. */
export const dayWords = (day: string, today: string): string => {
  const words = `${dateOf(day)} ${months[monthOf(day) - 1] ?? ''}`
  return yearOf(day) === yearOf(today) ? words : `${words} ${yearOf(day)}`
}

/** "Today", "5 days ago", "3 weeks ago", "4 months ago", to stand after a verb. */
export const agoWords = (day: string, today: string): string => {
  const days = daysBetween(day, today)
  if (!(days > 0)) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  const passed = monthsBetween(day, today)
  if (passed < 2) return `${Math.floor(days / 7)} weeks ago`
  return passed < 24 ? `${passed} months ago` : `${Math.floor(passed / 12)} years ago`
}
