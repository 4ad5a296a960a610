import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PathWord } from '../model/words.ts'
import { type Around, bringUp } from './bringUp.ts'
import { addDays } from './days.ts'
import { pathWords } from './words.ts'

const today = '2026-03-09'
const nothing: Around = { today, promises: [], points: [], wanted: null, path: null, pieces: [] }
const promise = { id: 'p1', text: 'Ask recruiting for a panel seat', owner: 'manager', dueOn: '2026-03-06', state: 'open' } as const
const point = { id: 't1', text: 'How handing over planning is going', addedOn: '2026-01-20', leftOpenOn: '2026-02-16' }
const role = { id: 'r1', title: 'Lead, Lifecycle Marketing', state: 'open', decideByOn: '2026-03-27', expectedOn: null, gaps: [] } as const
const gap = { criterionId: 'c1', name: 'Hiring and feedback', asks: 'consistent', level: null, mustHave: false, pieces: 0 } as const
const path = { verdict: 'planned', sentence: 'A lead role is planned.', wantsToLead: true, told: null } as const
const piece = { id: 'e1', what: 'Coached Grace for the partner call', happenedOn: '2026-02-27' }

describe('what to bring up', () => {
  test('comes in its order, and each point says where it comes from', () => {
    const points = bringUp({
      today,
      promises: [promise],
      points: [{ ...point, id: 't2', text: 'A course', leftOpenOn: null, addedOn: '2026-03-02' }, point],
      wanted: { ...role, gaps: [gap] },
      path,
      pieces: [piece],
    })
    expect(points).toEqual([
      { key: 'promise:p1', kind: 'promise', text: 'Ask recruiting for a panel seat', from: 'You promised this, due Friday' },
      { key: 'point:t1', kind: 'left_open', text: 'How handing over planning is going', from: 'Left open on 16 February' },
      { key: 'point:t2', kind: 'added', text: 'A course', from: 'You added this on 2 March' },
      {
        key: 'path:planned',
        kind: 'path',
        text: 'Say whether there is a path here. Today it reads “Planned”. A lead role is planned.',
        from: 'They want to lead and were never told',
      },
      {
        key: 'gap:c1',
        kind: 'gap',
        text: 'Hiring and feedback has no evidence yet. Agree one thing to try.',
        from: 'From the role they want',
      },
      {
        key: 'date:r1',
        kind: 'date',
        text: 'Lead, Lifecycle Marketing decides on 27 March. Say plainly where they stand.',
        from: 'From the role they want',
      },
      { key: 'evidence:e1', kind: 'evidence', text: 'Coached Grace for the partner call', from: 'New evidence, 27 February' },
    ])
  })

  test('is nothing where there is nothing', () => expect(bringUp(nothing)).toEqual([]))

  test('holds only my own promises that are open and past their day', () => {
    const promises = [
      promise,
      { ...promise, id: 'theirs', owner: 'person' as const },
      { ...promise, id: 'kept', state: 'kept' as const },
      { ...promise, id: 'today', dueOn: today },
      { ...promise, id: 'any day', dueOn: null },
    ]
    expect(bringUp({ ...nothing, promises }).map(({ key }) => key)).toEqual(['promise:p1'])
  })

  test('names a weekday only where it can be no other, and the longest overdue first', () => {
    const promises = ['2026-03-08', '2026-03-03', '2026-03-02', '2025-12-01'].map((dueOn, i) => ({ ...promise, id: String(i), dueOn }))
    expect(bringUp({ ...nothing, promises }).map(({ from }) => from)).toEqual([
      'You promised this, due 1 December 2025',
      'You promised this, due 2 March',
      'You promised this, due Tuesday',
      'You promised this, due Sunday',
    ])
  })

  test('says a gap with a next step, what the role must have first, and nothing that meets it', () => {
    const gaps = [
      gap,
      { ...gap, criterionId: 'c2', name: 'Teaching', level: 'lead' as const },
      { ...gap, criterionId: 'c3', name: 'Planning', level: 'early' as const },
      { ...gap, criterionId: 'c4', name: 'Running a project', level: 'none' as const, mustHave: true },
      { ...gap, criterionId: 'c5', name: 'Writing', pieces: 3 },
    ]
    expect(bringUp({ ...nothing, wanted: { ...role, decideByOn: null, gaps } }).map(({ text }) => text)).toEqual([
      'Running a project is two steps short. Agree a first step.',
      'Hiring and feedback has no evidence yet. Agree one thing to try.',
      'Planning is one step short. Agree one thing that would show it.',
      'Writing has 3 pieces and no reading yet. Say what you have seen.',
    ])
  })

  test('names a day only while it is ahead and the role is not decided', () => {
    const said = (wanted: Partial<Around['wanted'] & {}>) => bringUp({ ...nothing, wanted: { ...role, ...wanted } }).map(({ text }) => text)
    expect(said({ decideByOn: today })).toEqual(['Lead, Lifecycle Marketing decides today. Say plainly where they stand.'])
    expect(said({ decideByOn: '2026-03-08' })).toEqual([])
    expect(said({ state: 'filled' })).toEqual([])
    expect(said({ state: 'planned', decideByOn: null, expectedOn: '2027-01-04' })).toEqual([
      'Lead, Lifecycle Marketing is expected to open on 4 January 2027. Say plainly where they stand.',
    ])
  })

  test('says of the path what they were not told: all of it, or that it reads otherwise now', () => {
    const said = (over: Partial<Around['path'] & {}>) => bringUp({ ...nothing, path: { ...path, ...over } })
    expect(said({ wantsToLead: false })).toEqual([])
    expect(said({ told: { verdict: 'planned', toldOn: '2026-01-12' } })).toEqual([])
    const otherwise = {
      key: 'path:planned',
      kind: 'path',
      text: 'The path here reads otherwise now: “Planned”. A lead role is planned.',
      from: 'Told on 12 January, when it read “Not here, for now”',
    }
    const told = { verdict: 'not_here', toldOn: '2026-01-12' } as const
    expect(said({ told })).toEqual([otherwise])
    expect(said({ told, wantsToLead: false })).toEqual([otherwise])
  })

  test('brings up the newest pieces and leaves the rest to their own list', () => {
    const pieces = Array.from({ length: 9 }, (_, i) => ({ ...piece, id: `e${i}`, happenedOn: addDays('2026-02-20', i) }))
    expect(bringUp({ ...nothing, pieces }).map(({ key }) => key)).toEqual(['e8', 'e7', 'e6', 'e5', 'e4'].map((id) => `evidence:${id}`))
    expect(bringUp({ ...nothing, pieces, most: Number.POSITIVE_INFINITY })).toHaveLength(9)
  })
})

