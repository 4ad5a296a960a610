import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DecisionOutcome, RoleState } from '../model/words.ts'
import { callsByName, moveKind, outcomesFor, startTrouble, stateDecided } from './decision.ts'
import { statesAfter } from './roleStates.ts'

const states = fc.constantFrom(...RoleState.options)
const outcomes = fc.constantFrom(...DecisionOutcome.options)

describe('what can be decided about a role', () => {
  test('everything where it is open, someone else where it is filled, nothing where it is held or asks for nothing', () => {
    expect(outcomesFor('open', 4)).toEqual(['in_house', 'outside', 'not_yet'])
    expect(outcomesFor('filled', 4)).toEqual(['in_house', 'outside'])
    expect(outcomesFor('held', 4)).toEqual([])
    expect(outcomesFor('deciding', 0)).toEqual([])
  })

  test('a decision leads along the states of a role alone', () => {
    fc.assert(
      fc.property(states, outcomes, fc.constantFrom(null, '2026-01-01', '2026-06-01', '2027-01-01'), (from, outcome, startOn) => {
        if (!outcomesFor(from, 1).includes(outcome)) return
        const to = stateDecided(outcome, startOn, '2026-06-01')
        const steps = [...(from === 'open' ? ['deciding'] : []), ...(to === 'held' ? ['filled'] : []), to] as RoleState[]
        let at = from
        for (const step of steps) {
          if (step !== at) expect(statesAfter({ state: at, stateBeforeHold: null })).toContain(step)
          at = step
        }
      }),
    )
  })

  test('the seat is held from the start day on, by someone in-house', () => {
    expect(stateDecided('in_house', '2026-06-01', '2026-06-01')).toBe('held')
    expect(stateDecided('in_house', '2026-06-02', '2026-06-01')).toBe('filled')
    expect(stateDecided('in_house', null, '2026-06-01')).toBe('filled')
    expect(stateDecided('outside', '2026-06-01', '2026-06-01')).toBe('filled')
    expect(stateDecided('not_yet', null, '2026-06-01')).toBe('open')
  })
})

test('a start day a year back or two ahead can be; one beyond is told', () => {
  expect(startTrouble('2025-06-01', '2026-06-01')).toBe(null)
  expect(startTrouble('2025-05-31', '2026-06-01')).toContain('more than a year ago')
  expect(startTrouble('2028-06-01', '2026-06-01')).toBe(null)
  expect(startTrouble('2028-06-02', '2026-06-01')).toContain('more than two years away')
})

describe('what taking a seat is', () => {
  const seat = { outcome: 'in_house', ledBefore: true, levelBefore: 3, levelOfSeat: 2 } as const
  test('into management for who led nobody, up or sideways for who did, from outside for everyone else', () => {
    expect(moveKind({ ...seat, ledBefore: false })).toBe('into_management')
    expect(moveKind(seat)).toBe('up_within_management')
    expect(moveKind({ ...seat, levelOfSeat: 3 })).toBe('lateral')
    expect(moveKind({ ...seat, outcome: 'outside' })).toBe('hired_from_outside')
    expect(moveKind({ ...seat, outcome: 'not_yet' })).toBe(null)
  })
})

describe('whether a text calls someone by name', () => {
  test('by whole words, in any spelling', () => {
    expect(callsByName('Tomás’s help was asked for.', 'Tomas Herrera', 'any part')).toBe(true)
    expect(callsByName('A banana for Anabel.', 'Ana Bell', 'any part')).toBe(false)
    expect(callsByName('Because of Herrera', 'Tomas Herrera', 'any part')).toBe(true)
    expect(callsByName('Because of Herrera', 'Tomas Herrera', 'whole name')).toBe(false)
    expect(callsByName('tomas  herrera', 'Tomás Herrera', 'whole name')).toBe(true)
    expect(callsByName('田中さんが良い', '田中', 'any part')).toBe(true)
    expect(callsByName('We choose J. now', 'J. Doe', 'any part')).toBe(false)
  })

  test('wherever in a text the whole name stands', () => {
    const word = fc.stringMatching(/^[A-Z][a-zé]{2,8}$/)
    fc.assert(
      fc.property(fc.lorem(), word, word, fc.lorem(), (before, first, last, after) => {
        expect(callsByName(`${before} ${first} ${last}, ${after}`, `${first} ${last}`, 'whole name')).toBe(true)
      }),
    )
  })
})
