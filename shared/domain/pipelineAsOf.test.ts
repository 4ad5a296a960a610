import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benchesOf, benchStrength } from './bench.ts'
import { askedOverMonths, benchOverMonths, countedByMonth, monthEnds, monthWords } from './months.ts'
import { type DatedFacts, pipelineAsOf, stateOn } from './pipelineAsOf.ts'

const role = (id: string, over: Partial<DatedFacts['roles'][number]> = {}) => ({
  id,
  state: 'open' as const,
  createdOn: '2025-01-10',
  moves: [],
  ...over,
})
const call = (personId: string, calledOn: string, word: 'ready_now' | 'within_year' | 'later' = 'ready_now') => ({
  id: `${calledOn} ${personId}`,
  personId,
  roleId: 'brand',
  call: word,
  state: 'given' as const,
  calledOn,
})
const line = (personId: string, over: Partial<DatedFacts['lines'][number]> = {}) => ({
  personId,
  roleId: 'brand',
  addedOn: '2025-05-01',
  removedOn: null,
  said: [{ on: '2025-06-01', interest: 'interested' as const }],
  ...over,
})
const facts = (over: Partial<DatedFacts> = {}): DatedFacts => ({ roles: [role('brand')], calls: [], lines: [], aspirations: [], ...over })
const strengthOn = (of: DatedFacts, on: string) => pipelineAsOf(of, on).roles[0]?.strength

describe('the pipeline as it stood on a day', () => {
  test('knows the calls and the interest that there were by then, and when a call had ended', () => {
    const of = facts({ calls: [call('mila', '2025-04-01')], lines: [line('mila')] })
    expect(['2025-05-31', '2025-06-01', '2026-03-31', '2026-04-01'].map((on) => strengthOn(of, on))).toEqual([
      'nobody',
      'one_person',
      'one_person',
      'nobody',
    ])
  })

  test('goes by the call that was the last one then', () => {
    const of = facts({ calls: [call('mila', '2025-06-01', 'within_year'), call('mila', '2025-09-01')], lines: [line('mila')] })
    expect(['2025-07-01', '2025-10-01'].map((on) => strengthOn(of, on))).toEqual(['thin', 'one_person'])
  })

  test('counts a line while it stood on the slate', () => {
    const of = facts({ calls: [call('mila', '2025-06-01')], lines: [line('mila', { removedOn: '2025-08-01' })] })
    expect(['2025-07-31', '2025-08-01'].map((on) => strengthOn(of, on))).toEqual(['one_person', 'nobody'])
  })

  test('goes by what they had last said of their interest by then', () => {
    const said = [
      { on: '2025-06-01', interest: 'interested' as const },
      { on: '2025-09-01', interest: 'declined' as const },
      { on: '2025-11-01', interest: 'interested' as const },
    ]
    const of = facts({ calls: [call('mila', '2025-05-15')], lines: [line('mila', { said })] })
    expect(['2025-05-31', '2025-08-01', '2025-10-01', '2025-11-01'].map((on) => strengthOn(of, on))).toEqual([
      'nobody',
      'one_person',
      'nobody',
      'one_person',
    ])
  })

  test('has the roles that were there, in the state they were in', () => {
    const moved = role('brand', {
      state: 'held',
      moves: [
        { on: '2025-09-01', from: 'open' },
        { on: '2025-03-01', from: 'planned' },
        { on: '2025-10-01', from: 'filled' },
      ],
    })
    expect(['2025-01-09', '2025-02-01', '2025-03-01', '2025-09-01', '2025-10-01'].map((on) => stateOn(moved, on))).toEqual([
      null,
      'planned',
      'open',
      'filled',
      'held',
    ])
    expect(
      ['2025-01-09', '2025-02-01', '2025-09-15', '2025-11-01'].map((on) => pipelineAsOf(facts({ roles: [moved] }), on).roles.length),
    ).toEqual([0, 1, 0, 1])
  })

  test('is today’s by the rule of the bench, for facts that are all in the past', () => {
    const people = fc.constantFrom('mila', 'noor', 'ana')
    const days = fc.constantFrom('2025-03-01', '2025-07-01', '2025-11-01')
    const all = fc.record({
      calls: fc.array(
        fc.tuple(people, days, fc.constantFrom('ready_now' as const, 'within_year' as const, 'later' as const)).map((of) => call(...of)),
        { maxLength: 6 },
      ),
      lines: fc.array(
        people.map((id) => line(id)),
        { maxLength: 3 },
      ),
    })
    fc.assert(
      fc.property(all, (of) => {
        const benches = benchesOf(
          [{ id: 'brand' }],
          { calls: of.calls, interests: of.lines.map((one) => ({ ...one, interest: 'interested' as const })), aspirations: [] },
          '2025-12-31',
        )
        expect(strengthOn(facts(of), '2025-12-31')).toBe(benchStrength(benches).get('brand'))
      }),
    )
  })

  test('does not know what is still to come', () => {
    fc.assert(
      fc.property(fc.constantFrom('2025-03-01', '2025-06-01', '2025-09-01'), (on) => {
        const of = facts({ calls: [call('mila', '2025-04-01')], lines: [line('mila')] })
        const later = facts({
          ...of,
          calls: [...of.calls, call('noor', '2025-12-01'), call('mila', '2025-12-02', 'later')],
          lines: [...of.lines, line('noor', { addedOn: '2025-12-01', said: [{ on: '2025-12-01', interest: 'interested' }] })],
        })
        expect(pipelineAsOf(later, on)).toEqual(pipelineAsOf(of, on))
      }),
    )
  })
})

describe('months', () => {
  test('end on their last day, the last one today', () => {
    expect(monthEnds('2026-03-09', 4)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-09'])
    expect(monthEnds('2026-03-31', 2)).toEqual(['2026-02-28', '2026-03-31'])
    expect(monthWords('2026-02-28')).toBe('February 2026')
  })

  test('say how many benches there were of each kind', () => {
    const of = facts({
      roles: [role('brand'), role('web', { createdOn: '2025-06-15' })],
      calls: [call('mila', '2025-06-01')],
      lines: [line('mila')],
    })
    expect(benchOverMonths(of, ['2025-05-31', '2025-06-30'])).toEqual([
      { nobody: 1, thin: 0, one_person: 0, strong: 0 },
      { nobody: 1, thin: 0, one_person: 1, strong: 0 },
    ])
  })

  test('count who had been asked of those who were here; of whom no first day is known was always here', () => {
    const people = [
      { hiredOn: null, firstAskedOn: null },
      { hiredOn: '2025-02-01', firstAskedOn: '2025-03-01' },
      { hiredOn: '2025-05-01', firstAskedOn: '2025-04-20' },
    ]
    expect(askedOverMonths(people, ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30'])).toEqual([
      { asked: 0, of: 1 },
      { asked: 0, of: 2 },
      { asked: 1, of: 2 },
      { asked: 2, of: 3 },
    ])
  })

  test('count days in their month, up to today', () => {
    expect(countedByMonth(['2026-02-01', '2026-02-28', '2026-03-09', '2026-03-10'], ['2026-01-31', '2026-02-28', '2026-03-09'])).toEqual([
      0, 2, 1,
    ])
  })
})
