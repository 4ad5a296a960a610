import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byName, compareNames, firstName, foldedName, initials, shortNames } from './names.ts'

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string())
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

describe('firstName', () => {
  test.each([
    ['Priya Raman', 'Priya'],
    ['  Tomás   Herrera ', 'Tomás'],
    ['Madonna', 'Madonna'],
    ['田中 太郎', '田中 太郎'],
    ['김민준', '김민준'],
    ['王小明', '王小明'],
    ['Дарья Ковалёва', 'Дарья'],
    ['J. R. Okafor', 'J. R. Okafor'],
    ['Dr. Ana Sousa', 'Dr. Ana Sousa'],
    ['', ''],
  ])('of %s is %s', (full, first) => {
    expect(firstName(full)).toBe(first)
  })
  test('is never empty where the name is not', () => {
    fc.assert(fc.property(anyText, (full) => (firstName(full) === '') === (full.trim() === '')))
  })
})

describe('shortNames', () => {
  test('are first names, and full names for those who share one', () => {
    expect(shortNames(['Hana Novak', 'Owen Brandt', 'Hana Sato'])).toEqual(['Hana Novak', 'Owen', 'Hana Sato'])
  })
})

describe('initials', () => {
  test.each([
    ['Priya Raman', 'PR'],
    ['Ana Maria de Sousa', 'AS'],
    ['madonna', 'M'],
    ['(Ken) Mori', 'KM'],
    ['Élodie Ångström', 'ÉÅ'],
    ['ßara Weil', 'SW'],
    ['田中 太郎', '田'],
    ['👩‍🚀 Vega', '👩‍🚀V'],
    ['', ''],
  ])('of %s are %s', (full, signs) => {
    expect(initials(full)).toBe(signs)
  })
  test('are two signs at most, in any script', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => [...graphemes.segment(initials(`${a} ${b}`))].length <= 2))
  })
})

describe('the order of names', () => {
  test('sets accents beside their letters and numbers by size', () => {
    expect(['Zoë', 'Émile', 'Eve', 'Person 10', 'Person 9'].toSorted(compareNames)).toEqual([
      'Émile',
      'Eve',
      'Person 9',
      'Person 10',
      'Zoë',
    ])
    expect([{ name: 'Owen' }, { name: 'Hana' }].toSorted(byName)).toEqual([{ name: 'Hana' }, { name: 'Owen' }])
  })
})

describe('foldedName', () => {
  test('is one for spellings that differ in case, accents, gaps, apostrophes and hyphens', () => {
    expect(foldedName('  JOSÉ   Núñez ')).toBe('jose nunez')
    expect(foldedName('Ken  Mori')).toBe(foldedName('ken mori'))
    expect(foldedName('O’Brien')).toBe(foldedName("O'Brien"))
    expect(foldedName('Ana‐Lena')).toBe('ana-lena')
    expect(foldedName('STRASSE')).toBe(foldedName('Straße'))
    expect(foldedName('STRAẞE')).toBe('strasse')
    expect(foldedName('ΣΟΦΟΣ')).toBe(foldedName('σοφος'))
    expect(foldedName('İlker')).toBe('ilker')
    expect(foldedName('É')).toBe(foldedName('E\u0301'))
  })
  test('keeps the marks that are vowels, so that different names stay different', () => {
    expect(foldedName('राम')).not.toBe(foldedName('रमा'))
    expect(foldedName('かき')).not.toBe(foldedName('がき'))
  })
  test('of itself is itself', () => {
    fc.assert(
      fc.property(anyText, (full) => foldedName(foldedName(full)) === foldedName(full)),
      { numRuns: 1000 },
    )
  })
})
