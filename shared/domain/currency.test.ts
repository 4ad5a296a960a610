import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aspirationCurrency, latestAspirations, matchesRole } from './currency.ts'
import { addDays } from './days.ts'
import { windows } from './windows.ts'

const asOf = '2026-03-09'
const anyDay = fc.integer({ min: -900, max: 200 }).map((n) => addDays(asOf, n))

describe('aspirationCurrency', () => {
  test('is getting old from the day after nine months', () => {
    expect(aspirationCurrency('2025-06-09', asOf)).toEqual({ currency: 'current', monthsSince: 9 })
    expect(aspirationCurrency('2025-06-08', asOf)).toEqual({ currency: 'getting_old', monthsSince: 9 })
    expect(aspirationCurrency(asOf, asOf)).toEqual({ currency: 'current', monthsSince: 0 })
  })
  test('follows the setting', () => {
    expect(aspirationCurrency('2025-06-08', asOf, { ...windows, gettingOldMonths: 12 }).currency).toBe('current')
  })
  test('once getting old, stays so', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat({ max: 500 }), (heardOn, day, later) => {
        if (aspirationCurrency(heardOn, day).currency === 'current') return true
        return aspirationCurrency(heardOn, addDays(day, later)).currency === 'getting_old'
      }),
    )
  })
})

describe('matchesRole', () => {
  test('takes the role that was named, lately', () => {
    expect(matchesRole({ targetRoleId: 'r', heardOn: '2026-01-01' }, 'r', asOf)).toBe(true)
    expect(matchesRole({ targetRoleId: 's', heardOn: '2026-01-01' }, 'r', asOf)).toBe(false)
    expect(matchesRole({ targetRoleId: null, heardOn: '2026-01-01' }, 'r', asOf)).toBe(false)
    expect(matchesRole({ targetRoleId: 'r', heardOn: '2025-06-08' }, 'r', asOf)).toBe(false)
    expect(matchesRole({ targetRoleId: 'r', heardOn: '2026-03-10' }, 'r', asOf)).toBe(false)
  })
})

describe('latestAspirations', () => {
  test('are the last of each person up to the day, by the order of recording within one', () => {
    const rows = [
      { id: '2', personId: 'priya', heardOn: '2026-02-16' },
      { id: '3', personId: 'priya', heardOn: '2026-02-16' },
      { id: '4', personId: 'priya', heardOn: '2025-02-16' },
      { id: '5', personId: 'priya', heardOn: '2026-03-10' },
      { id: '1', personId: 'hana', heardOn: '2026-03-10' },
    ]
    expect([...latestAspirations(rows, asOf).values()].map(({ id }) => id)).toEqual(['3'])
    expect([...latestAspirations(rows.toReversed(), asOf).values()].map(({ id }) => id)).toEqual(['3'])
  })
})
