import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AskedLevel, Level } from '../model/words.ts'
import { gapWords, levelOf, levelRank, meets, shortBy } from './levels.ts'

const anyLevel = fc.constantFrom(...Level.options)
const anyAsked = fc.constantFrom(...AskedLevel.options)

describe('levels', () => {
  test('keep the order of the closed list', () => {
    expect(Level.options.map(levelRank)).toEqual([0, 1, 2, 3])
    expect([-1, 0, 1, 2, 3, 9, Number.NaN].map(levelOf)).toEqual(['none', 'none', 'early', 'consistent', 'lead', 'lead', 'none'])
  })
  test('are found again by their place', () => {
    fc.assert(fc.property(anyLevel, (level) => levelOf(levelRank(level)) === level))
  })
})

describe('shortBy', () => {
  test('counts the steps below what is asked, and no steps above it', () => {
    expect(shortBy('early', 'lead')).toBe(2)
    expect(shortBy('none', 'lead')).toBe(3)
    expect(shortBy('lead', 'early')).toBe(0)
    expect(shortBy(null, 'early')).toBe('not_read')
  })
  test('never grows with a higher reading', () => {
    fc.assert(
      fc.property(
        anyLevel,
        anyLevel,
        anyAsked,
        (a, b, asks) => levelRank(a) < levelRank(b) || Number(shortBy(a, asks)) <= Number(shortBy(b, asks)),
      ),
    )
  })
  test('is 0 exactly where the level asked is met', () => {
    fc.assert(fc.property(anyLevel, anyAsked, (level, asks) => meets(level, asks) === levelRank(level) >= levelRank(asks)))
    expect(meets(null, 'early')).toBe(false)
  })
})

describe('gapWords', () => {
  test.each([
    ['lead', 'lead', 'Meets it'],
    ['lead', 'early', 'Above it'],
    ['consistent', 'lead', 'One step short'],
    ['early', 'lead', 'Two steps short'],
    ['none', 'lead', 'Three steps short'],
    ['none', 'early', 'One step short'],
  ] as const)('for %s against %s say "%s"', (level, asks, words) => {
    expect(gapWords(level, asks, 0)).toBe(words)
  })
  test('tell what nobody has read from what nobody has seen', () => {
    expect(gapWords(null, 'lead')).toBe('Not read yet')
    expect(gapWords(null, 'lead', 3)).toBe('Not read yet')
    expect(gapWords(null, 'lead', 0)).toBe('No evidence yet')
  })
})
