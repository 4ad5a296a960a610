import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circleFrom, isAbove, mostLevels, paths, segmentsAfter } from './tree.ts'

describe('the reporting tree', () => {
  test('gives everyone a path that begins with that of their manager', () => {
    const { paths: found, levels } = paths([
      { id: 'ravi', managerId: 'mira', segment: '00002' },
      { id: 'dana', managerId: null, segment: '00000' },
      { id: 'mira', managerId: 'dana', segment: '00001' },
    ])
    expect(found.get('ravi')).toBe('00000/00001/00002/')
    expect(levels).toBe(3)
  })

  test('knows who stands above whom: never beside, never themselves, never without a path', () => {
    expect(isAbove('00000/', '00000/00001/')).toBe(true)
    expect(isAbove('00000/00001/', '00000/00001/')).toBe(false)
    expect(isAbove('00000/00002/', '00000/00001/00003/')).toBe(false)
    expect(isAbove('', '00000/00001/')).toBe(false)
  })

  test('gives no path to those in a circle', () => {
    expect(
      paths([
        { id: 'a', managerId: 'b', segment: '00000' },
        { id: 'b', managerId: 'a', segment: '00001' },
      ]).paths.size,
    ).toBe(0)
  })

  test('stops past the levels that a path can hold', () => {
    const chain = Array.from({ length: mostLevels + 50 }, (_, index) => ({
      id: String(index),
      managerId: index === 0 ? null : String(index - 1),
      segment: String(index),
    }))
    expect(paths(chain).levels).toBe(mostLevels + 1)
  })

  test('finds the circle that someone stands in, and none for those who only lead to one', () => {
    const managers = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['d', 'a'],
    ])
    expect(circleFrom('a', (id) => managers.get(id))).toEqual(['a', 'b', 'c'])
    expect(circleFrom('d', (id) => managers.get(id))).toEqual([])
  })

  test('hands out segments that sort in the order they were given and are never the same', () => {
    fc.assert(
      fc.property(fc.nat(36 ** 5 - 200), fc.integer({ min: 1, max: 100 }), (start, count) => {
        const last = start.toString(36).padStart(5, '0')
        const made = segmentsAfter(last, count)
        expect([last, ...made].toSorted()).toEqual([last, ...made])
        expect(new Set([last, ...made]).size).toBe(count + 1)
        expect(made.every((segment) => segment.length === 5)).toBe(true)
      }),
    )
    expect(segmentsAfter(null, 2)).toEqual(['00000', '00001'])
  })
})
