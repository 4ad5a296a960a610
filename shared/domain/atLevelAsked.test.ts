import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AskedLevel, Level } from '../model/words.ts'
import { atLevelAsked } from './atLevelAsked.ts'

const criteria = [
  { id: 'bar', name: 'Raises the bar', asks: 'lead', mustHave: true },
  { id: 'lane', name: 'Beyond the lane', asks: 'consistent', mustHave: false },
  { id: 'lifts', name: 'Lifts others', asks: 'early', mustHave: false },
] as const

describe('atLevelAsked', () => {
  test('counts what is at or above the level asked, and names the others with what would change them', () => {
    const readings = new Map<string, Level>([
      ['bar', 'consistent'],
      ['lane', 'lead'],
    ])
    expect(atLevelAsked(criteria, readings)).toEqual({
      at: 1,
      of: 3,
      short: [
        { ...criteria[0], level: 'consistent', steps: 1, wouldChange: 'A reading at lead level' },
        { ...criteria[2], level: null, steps: 'not_read', wouldChange: 'Read it first' },
      ],
    })
  })
  test.each([
    [0, 'Write down a first piece: there is no evidence yet'],
    [1, 'Read it first: 1 piece is waiting'],
    [3, 'Read it first: 3 pieces are waiting'],
  ])('says what would change a criterion that is not read with %i pieces', (count, words) => {
    const [one] = atLevelAsked([criteria[0]], new Map(), new Map(count > 0 ? [['bar', count]] : [])).short
    expect(one?.wouldChange).toBe(words)
  })
  test('is 0 of 0 for a role that asks for nothing', () => {
    expect(atLevelAsked([], new Map([['bar', 'lead']]))).toEqual({ at: 0, of: 0, short: [] })
  })
})

const anyCriteria = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.string(),
    asks: fc.constantFrom(...AskedLevel.options),
    mustHave: fc.boolean(),
  }),
  { selector: ({ id }) => id },
)
const anyReadings = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'elsewhere'), fc.constantFrom(...Level.options)))
  .map((read) => new Map(read))

describe('at the level asked, whatever was read', () => {
  test('those at it and those short of it are all of them', () => {
    fc.assert(
      fc.property(anyCriteria, anyReadings, (asked, readings) => {
        const { at, of, short } = atLevelAsked(asked, readings)
        return at + short.length === of && of === asked.length
      }),
    )
  })
  test('a reading on another criterion changes nothing', () => {
    fc.assert(
      fc.property(anyCriteria, anyReadings, fc.constantFrom(...Level.options), (asked, readings, level) => {
        expect(atLevelAsked(asked, new Map([...readings, ['elsewhere', level]]))).toEqual(atLevelAsked(asked, readings))
      }),
    )
  })
  test('strength in one never hides a gap in another', () => {
    fc.assert(
      fc.property(anyCriteria, anyReadings, (asked, readings) => {
        const [first, ...rest] = asked
        if (!first) return true
        const names = (read: ReadonlyMap<string, Level>) => atLevelAsked(rest, read).short.map(({ id }) => id)
        const raised = atLevelAsked(asked, new Map([...readings, [first.id, 'lead']])).short.map(({ id }) => id)
        expect(raised).toEqual(names(readings))
        return true
      }),
    )
  })
})
