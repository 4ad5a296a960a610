import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LookBackAnswer, MoveKind } from '../model/words.ts'
import { baseRates, baseRateWords, countable, type Fill, internalFill, timeToFill } from './fills.ts'

const answers = fc.constantFrom(...LookBackAnswer.options)
const fills = fc.array(
  fc.record({
    outcome: fc.constantFrom('in_house', 'outside'),
    move: fc.constantFrom(...MoveKind.options),
    decidedOn: fc.constantFrom('2024-01-10', '2025-06-10', '2026-06-10'),
    openedOn: fc.constantFrom('2023-12-01', '2024-01-01', null),
    inSight: fc.boolean(),
    lookBacks: fc.array(fc.record({ afterMonths: fc.constantFrom(6, 12), stillThere: answers, sameAgain: answers }), { maxLength: 2 }),
  }),
  { maxLength: 20 },
) as fc.Arbitrary<Fill[]>

const filled = (of: Partial<Fill> = {}): Fill => ({
  outcome: 'in_house',
  move: 'into_management',
  decidedOn: '2026-01-10',
  openedOn: '2025-12-01',
  inSight: true,
  lookBacks: [],
  ...of,
})
const after6 = (stillThere: LookBackAnswer, sameAgain: LookBackAnswer = stillThere): Fill =>
  filled({ lookBacks: [{ afterMonths: 6, stillThere, sameAgain }] })

describe('what became of earlier decisions', () => {
  test('is counted inside and outside apart, each look-back for itself, in words', () => {
    const six = Array.from({ length: 6 }, () => after6('yes'))
    const all = [...six, after6('no', 'too_early'), { ...after6('no'), outcome: 'outside' as const }, filled()]
    expect(baseRates(all).map(baseRateWords)).toEqual([
      'Of 7 filled from inside, 6 (86%) still in the role after 6 months, and 6 of 6 would be decided the same way again.',
      'Of 1 filled from outside, nobody is still in the role after 6 months, and 0 of 1 would be decided the same way again.',
    ])
  })

  test('no percentage below five', () => {
    fc.assert(
      fc.property(fills, (some) => {
        for (const rate of baseRates(some)) expect(baseRateWords(rate).includes('%')).toBe(rate.stillThere.of >= 5 && rate.stillThere.n > 0)
      }),
    )
  })

  test('nobody is nobody, without a percentage', () => {
    const words = baseRateWords({ outcome: 'outside', afterMonths: 6, stillThere: { n: 0, of: 5 }, sameAgain: { n: 0, of: 0 } })
    expect(words).toBe('Of 5 filled from outside, nobody is still in the role after 6 months.')
  })

  test('never counts one to four that the reader can’t see', () => {
    fc.assert(
      fc.property(fills, (some) => {
        const beyond = countable(some).filter(({ inSight }) => !inSight).length
        expect(beyond === 0 || beyond >= 5).toBe(true)
        const mine = some.filter(({ inSight }) => inSight)
        if (some.length - mine.length < 5) {
          expect(baseRates(some)).toEqual(baseRates(mine))
          expect(internalFill(some, '2026-07-01')).toEqual(internalFill(mine, '2026-07-01'))
        }
      }),
    )
  })

  test('a part never counts more than the whole', () => {
    fc.assert(
      fc.property(fills, (some) => {
        for (const { stillThere, sameAgain } of baseRates(some)) {
          expect(stillThere.n).toBeLessThanOrEqual(stillThere.of)
          expect(sameAgain.n).toBeLessThanOrEqual(sameAgain.of)
        }
        const { n, of, moves } = internalFill(some, '2026-07-01')
        expect(Object.values(moves).reduce((sum, each) => sum + each, 0)).toBe(n)
        expect(n).toBeLessThanOrEqual(of)
      }),
    )
  })
})

test('seats filled from inside are counted over 24 months, by what the move was', () => {
  const some = [
    filled(),
    filled({ move: 'lateral' }),
    filled({ outcome: 'outside', move: 'hired_from_outside' }),
    filled({ decidedOn: '2024-07-01' }),
    filled({ decidedOn: '2024-07-02' }),
  ]
  expect(internalFill(some, '2026-07-01')).toEqual({ n: 3, of: 4, moves: { into_management: 2, lateral: 1 } })
})

test('time to fill is a median with its range, and says how many have no day of opening', () => {
  const days = (openedOn: string | null) => filled({ openedOn, decidedOn: '2026-01-31' })
  expect(timeToFill([])).toBe(null)
  expect(timeToFill([days('2026-01-01'), days('2026-01-21'), days(null)])).toEqual({ median: 20, least: 10, most: 30, of: 2, missing: 1 })
  fc.assert(
    fc.property(fills, (some) => {
      const found = timeToFill(some)
      if (found) expect(found.least <= found.median && found.median <= found.most).toBe(true)
    }),
  )
})
