import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DevelopmentActionDraft } from '../model/plan.ts'
import type { MoveKind, PathWord } from '../model/words.ts'
import { addDays, addMonths } from './days.ts'
import { elsewhere, hasPath, lateralOffer, offers } from './notHere.ts'
import { moveKindWords, pathWords } from './words.ts'

const today = '2026-03-09'

test('there is something to offer of every way: work, a mentor, teaching, an introduction, a reference, support to leave', () => {
  expect(offers('Hana', today).map(({ key }) => key)).toEqual(['acting', 'mentor', 'teaching', 'introduction', 'reference', 'leaving'])
})

test('an offer begins a step with words, a kind, an owner and a day to come, which its author alone sees', () => {
  const introduction = offers('Hana', today).find(({ key }) => key === 'introduction')!
  expect(introduction.step).toEqual({
    text: 'Introduce Hana to a lead of another team',
    kind: 'cross_team',
    owner: 'manager',
    dueOn: '2026-03-23',
    visibility: 'private',
    notHere: true,
  })
  expect(lateralOffer('Hana', { id: 'a', name: 'Product' }, today).step).toMatchObject({
    text: 'Ask about a move to Product for Hana',
    kind: 'elsewhere',
    visibility: 'private',
  })
})

test('whatever the names, what begins can be saved as it stands', () => {
  const name = fc.string({ minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(name, name, (first, team) => {
      for (const { step } of [...offers(first, today), lateralOffer(first, { id: 'a', name: team }, today)]) {
        expect(DevelopmentActionDraft.safeParse(step).success).toBe(true)
        expect(step.dueOn > today).toBe(true)
        expect(step.visibility).toBe('private')
      }
    }),
  )
})

const team = (id: string) => ({ id, name: id.toUpperCase() })
const known = { own: 'own', paths: [], open: [], moves: [] }

test('the other teams with a path come first, the surest on top; then those into which people moved sideways', () => {
  const found = elsewhere(
    {
      own: 'own',
      paths: [
        { team: team('own'), verdict: 'open_now' },
        { team: team('a'), verdict: 'has_happened' },
        { team: team('b'), verdict: 'not_here' },
        { team: team('c'), verdict: 'planned' },
        { team: team('d'), verdict: 'not_known_yet' },
      ],
      open: [{ id: 'r1', title: 'Lead, E', team: team('e') }],
      moves: [
        { id: 'm1', team: team('d'), kind: 'lateral', movedOn: '2025-06-02' },
        { id: 'm1', team: team('d'), kind: 'lateral', movedOn: '2025-06-02' },
        { id: 'm2', team: team('f'), kind: 'lateral', movedOn: '2025-06-02' },
        { id: 'm3', team: team('b'), kind: 'into_management', movedOn: '2025-06-02' },
        { id: 'm4', team: team('b'), kind: 'lateral', movedOn: '2023-03-08' },
      ],
    },
    today,
  )
  expect(found.map((one) => [one.team.id, one.verdict, one.inSight, one.role?.id ?? null, one.lateral])).toEqual([
    ['e', 'open_now', false, 'r1', 0],
    ['c', 'planned', true, null, 0],
    ['a', 'has_happened', true, null, 0],
    ['d', 'not_known_yet', true, null, 1],
    ['f', null, false, null, 1],
  ])
})

test('where nothing is known of any other team, none is named', () => expect(elsewhere(known, today)).toEqual([]))

test('whatever is known, each other team is named once, with a path or with a lateral move, and those with a path before the rest', () => {
  const id = fc.constantFrom('own', 'a', 'b', 'c', 'd', 'e')
  const around = fc.record({
    own: fc.constant('own'),
    paths: fc.uniqueArray(fc.record({ team: id.map(team), verdict: fc.constantFrom(...(Object.keys(pathWords) as PathWord[])) }), {
      selector: ({ team }) => team.id,
    }),
    open: fc.array(fc.record({ id: fc.string(), title: fc.string(), team: id.map(team) })),
    moves: fc.array(
      fc.record({
        id: fc.nat(30).map(String),
        team: id.map(team),
        kind: fc.constantFrom(...(Object.keys(moveKindWords) as MoveKind[])),
        movedOn: fc.integer({ min: -1500, max: 60 }).map((days) => addDays(today, days)),
      }),
    ),
  })
  fc.assert(
    fc.property(around, (given) => {
      const found = elsewhere(given, today)
      const ids = found.map((one) => one.team.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).not.toContain('own')
      const paths = found.map(hasPath)
      expect(paths).toEqual(paths.toSorted((a, b) => Number(b) - Number(a)))
      for (const one of found) {
        expect(hasPath(one) || one.lateral > 0).toBe(true)
        expect(one.inSight).toBe(given.paths.some(({ team }) => team.id === one.team.id))
        if (one.lateral > 0)
          expect(
            given.moves.some(
              ({ team, kind, movedOn }) =>
                team.id === one.team.id && kind === 'lateral' && movedOn <= today && movedOn >= addMonths(today, -36),
            ),
          ).toBe(true)
      }
    }),
  )
})
