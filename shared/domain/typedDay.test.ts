import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './days.ts'
import { typedDay } from './typedDay.ts'

// A Wednesday.
const today = '2026-11-25'
const past = (text: string) => typedDay(text, today, 'past')
const ahead = (text: string) => typedDay(text, today, 'ahead')

describe('a day that is typed', () => {
  test.each([
    ['fri', '2026-11-20', '2026-11-27'],
    ['Sat', '2026-11-21', '2026-11-28'],
    ['wed', '2026-11-25', '2026-11-25'],
    ['17 apr', '2026-04-17', '2027-04-17'],
    ['Apr 17', '2026-04-17', '2027-04-17'],
    ['17 dec', '2025-12-17', '2026-12-17'],
    ['17/4', '2026-04-17', '2027-04-17'],
    ['Fri 17 Apr', '2026-04-17', '2027-04-17'],
  ])('"%s" is the last there was, or the next to come', (text, last, next) => {
    expect([past(text), ahead(text)]).toEqual([last, next])
  })

  test.each([
    ['2026-04-17', '2026-04-17'],
    [' 2026-4-7 ', '2026-04-07'],
    ['17 april 2019', '2019-04-17'],
    ['1 dec 2026', '2026-12-01'],
    ['17.4.2026', '2026-04-17'],
    ['today', today],
    ['yesterday', '2026-11-24'],
    ['tomorrow.', '2026-11-26'],
    ['3 weeks ago', '2026-11-04'],
    ['in 2 weeks', '2026-12-09'],
    ['last monday', '2026-11-23'],
    ['next fri', '2026-12-04'],
  ])('"%s" is the same day wherever it is typed', (text, on) => {
    expect([past(text), ahead(text)]).toEqual([on, on])
  })

  test.each([
    '',
    'soon',
    'may',
    'mar',
    '5/6',
    '5.6.2026',
    '30 feb',
    '2026-02-30',
    'fri and sat',
    'mon to wed',
    'fri 10am',
    'at the retro fri',
    '12',
  ])('"%s" is none', (text) => {
    expect([past(text), ahead(text)]).toEqual([null, null])
  })

  test('every day, written out, is itself', () => {
    const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 3000 }), fc.constantFrom('past' as const, 'ahead' as const), (days, lean) => {
        const on = addDays(today, days)
        const [year, month, date] = on.split('-').map(Number) as [number, number, number]
        for (const text of [on, `${date} ${names[month - 1]} ${year}`]) expect(typedDay(text, today, lean)).toBe(on)
      }),
    )
  })
})
