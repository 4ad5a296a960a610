import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benchWords, columnsOf, letterOf } from './calibration.ts'

test('a letter for each person, none of them twice', () => {
  expect([0, 1, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  expect(new Set(Array.from({ length: 2000 }, (_, at) => letterOf(at))).size).toBe(2000)
})

test('pages of columns hold everyone once, in order, and an unknown page is the first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), (people, wide) => {
      const { pages } = columnsOf(people, undefined, wide)
      const all = Array.from({ length: pages }, (_, at) => columnsOf(people, String(at + 1), wide).shown).flat()
      expect(all).toEqual(people)
    }),
  )
  const people = ['Ana', 'Bea', 'Carlos', 'Ines', 'Joel', 'Mila', 'Noor']
  expect(columnsOf(people, '2', 5)).toEqual({ shown: ['Mila', 'Noor'], from: 5, page: 2, pages: 2 })
  for (const page of ['0', '-1', 'last', '1.5', '']) expect(columnsOf(people, page, 5).page).toBe(1)
  expect(columnsOf(people, '9', 5).page).toBe(2)
})

test('says who is on the bench in first names, whole where two share one, and nobody where nobody is', () => {
  expect(benchWords(['Priya Raman'], ['Tomás Herrera', 'Ines Duarte'])).toBe('Priya is ready now, Tomás and Ines within a year.')
  expect(benchWords(['Ines Duarte', 'Carlos Vega'], [])).toBe('Ines and Carlos are ready now.')
  expect(benchWords([], ['Ines Duarte', 'Ines Silva'])).toBe('Nobody is ready now, Ines Duarte and Ines Silva within a year.')
  expect(benchWords([], [])).toBe('Nobody is on the bench.')
  expect(benchWords(['A'], ['C'])).toBe('A is ready now, C within a year.')
})
