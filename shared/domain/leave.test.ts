import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cadence } from './cadence.ts'
import { addDays, daysBetween } from './days.ts'
import { backOn, joined, leaveDaysBetween, leaveDaysOfEvidence, paced } from './leave.ts'
import { windows } from './windows.ts'

const start = '2026-01-01'
const leaves = fc.array(
  fc
    .record({ from: fc.integer({ min: -200, max: 400 }), days: fc.integer({ min: 0, max: 90 }) })
    .map(({ from, days }) => ({ fromOn: addDays(start, from), untilOn: addDays(start, from + days) })),
  { maxLength: 6 },
)
const next = (own: Parameters<typeof paced>[0], lastHeldOn: string | null, today: string) => {
  const { windows: within, ...moved } = paced(own, lastHeldOn, today, windows)
  return cadence({ lastHeldOn, plannedOn: null, ...moved }, today, within)
}

describe('leaves', () => {
  test('those that touch or overlap are one', () => {
    const days = [
      { fromOn: '2026-03-10', untilOn: '2026-03-20' },
      { fromOn: '2026-03-01', untilOn: '2026-03-10' },
      { fromOn: '2026-03-15', untilOn: '2026-03-18' },
    ]
    expect(joined(days)).toEqual([{ fromOn: '2026-03-01', untilOn: '2026-03-20' }])
  })

  test('the first day back is no day of leave', () => {
    const leave = [{ fromOn: '2026-03-01', untilOn: '2026-03-10' }]
    expect(backOn(leave, '2026-03-09')).toBe('2026-03-10')
    expect(backOn(leave, '2026-03-10')).toBeNull()
    expect(backOn(leave, '2026-02-28')).toBeNull()
  })

  test('counting day by day gives the same number of days', () => {
    fc.assert(
      fc.property(leaves, fc.integer({ min: 0, max: 300 }), (all, length) => {
        const until = addDays(start, length)
        let counted = 0
        for (let day = start; day < until; day = addDays(day, 1)) if (backOn(all, day) !== null) counted++
        expect(leaveDaysBetween(all, start, until)).toBe(counted)
      }),
    )
  })
})

describe('the rhythm of one person', () => {
  test('is the one of the settings unless they have their own', () => {
    expect(next(undefined, '2026-01-01', '2026-02-01').nextOn).toBe(addDays('2026-01-01', windows.cadenceDays))
    expect(next({ days: 30, leaves: [] }, '2026-01-01', '2026-02-01')).toMatchObject({ state: 'overdue', days: 1, nextOn: '2026-01-31' })
  })

  test('pauses on leave and goes on after it', () => {
    const own = { days: 30, leaves: [{ fromOn: '2026-01-20', untilOn: '2026-03-20' }] }
    expect(next(own, '2026-01-01', '2026-02-01')).toMatchObject({ state: 'paused', nextOn: '2026-03-31' })
    expect(next(own, '2026-01-01', '2026-03-25')).toMatchObject({ state: 'up_to_date', days: 6, nextOn: '2026-03-31' })
  })

  test('a leave to come moves the day that falls into it, and one after that day does not', () => {
    expect(next({ days: 30, leaves: [{ fromOn: '2026-01-25', untilOn: '2026-02-04' }] }, '2026-01-01', '2026-01-10').nextOn).toBe(
      '2026-02-10',
    )
    expect(next({ days: 30, leaves: [{ fromOn: '2026-02-25', untilOn: '2026-03-04' }] }, '2026-01-01', '2026-01-10').nextOn).toBe(
      '2026-01-31',
    )
  })

  test('is never due on a day of leave, and never earlier because of one', () => {
    fc.assert(
      fc.property(leaves, fc.integer({ min: 7, max: 200 }), (all, days) => {
        const due = next({ days, leaves: all }, start, start).nextOn!
        expect(due >= addDays(start, days)).toBe(true)
        // Working days in between are as many as the rhythm says, however long someone was away.
        expect(daysBetween(start, due) - leaveDaysBetween(all, start, due)).toBe(days)
        expect(backOn(all, due)).toBeNull()
      }),
    )
  })

  test('days on leave make the window of the evidence longer', () => {
    const own = { days: null, leaves: [{ fromOn: '2025-12-22', untilOn: '2026-01-11' }] }
    expect(leaveDaysOfEvidence(own, '2026-11-23', windows)).toBe(20)
    expect(leaveDaysOfEvidence(undefined, '2026-11-23', windows)).toBe(0)
    expect(leaveDaysOfEvidence(own, '2028-11-23', windows)).toBe(0)
  })
})
