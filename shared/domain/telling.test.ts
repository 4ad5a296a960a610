import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DecisionOutcome } from '../model/words.ts'
import { type DecidedLine, stillToTell, stillToTellWords, toldTrouble } from './telling.ts'

const today = '2026-06-15'
const day = fc.constantFrom('2026-06-01', '2026-06-15', '2026-07-01')
const line = fc.record({
  outside: fc.boolean(),
  chosen: fc.boolean(),
  toldOn: fc.option(day),
  personId: fc.option(fc.constant('ines')),
  leftOn: fc.option(day),
})
const decided = fc.record({
  outcome: fc.constantFrom(...DecisionOutcome.options),
  superseded: fc.boolean(),
  deciderId: fc.constantFrom(null, 'ines', 'mira'),
})
const waiting: DecidedLine = { outside: false, chosen: false, toldOn: null, personId: 'ines', leftOn: null }
const filled = { outcome: 'in_house', superseded: false, deciderId: 'mira' } as const

describe('who is still to be told', () => {
  test('everyone in-house who was on the slate of a filled seat and did not get it', () => {
    expect(stillToTell([waiting], filled, today)).toEqual([waiting])
    expect(stillToTell([waiting], { ...filled, outcome: 'outside' }, today)).toEqual([waiting])
    expect(stillToTell([waiting], { ...filled, outcome: 'not_yet' }, today)).toEqual([])
    expect(stillToTell([waiting], { ...filled, superseded: true }, today)).toEqual([])
    expect(stillToTell([waiting], { ...filled, deciderId: 'ines' }, today)).toEqual([])
    for (const other of [{ outside: true }, { chosen: true }, { toldOn: today }, { personId: null }, { leftOn: today }])
      expect(stillToTell([{ ...waiting, ...other }], filled, today)).toEqual([])
    expect(stillToTell([{ ...waiting, leftOn: '2026-06-16' }], filled, today)).toHaveLength(1)
  })

  test('telling one takes that one off the list and nobody else', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), decided, fc.nat(), (lines, decided, pick) => {
        const before = stillToTell(lines, decided, today)
        const told = lines[pick % lines.length]!
        const after = stillToTell(
          lines.map((each) => (each === told ? { ...each, toldOn: today } : each)),
          decided,
          today,
        )
        expect(after).toEqual(before.filter((each) => each !== told))
      }),
    )
  })

  test('the number is said until nobody is left', () => {
    expect([2, 1, 0].map(stillToTellWords)).toEqual(['2 people still to be told', '1 person still to be told', null])
  })
})

test('someone is told on a day that has come, and not long before the decision', () => {
  expect(toldTrouble('2026-06-15', '2026-06-14', today)).toBe(null)
  expect(toldTrouble('2026-06-16', '2026-06-14', today)).toContain('still to come')
  expect(toldTrouble('2026-05-14', '2026-06-14', today)).toBe(null)
  expect(toldTrouble('2026-05-13', '2026-06-14', today)).toContain('more than a month before')
})
