import { isDay } from 'shared/domain/days.ts'

export const notADay = 'Write the day like fri, 17 apr or 2026-04-17.'

/** What is wrong with a day that was, as it stands in a field. */
export const pastDayProblem = (on: string, today: string, missing: string) =>
  !on ? missing : !isDay(on) ? notADay : on > today ? 'This day is still to come.' : undefined
