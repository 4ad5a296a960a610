import { expect, test } from 'vitest'
import { readerSentence } from './readers.ts'

const of = (why: Parameters<typeof readerSentence>[0]['why'], part: object = {}) =>
  readerSentence({ why, name: 'Mira Shah', you: false, lastOn: null, ...part }, 'Ravi Example', (day) => `[${day}]`)

test('says who reads what, in the third person and to oneself', () => {
  expect(of('manager')).toBe('Mira Shah manages Ravi: reads what Ravi wants in their own words, and all that is not somebody else’s alone.')
  expect(of('line', { you: true })).toBe('You stand above Ravi’s manager: read what is for the chain, never own words or conversations.')
})
test('says until when, and names nobody who may not be known', () => {
  expect(of('stand_in', { name: null, lastOn: '2026-12-01' })).toContain('Someone stands in for Ravi’s manager until [2026-12-01]:')
  expect(of('partner', { name: null })).toContain('A people partner reads what is for the chain, and changes nothing.')
})
