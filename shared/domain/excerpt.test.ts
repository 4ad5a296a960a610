import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test('a text that fits stays as it is', () => expect(excerpt('Ran the launch.', 40)).toBe('Ran the launch.'))
test('a longer one ends at a word', () => expect(excerpt('Ran the pricing test from end to end, twice', 24)).toBe('Ran the pricing test…'))
test('a word that is too long by itself is cut', () => expect(excerpt('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`))
test('lines become one', () => expect(excerpt('One\n\ntwo', 20)).toBe('One two'))

test('it is never longer than allowed, and never halves a sign', () => {
  const family = '👩‍👩‍👧'
  expect(excerpt(family.repeat(9), 4)).toBe(`${family.repeat(3)}…`)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 80 }), (text, most) => {
      const short = excerpt(text, most)
      const flat = text.replace(/\s+/gu, ' ').trim()
      expect(short === flat || [...new Intl.Segmenter('en').segment(short)].length <= most).toBe(true)
    }),
  )
})
