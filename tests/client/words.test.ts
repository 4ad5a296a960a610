import { known } from 'shared/domain/filters/known.ts'
import { describe, expect, test } from 'vitest'
import { filters, oneOf, ownPath, readAddress, writeAddress } from '../../client/ui/address.ts'
import { ago, day, shortDay, tenure } from '../../client/ui/when.ts'

const asOf = '2026-03-09'

describe('days in words', () => {
  test('leave out the year when it is this one', () => {
    expect(day('2026-02-16', asOf)).toBe('16 February')
    expect(day('2025-02-16', asOf)).toBe('16 February 2025')
    expect(shortDay('2026-04-14', asOf)).toBe('14 Apr')
  })

  test('are the same day in every time zone', () => {
    expect(day('2026-01-01', asOf)).toBe('1 January')
    expect(shortDay('2026-01-01', asOf)).toBe('1 Jan')
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
    ['2026-03-30', 'in 3 weeks'],
  ])('%s is %s', (on, words) => expect(ago(on, asOf)).toBe(words))

  test('say how long someone has been in a role', () => {
    expect(tenure('2023-11-01', asOf)).toBe('2 yr 4 mo')
    expect(tenure('2026-03-01', asOf)).toBe('under a month')
    expect(tenure('2025-03-01', asOf)).toBe('1 yr')
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

  test('tell the filters that name something from the words that do not, and leave those aside', () => {
    type Filters = { team?: string; want?: 'ic' | 'lateral'; q?: string }
    const read = filters<Filters>('team', 'want', 'q')
    const words = { team: ['Brand'], want: ['ic', 'lateral'], q: 'any' } as const
    const told = (address: string) => known(read(readAddress(address) as Parameters<typeof read>[0]), words)
    expect(told('?team=Brand&want=ic&q=007&page=2')).toEqual({ filters: { team: 'Brand', want: 'ic', q: '007' }, unknown: [] })
    expect(told('?team=Legal&want=lateral&q=')).toEqual({ filters: { want: 'lateral' }, unknown: ['Legal'] })
    expect(told('?want=constructor&team=__proto__')).toEqual({ filters: {}, unknown: ['__proto__', 'constructor'] })
    expect(told('')).toEqual({ filters: {}, unknown: [] })
  })

  test('never lead to another site after signing in', () => {
    expect(ownPath({ to: '/people?want=ic' }, 'to')).toBe('/people?want=ic')
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])
      expect(ownPath({ to }, 'to')).toBeUndefined()
  })
})
