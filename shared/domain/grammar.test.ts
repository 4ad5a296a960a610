import { expect, test } from 'vitest'
import { counted, listed, numberWord } from './grammar.ts'

test('counts one and many', () => {
  expect([0, 1, 2].map((n) => counted(n, 'piece', 'pieces'))).toEqual(['0 pieces', '1 piece', '2 pieces'])
})

test('lists with an "and" before the last', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('writes numbers up to twelve in words', () => {
  expect([1, 6, 12, 13].map(numberWord)).toEqual(['one', 'six', 'twelve', '13'])
})
