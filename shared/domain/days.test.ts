import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, agoWords, daysBetween, dayWords, monthsBetween, weekdayWord, weekIndex } from './days.ts'

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('1970-01-01', n))
const someDays = fc.integer({ min: -4000, max: 4000 })

describe('addDays and daysBetween', () => {
  test('cross months, years and leap days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-03-09', '2026-03-27')).toBe(18)
    expect(daysBetween('2026-03-27', '2026-03-09')).toBe(-18)
  })
  test('undo each other', () => {
    fc.assert(fc.property(anyDay, someDays, (day, n) => daysBetween(day, addDays(day, n)) === n))
  })
  test('hold days within the years that sort as text', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
    expect(addDays('0000-01-01', -1)).toBe('0000-01-01')
    expect(addMonths('9999-12-31', 1)).toBe('9999-12-31')
    expect(addMonths('0000-01-31', -1)).toBe('0000-01-01')
  })
  test('give back what is not a day instead of throwing', () => {
    expect(addDays('soon', 1)).toBe('soon')
    expect(addMonths('soon', 1)).toBe('soon')
    expect(daysBetween('soon', '2026-01-01')).toBeNaN()
  })
})

describe('addMonths and monthsBetween', () => {
  test('end on the last day of a month that is too short', () => {
    expect(addMonths('2026-05-31', 9)).toBe('2027-02-28')
    expect(addMonths('2023-05-31', 9)).toBe('2024-02-29')
    expect(addMonths('1900-01-31', 1)).toBe('1900-02-28')
    expect(addMonths('2000-01-31', 1)).toBe('2000-02-29')
    expect(addMonths('2026-10-31', 1)).toBe('2026-11-30')
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15')
  })
  test('count only months that have passed whole', () => {
    expect(monthsBetween('2026-01-15', '2026-02-14')).toBe(0)
    expect(monthsBetween('2026-01-15', '2026-02-15')).toBe(1)
    expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(1)
    expect(monthsBetween('2026-02-15', '2026-01-15')).toBe(-1)
    expect(monthsBetween('2026-02-15', '2026-02-15')).toBe(0)
  })
  test('agree with each other on both sides of every day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const months = monthsBetween(from, to)
        return addMonths(from, months) <= to && to < addMonths(from, months + 1)
      }),
    )
  })
})

describe('weekIndex', () => {
  test('changes on Monday', () => {
    expect(weekIndex('1970-01-05')).toBe(0)
    expect(weekIndex('2026-03-09') - weekIndex('2026-03-08')).toBe(1)
    expect(weekIndex('2026-03-15')).toBe(weekIndex('2026-03-09'))
  })
  test('is one more a week later', () => {
    fc.assert(fc.property(anyDay, (day) => weekIndex(addDays(day, 7)) === weekIndex(day) + 1))
  })
})

describe('days in words', () => {
  test('name the year only when it is another one', () => {
    expect(dayWords('2026-02-16', '2026-03-09')).toBe('16 February')
    expect(dayWords('2025-12-01', '2026-03-09')).toBe('1 December 2025')
  })
  test.each([
    ['2026-03-10', 'today'],
    ['2026-03-09', 'today'],
    ['2026-03-08', 'yesterday'],
    ['2026-02-24', '13 days ago'],
    ['2026-02-16', '3 weeks ago'],
    ['2026-01-10', '8 weeks ago'],
    ['2026-01-09', '2 months ago'],
    ['2024-04-09', '23 months ago'],
    ['2024-03-09', '2 years ago'],
  ])('say how long ago %s was: %s', (day, words) => {
    expect(agoWords(day, '2026-03-09')).toBe(words)
  })
})

describe('weekdayWord', () => {
  test('names the weekday of any day', () => {
    expect(weekdayWord('2026-11-23')).toBe('Monday')
    expect(weekdayWord('2026-11-29')).toBe('Sunday')
    expect(weekdayWord('1969-12-31')).toBe('Wednesday')
    expect(weekdayWord('soon')).toBe('')
  })
  test('is the same a week later, and another a day later', () => {
    fc.assert(
      fc.property(anyDay, (day) => weekdayWord(addDays(day, 7)) === weekdayWord(day) && weekdayWord(addDays(day, 1)) !== weekdayWord(day)),
    )
  })
})
