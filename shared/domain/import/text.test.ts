import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded, foldedWords, meansNobody, shown, textTrouble, tidied } from './text.ts'

test('keeps a cell as it is, trimmed and in one spelling', () => {
  expect(tidied(' \u00a0Zoe\u0308 \ufeff')).toBe('Zoë')
  expect(tidied('first line\nsecond, line')).toBe('first line\nsecond, line')
})

test('compares letters without case, accents and spacing, and leaves the vowel signs of other scripts', () => {
  expect(folded('  JOSÉ   Müller ')).toBe('jose muller')
  expect(folded('कमल')).not.toBe(folded('कमला'))
  expect(folded('か')).not.toBe(folded('が'))
})

test('meets first and last name in any order', () => {
  expect(foldedWords('Silva, Ana')).toBe(foldedWords('Ana Silva'))
  expect(foldedWords('Silva Ana')).toBe(foldedWords('ANA  SILVA'))
})

test('turns away control characters, halves of characters and what is too long', () => {
  expect(textTrouble('An\u0007a', 200)).toContain('control character')
  expect(textTrouble('An\ud800a', 200)).toContain('half a character')
  expect(textTrouble('a'.repeat(201), 200)).toContain('The limit is 200.')
  expect(textTrouble('李明 O’Brien\tX\nY 👩‍💻', 200)).toBeNull()
})

test('shows the start of a cell of a megabyte', () => {
  expect(shown('x'.repeat(1_000_000))).toHaveLength(81)
})

test('knows the words for nobody, and that a blank says nothing', () => {
  for (const word of ['none', 'N/A', '-', 'Nobody', 'NULL']) expect(meansNobody(word)).toBe(true)
  expect(meansNobody('')).toBe(false)
  expect(meansNobody('Nona')).toBe(false)
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text))
      expect(tidied(tidied(text))).toBe(tidied(text))
    }),
  )
})
