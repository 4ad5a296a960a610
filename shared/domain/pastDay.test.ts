import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './days.ts'
import { pastDay } from './pastDay.ts'

// A Monday.
const today = '2026-11-23'

test.each([
  ['Sat down with sales yesterday', '2026-11-22', 'yesterday'],
  ['Last Friday she ran the retro', '2026-11-20', 'Last Friday'],
  ['on friday the launch went out', '2026-11-20', 'on friday'],
  ['on thursday the launch went out', '2026-11-19', 'on thursday'],
  ['3 march: closed the accounts', '2026-03-03', '3 march'],
  ['March 3rd 2025', '2025-03-03', 'March 3rd 2025'],
  ['on 30 December she stayed', '2025-12-30', 'on 30 December'],
  ['2026-11-02 in the review', '2026-11-02', '2026-11-02'],
  ['Last friday, at the launch', '2026-11-20', 'Last friday'],
  ['two weeks ago', '2026-11-09', 'two weeks ago'],
  ['the day before yesterday', '2026-11-21', 'the day before yesterday'],
  ['this monday', '2026-11-23', 'this monday'],
  ['this morning, then yesterday', '2026-11-22', 'yesterday'],
])('%s', (text, on, words) => expect(pastDay(text, today)).toEqual({ on, words }))

test.each([
  'next friday',
  'this friday',
  'by the coming thursday',
  'this coming wednesday',
  'tomorrow',
  'in two weeks',
  'on 3 March 2027',
  '2027-01-01',
  'Sat with the team until it worked',
  'may help',
  'three of 5/6 criteria',
  '5/6/2026',
  'in march',
  'a month ago',
  'at 14:00',
  'on 31 february',
  'the 2024 review',
  '',
])('reads no day from “%s”', (text) => expect(pastDay(text, today)).toBeNull())

test('is never to come, whatever is typed on whatever day', () => {
  const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1990-01-01', days))
  const said = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'friday',
      'last monday',
      'on tuesday',
      '29 february',
      '31 december',
      '1 january',
      'yesterday',
      'next week',
      'in 3 days',
    ),
    day,
  )
  fc.assert(
    fc.property(said, day, (text, now) => {
      const found = pastDay(`It was ${text}`, now)
      if (found) expect(found.on <= now, found.on).toBe(true)
    }),
  )
})
