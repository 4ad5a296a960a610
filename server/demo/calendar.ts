import { addDays, daysBetween } from 'shared/domain/days.ts'

/** Any Monday: days are counted from it to know their place in the week. */
const aMonday = '1970-01-05'
const placeInWeek = (day: string) => ((daysBetween(aMonday, day) % 7) + 7) % 7

/** The day itself, or the Friday before when it is at a weekend. */
export const workdayUpTo = (day: string) => addDays(day, -Math.max(placeInWeek(day) - 4, 0))

/** The day itself, or the Monday after when it is at a weekend. */
export const workdayFrom = (day: string) => addDays(day, placeInWeek(day) > 4 ? 7 - placeInWeek(day) : 0)

/** A working day so many days ago, at the latest yesterday; nobody works between the years. */
export function daysAgo(today: string, days: number) {
  const day = addDays(today, -Math.max(days, 1))
  const [year, date] = [Number(day.slice(0, 4)), day.slice(5)]
  if (days < 60 || (date > '01-01' && date < '12-24')) return workdayUpTo(day)
  return workdayUpTo(`${date === '01-01' ? year - 1 : year}-12-23`)
}

/** An instant in the working hours of a day. */
export const at = (day: string, minute: number) =>
  `${day}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`
