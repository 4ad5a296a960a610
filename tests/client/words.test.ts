import { describe, expect, test } from 'vitest'
import { oneOf, ownPath, readAddress, writeAddress } from '../../client/ui/address.ts'
import { initials } from '../../client/ui/initials.ts'
import { gapWords, levelWords } from '../../client/ui/levels.ts'
import { ago, day, daysBetween, list, shortDay, tenure } from '../../client/ui/when.ts'

const asOf = '2026-03-09'

describe('days in words', () => {
  test('leave out the year when it is this one', () => {
    expect(day('2026-02-16', asOf)).toBe('16 February')
    expect(day('2025-02-16', asOf)).toBe('16 February 2025')
    expect(shortDay('2026-04-14', asOf)).toBe('14 Apr')
  })

  test('are the same day in every time zone', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(day('2026-01-01', asOf)).toBe('1 January')
  })

  test.each([
    ['2026-03-09', 'today'],
    ['2026-03-08', 'yesterday'],
    ['2026-03-10', 'tomorrow'],
    ['2026-03-01', '8 days ago'],
    ['2026-02-16', '3 weeks ago'],
    ['2025-11-05', '4 months ago'],
    ['2025-04-05', '11 months ago'],
    ['2024-03-01', '2 years ago'],
    ['2026-03-27', 'in 3 weeks'],
  ])('%s is %s', (on, words) => expect(ago(on, asOf)).toBe(words))

  test('say how long someone has been in a role', () => {
    expect(tenure('2023-11-01', asOf)).toBe('2 yr 4 mo')
    expect(tenure('2026-03-01', asOf)).toBe('under a month')
    expect(tenure('2025-03-01', asOf)).toBe('1 yr')
  })

  test('join names as a sentence does', () => expect(list(['Hana', 'Owen'])).toBe('Hana and Owen'))
})

describe('initials', () => {
  test.each([
    ['Priya Raman', 'PR'],
    ['Tomás van der Herrera', 'TH'],
    ['Björk', 'B'],
    ['山田 太郎', '山'],
    ['김민준', '김'],
    ['مريم عبد الرحمن', 'ما'],
    ['  ', '?'],
    ['“Ed” Stone', 'S'],
    ['éric dupont', 'ÉD'],
  ])('of %s are %s', (name, signs) => expect(initials(name)).toBe(signs))
})

describe('levels in words', () => {
  test('tell apart what was not read, what waits to be read and what was read as none', () => {
    expect(new Set([levelWords(null), levelWords(null, 3), levelWords('none')])).toHaveLength(3)
    expect(levelWords(null, 1)).toBe('1 piece, not read')
  })

  test('count the steps to the level asked', () => {
    expect(gapWords('lead', 'lead')).toBe('Meets it')
    expect(gapWords('lead', 'consistent')).toBe('Above it')
    expect(gapWords('consistent', 'lead')).toBe('One step short')
    expect(gapWords('none', 'lead')).toBe('Three steps short')
    expect(gapWords(null, 'lead')).toBe('No evidence yet')
  })
})

describe('addresses', () => {
  test('keep what was typed, numbers too', () => {
    expect(readAddress(writeAddress({ q: '007', team: 'R&D', want: undefined, sort: '' }))).toEqual({ q: '007', team: 'R&D' })
  })

  test('leave out words they do not know', () => {
    expect(oneOf({ want: 'bogus' }, 'want', ['ic'])).toBeUndefined()
    expect(oneOf({ want: 'ic' }, 'want', ['ic'])).toBe('ic')
  })

  test('never lead to another site after signing in', () => {
    expect(ownPath({ to: '/people?want=ic' }, 'to')).toBe('/people?want=ic')
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])
      expect(ownPath({ to }, 'to')).toBeUndefined()
  })
})
