import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RoleState } from '../model/words.ts'
import { movedTo, moveWords, type RoleStanding, stateBefore, statesAfter, takenStates } from './roleStates.ts'

const standing = (state: RoleState, stateBeforeHold: RoleState | null = null): RoleStanding => ({ state, stateBeforeHold })
const moves = fc.array(fc.constantFrom(...RoleState.options), { maxLength: 30 })

/** The states that a role passes through when all these moves are tried in turn. */
const passed = (from: RoleStanding, tried: readonly RoleState[]) => {
  const states = [from]
  for (const to of tried) {
    const next = movedTo(states.at(-1)!, to)
    if (next) states.push(next)
  }
  return states
}

describe('the states of a lead role', () => {
  test('a role goes from planned to held by way of open, deciding and filled', () => {
    expect(passed(standing('planned'), ['open', 'deciding', 'filled', 'held']).map(({ state }) => state)).toEqual([
      'planned',
      'open',
      'deciding',
      'filled',
      'held',
    ])
  })

  test('no step of that way is left out', () => {
    expect(movedTo(standing('planned'), 'deciding')).toBeNull()
    expect(movedTo(standing('open'), 'filled')).toBeNull()
    expect(movedTo(standing('deciding'), 'held')).toBeNull()
    expect(movedTo(standing('planned'), 'held')).toBeNull()
  })

  test('"not yet" takes a role from deciding back to open', () => {
    expect(movedTo(standing('deciding'), 'open')).toEqual(standing('open'))
  })

  test('a seat that falls free is planned again, or open', () => {
    expect(statesAfter(standing('held'))).toEqual(['planned', 'open'])
  })

  test.each(['planned', 'open', 'deciding'] as const)('a role on hold goes back to %s where it came from, or is cancelled', (state) => {
    const onHold = movedTo(standing(state), 'on_hold')!
    expect(onHold).toEqual(standing('on_hold', state))
    expect(statesAfter(onHold)).toEqual([state, 'cancelled'])
    expect(movedTo(onHold, state)).toEqual(standing(state))
  })

  test('a role that is filled or held is neither put on hold nor cancelled', () => {
    for (const state of takenStates) for (const to of ['on_hold', 'cancelled'] as const) expect(movedTo(standing(state), to)).toBeNull()
  })

  test('nothing follows on cancelled', () => {
    expect(statesAfter(standing('cancelled'))).toEqual([])
  })

  test('whatever is tried, a role only takes steps that are allowed from where it stands', () => {
    const allowed = new Set(
      'planned>open open>deciding deciding>filled filled>held held>planned held>open deciding>open planned>on_hold open>on_hold deciding>on_hold on_hold>planned on_hold>open on_hold>deciding planned>cancelled open>cancelled deciding>cancelled on_hold>cancelled'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(standing('planned'), standing('held')), moves, (start, tried) => {
        const states = passed(start, tried)
        for (const [i, { state }] of states.entries()) if (i > 0) expect(allowed).toContain(`${states[i - 1]!.state}>${state}`)
      }),
    )
  })

  test('whatever is tried, a hold ends where it began or with the role cancelled', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        const states = passed(standing('planned'), tried).map(({ state }) => state)
        for (const [i, state] of states.entries())
          if (state === 'on_hold' && i + 1 < states.length) expect([states[i - 1], 'cancelled']).toContain(states[i + 1])
      }),
    )
  })

  test('a role knows where it came from while it is on hold, and only then', () => {
    fc.assert(
      fc.property(moves, (tried) => {
        for (const { state, stateBeforeHold } of passed(standing('planned'), tried))
          expect(stateBeforeHold !== null).toBe(state === 'on_hold')
      }),
    )
  })
})

test('what is noted of a move says which state it left, and other notes are no move', () => {
  for (const to of RoleState.options) for (const from of RoleState.options) expect(stateBefore(moveWords(to, from))).toBe(from)
  expect(['Criteria changed', 'Decided again', 'Open, was lost', ''].map(stateBefore)).toEqual([null, null, null, null])
})
