import { expect, test } from 'vitest'
import { seatWords } from './seats.ts'

test('a further seat is said with its team and its manager, as far as they are known', () => {
  expect(seatWords({ title: 'Chair', team: 'Web', manager: 'Mira Example' })).toBe('Chair in Web, with Mira Example')
  expect(seatWords({ title: null, team: 'Web', manager: null })).toBe('on a further seat in Web')
  expect(seatWords({ title: 'Chair', team: null, manager: null })).toBe('Chair')
})
