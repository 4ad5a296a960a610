import { addDays, daysBetween } from './days.ts'
import type { Windows } from './windows.ts'

/** Days away, without a reason; `untilOn` is the first day back. */
export type Leave = { readonly fromOn: string; readonly untilOn: string }

/** How one person's rhythm differs from what the settings say. */
export type OwnRhythm = { readonly days: number | null; readonly leaves: readonly Leave[] }

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)

/** Leaves that touch or overlap are one: no day is counted twice. The first begins first. */
export const joined = (leaves: readonly Leave[]): Leave[] => {
  const whole: Leave[] = []
  for (const leave of leaves.filter(({ fromOn, untilOn }) => fromOn < untilOn).toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const last = whole.at(-1)
    if (last && leave.fromOn <= last.untilOn) whole[whole.length - 1] = { fromOn: last.fromOn, untilOn: later(last.untilOn, leave.untilOn) }
    else whole.push({ fromOn: leave.fromOn, untilOn: leave.untilOn })
  }
  return whole
}

/** Days on leave from one day up to another, which is not among them. */
export const leaveDaysBetween = (leaves: readonly Leave[], fromOn: string, untilOn: string): number =>
  joined(leaves).reduce((sum, leave) => sum + Math.max(0, daysBetween(later(leave.fromOn, fromOn), earlier(leave.untilOn, untilOn))), 0)

/** The day on which someone is back; null for one who is not away. */
export const backOn = (leaves: readonly Leave[], asOf: string): string | null =>
  joined(leaves).find(({ fromOn, untilOn }) => fromOn <= asOf && asOf < untilOn)?.untilOn ?? null

/** Days on leave that move a day which is due so many days after another: those before it, and those into which it is moved. */
const leaveDaysUpTo = (leaves: readonly Leave[], fromOn: string, days: number): number => {
  let moved = 0
  for (const leave of joined(leaves))
    if (leave.untilOn > fromOn && leave.fromOn <= addDays(fromOn, days + moved))
      moved += daysBetween(later(leave.fromOn, fromOn), leave.untilOn)
  return moved
}

/** What `cadence` needs to know of someone's own rhythm, and the windows with it in place. */
export const paced = (own: OwnRhythm | undefined, lastHeldOn: string | null, asOf: string, within: Windows) => {
  const cadenceDays = own?.days ?? within.cadenceDays
  const leaves = own?.leaves ?? []
  return {
    pausedUntilOn: leaves.length > 0 ? backOn(leaves, asOf) : null,
    leaveDays: leaves.length > 0 && lastHeldOn !== null ? leaveDaysUpTo(leaves, lastHeldOn, cadenceDays) : 0,
    windows: cadenceDays === within.cadenceDays ? within : { ...within, cadenceDays },
  }
}

/** Days on leave within the window of the evidence, which make it longer. */
export const leaveDaysOfEvidence = (own: Pick<OwnRhythm, 'leaves'> | undefined, asOf: string, within: Windows): number =>
  own && own.leaves.length > 0 ? leaveDaysBetween(own.leaves, addDays(asOf, -within.evidenceDays), asOf) : 0
