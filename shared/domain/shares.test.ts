import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTold, ofWords } from './shares.ts'

test('says how many of how many', () => {
  expect(ofWords(3, 4)).toEqual({ text: '3 of 4', share: null })
  expect(ofWords(4, 5)).toEqual({ text: '4 of 5', share: 0.8 })
  expect(ofWords(0, 8)).toEqual({ text: '0 of 8', share: 0 })
})

test('says what is not recorded, never 0', () => {
  expect(ofWords(null, 8)).toEqual({ text: 'Not recorded', share: null })
  expect(ofWords(3, null)).toEqual({ text: 'Not recorded', share: null })
  expect(ofWords(0, 0)).toEqual({ text: 'None yet', share: null })
})

test('gives no share of fewer than five', () => {
  fc.assert(fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), (n, of) => (ofWords(n, of).share === null) === of < 5))
})

test('tells no count that one to four people out of sight have a part in', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 20 }), (count, outOfSight) => {
      expect(countTold(count, outOfSight)).toBe(outOfSight >= 1 && outOfSight <= 4 ? null : count)
    }),
  )
})
