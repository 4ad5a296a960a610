import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './days.ts'
import { lookBackDue, lookBackOn } from './lookBack.ts'

const decided = { outcome: 'in_house', superseded: false, decidedOn: '2025-08-31', startOn: null } as const

describe('looking back at a decision', () => {
  test('is due after six months and after twelve, counted from the start in the seat', () => {
    expect(lookBackOn(decided, 6)).toBe('2026-02-28')
    expect(lookBackOn({ ...decided, startOn: '2025-10-01' }, 6)).toBe('2026-04-01')
    expect(lookBackOn({ ...decided, startOn: '2025-06-01' }, 6)).toBe('2026-02-28')
    expect(lookBackDue(decided, [], '2026-02-27')).toBe(null)
    expect(lookBackDue(decided, [], '2026-02-28')).toBe(6)
    expect(lookBackDue(decided, [6], '2026-03-01')).toBe(null)
    expect(lookBackDue(decided, [6], '2026-08-31')).toBe(12)
    expect(lookBackDue(decided, [], '2026-09-01')).toBe(12)
    expect(lookBackDue(decided, [12], '2026-09-01')).toBe(null)
  })

  test('is never due for a seat that nobody got, or that another decision gave to someone else', () => {
    expect(lookBackDue({ ...decided, outcome: 'not_yet' }, [], '2027-01-01')).toBe(null)
    expect(lookBackDue({ ...decided, superseded: true }, [], '2027-01-01')).toBe(null)
  })

  test('once answered it is not asked again, whatever day it is', () => {
    fc.assert(
      fc.property(fc.nat(1200), fc.subarray([6, 12]), (days, answered) => {
        const due = lookBackDue(decided, answered, addDays(decided.decidedOn, days))
        if (due !== null) expect(lookBackDue(decided, [...answered, due], addDays(decided.decidedOn, days))).toBe(null)
      }),
    )
  })
})
