import { expect, test } from 'vitest'
import { byKey, shared } from './group.ts'

const words = ['ant', 'bee', 'ape', 'cat', 'asp']
const initial = (word: string) => (word === 'cat' ? null : word.charAt(0))

test('puts together what shares a key, in the order it came', () => {
  expect([...byKey(words, initial)]).toEqual([
    ['a', ['ant', 'ape', 'asp']],
    ['b', ['bee']],
  ])
})

test('leaves out the keys that nobody shares', () => {
  expect([...shared(words, initial)]).toEqual([['a', ['ant', 'ape', 'asp']]])
})
