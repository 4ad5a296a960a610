import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from './days.ts'
import { promiseLine } from './promiseLine.ts'

/** A Monday. */
const today = '2026-11-23'
const said = (line: string) => {
  const { text, dueOn } = promiseLine(line, today)
  return [text, dueOn]
}

describe('a promise as it is typed', () => {
  test.each([
    ['ask recruiting fri', 'ask recruiting', '2026-11-27'],
    ['ask recruiting by Friday.', 'ask recruiting', '2026-11-27'],
    ['Send the plan, due by fri', 'Send the plan', '2026-11-27'],
    ['write up one round of feedback 17 apr', 'write up one round of feedback', '2027-04-17'],
    ['read the draft on April 17', 'read the draft', '2027-04-17'],
    ['ask Dana 2026-12-01', 'ask Dana', '2026-12-01'],
    ['find a mentor in 2 weeks', 'find a mentor', '2026-12-07'],
    ['find a mentor in two months', 'find a mentor', '2027-01-23'],
    ['send it tomorrow', 'send it', '2026-11-24'],
    ['send it next week', 'send it', '2026-11-30'],
    ['by friday ask recruiting', 'ask recruiting', '2026-11-27'],
    ['fri: ask recruiting', 'ask recruiting', '2026-11-27'],
  ])('"%s" is to %s, due on %s', (line, text, dueOn) => expect(said(line)).toEqual([text, dueOn]))

  test.each([
    'ask recruiting',
    'take two weeks',
    'read 3/4',
    'talk on friday about the panel',
    'Sat in on interviews',
    'march',
    'plan the week',
  ])('"%s" names no day of its own', (line) => expect(said(line)).toEqual([line, null]))

  test.each([
    'ask 1 jan 2020',
    'ask 17 April 2031',
    'ask 2 weeks ago',
    'ask last friday',
    'ask 31 feb 2027',
    'ask in 2 hours',
    'ask at 5pm',
  ])('"%s" is left as it was typed, without a day', (line) => expect(said(line)).toEqual([line, null]))

  test('an hour stays where it was typed', () => expect(said('call Ada fri 3pm')).toEqual(['call Ada fri 3pm', '2026-11-27']))

  test('a day alone is a promise too', () => expect(said(' fri ')).toEqual(['fri', '2026-11-27']))
})

describe('whatever is typed', () => {
  const word = fc.constantFrom(
    'ask',
    'fri',
    'by',
    'in',
    '2',
    'weeks',
    '17',
    'apr',
    '2026-12-01',
    'the',
    'now',
    '3pm',
    'today',
    '9999',
    '1/2',
    ',',
    ':',
    '-',
  )
  const lines = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
  )
  const days = fc.integer({ min: -4000, max: 4000 }).map((n) => addDays(today, n))

  test('nothing throws, the text stays, and a day is ahead and within three years', () => {
    fc.assert(
      fc.property(lines, days, (line, on) => {
        const { text, dueOn } = promiseLine(line, on)
        expect(line).toContain(text)
        expect(text === '').toBe(line.trim() === '')
        if (dueOn !== null) {
          expect(dueOn >= on && dueOn <= addMonths(on, 36)).toBe(true)
          expect(addDays(dueOn, 0)).toBe(dueOn)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('an ISO day ahead is found at the end of any words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ask', 'her', 'about', 'hiring', 'Ünal', '面接'), { minLength: 1, maxLength: 5 }),
        fc.nat(1000),
        (words, n) => {
          const on = addDays(today, n)
          expect(promiseLine(`${words.join(' ')} ${on}`, today)).toEqual({ text: words.join(' '), dueOn: on })
        },
      ),
    )
  })
})
