import { addDays, daysBetween } from './days.ts'
import { counted } from './grammar.ts'
import { windows, type Windows } from './windows.ts'

export type Cadence = {
  readonly state: 'never' | 'up_to_date' | 'due' | 'overdue' | 'paused'
  /** Days until the next is due, since it was due, or until the pause ends; 0 for `never` and `due`. */
  readonly days: number
  /** The day of the next conversation: the one planned, else the day it is due; null when neither is known. */
  readonly nextOn: string | null
}

type Talks = {
  readonly lastHeldOn: string | null
  readonly plannedOn: string | null
  /** The day someone is back from leave. */
  readonly pausedUntilOn?: string | null
  /** Days on leave since the last conversation, which move the next one. */
  readonly leaveDays?: number
}

/** Where someone stands in the rhythm of career conversations: it measures the manager. */
export const cadence = (
  { lastHeldOn, plannedOn, pausedUntilOn, leaveDays = 0 }: Talks,
  asOf: string,
  within: Windows = windows,
): Cadence => {
  const dueOn = lastHeldOn === null ? null : addDays(lastHeldOn, within.cadenceDays + Math.max(leaveDays, 0))
  const planned = plannedOn !== null && plannedOn >= asOf ? plannedOn : null
  if (pausedUntilOn && asOf < pausedUntilOn) {
    const afterLeave = dueOn !== null && dueOn > pausedUntilOn ? dueOn : pausedUntilOn
    return { state: 'paused', days: daysBetween(asOf, pausedUntilOn), nextOn: planned ?? afterLeave }
  }
  if (dueOn === null) return { state: 'never', days: 0, nextOn: planned }
  const nextOn = planned ?? dueOn
  const days = daysBetween(asOf, dueOn)
  if (days > 0) return { state: 'up_to_date', days, nextOn }
  return days === 0 ? { state: 'due', days, nextOn } : { state: 'overdue', days: -days, nextOn }
}

export const cadenceWords = ({ state, days }: Cadence): string => {
  switch (state) {
    case 'never':
      return 'No career conversation yet'
    case 'up_to_date':
      return `Due in ${counted(days, 'day', 'days')}`
    case 'due':
      return 'Due today'
    case 'overdue':
      return `Overdue ${counted(days, 'day', 'days')}`
    case 'paused':
      return `Paused for ${counted(days, 'day', 'days')}`
  }
}
