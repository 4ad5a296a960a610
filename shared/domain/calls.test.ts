import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JudgementState } from '../model/words.ts'
import { callExpiresOn, currentCalls, isCurrentCall } from './calls.ts'
import { addDays } from './days.ts'
import { windows } from './windows.ts'

const asOf = '2026-03-09'
const call = (id: string, over: Partial<{ personId: string; roleId: string; state: JudgementState; calledOn: string }> = {}) => ({
  id,
  personId: 'priya',
  roleId: 'lifecycle',
  state: 'given' as JudgementState,
  calledOn: '2026-01-10',
  ...over,
})
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)

describe('isCurrentCall', () => {
  test('ends on its expiry day, twelve months after the call', () => {
    expect(callExpiresOn('2025-03-10')).toBe('2026-03-10')
    expect(callExpiresOn('2024-02-29')).toBe('2025-02-28')
    expect(isCurrentCall(call('1', { calledOn: '2025-03-10' }), asOf)).toBe(true)
    expect(isCurrentCall(call('1', { calledOn: '2025-03-09' }), asOf)).toBe(false)
    expect(isCurrentCall(call('1', { calledOn: '2025-03-09' }), asOf, { ...windows, callMonths: 13 })).toBe(true)
  })
  test('is never a draft, nor a call still to come', () => {
    expect(isCurrentCall(call('1', { state: 'draft' }), asOf)).toBe(false)
    expect(isCurrentCall(call('1', { calledOn: '2026-03-10' }), asOf)).toBe(false)
    expect(isCurrentCall(call('1', { calledOn: asOf }), asOf)).toBe(true)
  })
})

describe('currentCalls', () => {
  test('are the latest given one for each person and role', () => {
    const rows = [
      call('1'),
      call('2', { calledOn: '2026-02-01' }),
      call('3', { calledOn: '2026-03-01', state: 'draft' }),
      call('4', { roleId: 'brand' }),
      call('5', { personId: 'tomas' }),
    ]
    expect(idsOf(currentCalls(rows, asOf))).toEqual(['2', '5', '4'])
  })
  test('let the one recorded later hold when two were made on one day', () => {
    expect(idsOf(currentCalls([call('2'), call('1')], asOf))).toEqual(['2'])
    expect(idsOf(currentCalls([call('1'), call('2')], asOf))).toEqual(['2'])
  })
  test('know an earlier day as it was', () => {
    const rows = [call('1', { calledOn: '2025-06-01' }), call('2', { calledOn: '2026-02-01' })]
    expect(idsOf(currentCalls(rows, '2025-12-01'))).toEqual(['1'])
  })

  const anyCalls = fc.uniqueArray(
    fc
      .record({
        id: fc.uuid(),
        personId: fc.constantFrom('a', 'b', 'c'),
        roleId: fc.constantFrom('r', 's'),
        state: fc.constantFrom(...JudgementState.options),
        age: fc.integer({ min: -100, max: 700 }),
      })
      .map(({ age, ...row }) => ({ ...row, calledOn: addDays(asOf, -age) })),
    { selector: ({ id }) => id },
  )

  test('are one at most for each person and role, and each current by itself', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const current = currentCalls(calls, asOf)
        const pairs = new Set(current.map(({ personId, roleId }) => `${personId} ${roleId}`))
        return pairs.size === current.length && current.every((one) => isCurrentCall(one, asOf))
      }),
    )
  })
  test('drafts change nothing', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        expect(currentCalls(calls, asOf)).toEqual(
          currentCalls(
            calls.filter(({ state }) => state === 'given'),
            asOf,
          ),
        )
      }),
    )
  })
})
