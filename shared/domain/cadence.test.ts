import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cadence, cadenceWords } from './cadence.ts'
import { addDays } from './days.ts'
import { windows } from './windows.ts'

const asOf = '2026-03-09'
const heldDaysAgo = (days: number) => ({ lastHeldOn: addDays(asOf, -days), plannedOn: null })

describe('cadence', () => {
  test('is due on the ninetieth day and overdue from the next', () => {
    expect(cadence(heldDaysAgo(89), asOf)).toEqual({ state: 'up_to_date', days: 1, nextOn: '2026-03-10' })
    expect(cadence(heldDaysAgo(90), asOf)).toEqual({ state: 'due', days: 0, nextOn: asOf })
    expect(cadence(heldDaysAgo(91), asOf)).toEqual({ state: 'overdue', days: 1, nextOn: '2026-03-08' })
  })
  test('is never for someone nobody has talked with', () => {
    expect(cadence({ lastHeldOn: null, plannedOn: null }, asOf)).toEqual({ state: 'never', days: 0, nextOn: null })
    expect(cadence({ lastHeldOn: null, plannedOn: '2026-03-12' }, asOf)).toEqual({ state: 'never', days: 0, nextOn: '2026-03-12' })
  })
  test('has a planned conversation for the next one, unless its day has passed', () => {
    expect(cadence({ ...heldDaysAgo(10), plannedOn: '2026-03-20' }, asOf).nextOn).toBe('2026-03-20')
    expect(cadence({ ...heldDaysAgo(10), plannedOn: '2026-03-08' }, asOf).nextOn).toBe('2026-05-28')
    expect(cadence({ ...heldDaysAgo(100), plannedOn: '2026-03-20' }, asOf).state).toBe('overdue')
  })
  test('is paused by leave until the day someone is back, and then waits as long as the leave took', () => {
    expect(cadence({ ...heldDaysAgo(100), pausedUntilOn: '2026-03-19' }, asOf)).toEqual({ state: 'paused', days: 10, nextOn: '2026-03-19' })
    expect(cadence({ ...heldDaysAgo(10), pausedUntilOn: '2026-03-19' }, asOf).nextOn).toBe('2026-05-28')
    expect(cadence({ ...heldDaysAgo(100), pausedUntilOn: asOf, leaveDays: 30 }, asOf)).toEqual({
      state: 'up_to_date',
      days: 20,
      nextOn: '2026-03-29',
    })
    expect(cadence({ lastHeldOn: null, plannedOn: null, pausedUntilOn: '2026-03-19' }, asOf).state).toBe('paused')
  })
  test('follows the setting', () => {
    expect(cadence(heldDaysAgo(91), asOf, { ...windows, cadenceDays: 120 }).state).toBe('up_to_date')
  })
  test('never counts fewer days of silence as more overdue', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.nat({ max: 400 }), (a, b) => {
        const overdue = (days: number) => (cadence(heldDaysAgo(days), asOf).state === 'overdue' ? cadence(heldDaysAgo(days), asOf).days : 0)
        return overdue(Math.min(a, b)) <= overdue(Math.max(a, b))
      }),
    )
  })
})

describe('cadenceWords', () => {
  test.each([
    [cadence({ lastHeldOn: null, plannedOn: null }, asOf), 'No career conversation yet'],
    [cadence(heldDaysAgo(89), asOf), 'Due in 1 day'],
    [cadence(heldDaysAgo(90), asOf), 'Due today'],
    [cadence(heldDaysAgo(102), asOf), 'Overdue 12 days'],
    [cadence({ ...heldDaysAgo(1), pausedUntilOn: '2026-03-19' }, asOf), 'Paused for 10 days'],
  ])('say %o as "%s"', (given, words) => {
    expect(cadenceWords(given)).toBe(words)
  })
})
