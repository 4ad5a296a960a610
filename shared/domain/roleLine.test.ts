import { expect, test } from 'vitest'
import { roleLine } from './roleLine.ts'

const today = '2026-11-23'
const role = { decideByOn: null, expectedOn: null, holder: null }

test('an open role says by when it is decided, with the year when it is another', () => {
  expect(roleLine({ ...role, state: 'open', decideByOn: '2026-12-18' }, today)).toBe('Open, decide by 18 Dec')
  expect(roleLine({ ...role, state: 'deciding', decideByOn: '2027-01-08' }, today)).toBe('Deciding, decide by 8 Jan 2027')
})

test('a planned role says when it is expected, as far as that is recorded', () => {
  expect(roleLine({ ...role, state: 'planned', expectedOn: '2026-12-01' }, today)).toBe('Planned, expected 1 Dec')
  expect(roleLine({ ...role, state: 'planned' }, today)).toBe('Planned')
})

test('a held seat says who holds it, and when it is expected to open', () => {
  const held = { ...role, state: 'held' as const, holder: { name: 'Tess Andersen' } }
  expect(roleLine(held, today)).toBe('Held by Tess Andersen')
  expect(roleLine({ ...held, expectedOn: '2027-04-01' }, today)).toBe('Held by Tess Andersen, opens 1 Apr 2027')
  expect(roleLine({ ...held, holder: null }, today)).toBe('Held')
})

test('a day that no longer matters is left out', () => {
  expect(roleLine({ ...role, state: 'on_hold', decideByOn: '2026-12-18', expectedOn: '2026-12-01' }, today)).toBe('On hold')
  expect(roleLine({ ...role, state: 'filled', holder: { name: 'Ines Duarte' } }, today)).toBe('Filled by Ines Duarte')
})
