import type { BenchStrength } from '../model/words.ts'
import { addDays, addMonths } from './days.ts'
import { type DatedFacts, pipelineAsOf } from './pipelineAsOf.ts'
import { windows, type Windows } from './windows.ts'

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "March 2026". */
export const monthWords = (day: string): string => `${monthNames[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`

/** The last days of so many months up to this one, which is told as of today. The oldest first. */
export const monthEnds = (today: string, count: number): string[] => {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? today : addDays(addMonths(first, at + 2 - count), -1)))
}

/** How many roles had which bench at the end of each month. */
export const benchOverMonths = (facts: DatedFacts, ends: readonly string[], within: Windows = windows): Record<BenchStrength, number>[] =>
  ends.map((on) => {
    const counts: Record<BenchStrength, number> = { nobody: 0, thin: 0, one_person: 0, strong: 0 }
    for (const { strength } of pipelineAsOf(facts, on, within).roles) if (strength) counts[strength]++
    return counts
  })

/** Of the people of today: how many were here at the end of each month, and how many of them had ever been asked. */
export const askedOverMonths = (
  people: readonly { readonly hiredOn: string | null; readonly firstAskedOn: string | null }[],
  ends: readonly string[],
): { readonly asked: number; readonly of: number }[] =>
  ends.map((on) => {
    const here = people.filter(
      ({ hiredOn, firstAskedOn }) => hiredOn === null || hiredOn <= on || (firstAskedOn !== null && firstAskedOn <= on),
    )
    return { asked: here.filter(({ firstAskedOn }) => firstAskedOn !== null && firstAskedOn <= on).length, of: here.length }
  })

/** How many of these days fall into the month of each end, up to it. */
export const countedByMonth = (days: readonly string[], ends: readonly string[]): number[] =>
  ends.map((end) => days.filter((day) => day <= end && day.startsWith(end.slice(0, 7))).length)