describe('whatever there is to bring up', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))
  const ids = <T extends { id: string }>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 8 })
  const id = fc.integer({ min: 0, max: 99 }).map(String)
  const level = fc.constantFrom('none', 'early', 'consistent', 'lead', null)
  const verdict = fc.constantFrom(...(Object.keys(pathWords) as PathWord[]))
  const around: fc.Arbitrary<Around> = fc.record({
    today: fc.constant(today),
    promises: ids(
      fc.record({
        id,
        text: fc.string(),
        owner: fc.constantFrom('manager', 'person'),
        dueOn: fc.option(day),
        state: fc.constantFrom('open', 'kept', 'dropped'),
      }),
    ),
    points: ids(fc.record({ id, text: fc.string(), addedOn: day, leftOpenOn: fc.option(day) })),
    wanted: fc.option(
      fc.record({
        id,
        title: fc.string(),
        state: fc.constantFrom('planned', 'open', 'deciding', 'filled', 'held', 'on_hold', 'cancelled'),
        decideByOn: fc.option(day),
        expectedOn: fc.option(day),
        gaps: fc.uniqueArray(
          fc.record({
            criterionId: id,
            name: fc.string(),
            asks: fc.constantFrom('early', 'consistent', 'lead'),
            level,
            mustHave: fc.boolean(),
            pieces: fc.nat(5),
          }),
          { selector: ({ criterionId }) => criterionId, maxLength: 6 },
        ),
      }),
    ),
    path: fc.option(
      fc.record({ verdict, sentence: fc.string(), wantsToLead: fc.boolean(), told: fc.option(fc.record({ verdict, toldOn: day })) }),
    ),
    pieces: ids(fc.record({ id, what: fc.string(), happenedOn: day })),
  })
  const order = ['promise', 'left_open', 'added', 'path', 'gap', 'date', 'evidence']

  test('each kind stands in its place, each point once, each with its source', () => {
    fc.assert(
      fc.property(around, (given) => {
        const points = bringUp(given)
        const places = points.map(({ kind }) => order.indexOf(kind))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(new Set(points.map(({ key }) => key)).size).toBe(points.length)
        for (const { from } of points) expect(from.length).toBeGreaterThan(0)
      }),
    )
  })

  test('the order in which it was found changes nothing', () => {
    fc.assert(
      fc.property(around, (given) => {
        const turned = {
          ...given,
          promises: given.promises.toReversed(),
          points: given.points.toReversed(),
          pieces: given.pieces.toReversed(),
        }
        expect(bringUp(turned)).toEqual(bringUp(given))
      }),
    )
  })

  test('nobody is told twice what still reads the same, and whoever wants to lead is never left without a word', () => {
    fc.assert(
      fc.property(around, (given) => {
        const said = bringUp(given).filter(({ kind }) => kind === 'path')
        const { path } = given
        const due = path !== null && (path.told ? path.told.verdict !== path.verdict : path.wantsToLead)
        expect(said.length).toBe(due ? 1 : 0)
        if (path)
          expect(
            bringUp({ ...given, path: { ...path, told: { verdict: path.verdict, toldOn: today } } }).some(({ kind }) => kind === 'path'),
          ).toBe(false)
      }),
    )
  })

  test('one point more never takes another away', () => {
    fc.assert(
      fc.property(around, (given) => {
        const more = { ...given, points: [...given.points, { id: 'new', text: 'x', addedOn: today, leftOpenOn: null }] }
        const keys = bringUp(more).map(({ key }) => key)
        expect(keys.filter((key) => key !== 'point:new')).toEqual(bringUp(given).map(({ key }) => key))
      }),
    )
  })
})
