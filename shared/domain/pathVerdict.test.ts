import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MoveKind, PrecedentSource, RoleState } from '../model/words.ts'
import { areasIn } from './area.ts'
import { addMonths } from './days.ts'
import type { PathFacts, PathMove, PathRole } from './pathFacts.ts'
import { aboutLong, fillWords, middleOf, pathsSentence, quarterShort, quarterWords } from './pathWords.ts'
import { pathVerdict } from './pathVerdict.ts'
import { plain } from './sentences.ts'
import { windows } from './windows.ts'

const asOf = '2026-03-09'
const teams = ['marketing', 'growth', 'content', 'lifecycle', 'sales'].map((id) => ({
  id,
  parentId: { growth: 'marketing', content: 'marketing', lifecycle: 'growth' }[id] ?? null,
}))
const team = (id: string) => ({ id, name: id[0]!.toUpperCase() + id.slice(1) })
const role = (over: Partial<PathRole> = {}): PathRole => ({
  id: 'role',
  title: 'Lead, Lifecycle',
  team: team('growth'),
  state: 'planned',
  expectedOn: null,
  confirmedBy: null,
  confirmedOn: null,
  ...over,
})
const move = (over: Partial<PathMove> = {}): PathMove => ({
  id: `move ${over.movedOn ?? ''} ${over.kind ?? ''}`,
  team: team('growth'),
  kind: 'into_management',
  movedOn: '2025-03-01',
  months: 20,
  source: 'typed',
  ...over,
})
/** Growth, where everything that is needed is known and nothing happens. */
const facts = (over: Partial<PathFacts> = {}): PathFacts => ({
  team: team('growth'),
  area: areasIn(teams)('growth'),
  target: null,
  roles: [],
  moves: [],
  recordedSinceOn: '2022-01-01',
  plan: { id: 'plan', heads: 8, forOn: '2026-12-31', lookedOn: '2026-01-10' },
  heads: { today: 8, told: true },
  spans: [{ id: 'maya', name: 'Maya Okafor', reports: 8, told: true }],
  ...over,
})
const verdict = (over: Partial<PathFacts> = {}) => pathVerdict(facts(over), asOf).verdict

describe('pathVerdict, row by row', () => {
  test.each<[string, string, Partial<PathFacts>]>([
    ['an open role of the team', 'open_now', { roles: [role({ state: 'open' })] }],
    ['an open role of the team above', 'open_now', { roles: [role({ state: 'open', team: team('marketing') })] }],
    ['an open role beside it', 'open_now', { roles: [role({ state: 'open', team: team('content') })] }],
    ['an open role below it is not in reach', 'not_here', { roles: [role({ state: 'open', team: team('lifecycle') })] }],
    ['an open role somewhere else', 'not_here', { roles: [role({ state: 'open', team: team('sales') })] }],
    [
      'the target itself is open, somewhere else',
      'open_now',
      { roles: [role({ state: 'open', team: team('sales') })], target: { roleId: 'role', leadsManagers: false } },
    ],
    ['a role that is being decided is not open', 'not_here', { roles: [role({ state: 'deciding' })] }],
    ['an open role wins where nothing else is known', 'open_now', { roles: [role({ state: 'open' })], recordedSinceOn: null, plan: null }],

    ['no history at all', 'not_known_yet', { recordedSinceOn: null }],
    ['history of exactly 24 months', 'not_here', { recordedSinceOn: '2024-03-09' }],
    ['history of a day less', 'not_known_yet', { recordedSinceOn: '2024-03-10' }],
    [
      'history begins with the first recorded move',
      'not_here',
      { recordedSinceOn: null, moves: [move({ movedOn: '2022-05-01', kind: 'lateral' })] },
    ],
    [
      'a first move of a team elsewhere is no history here',
      'not_known_yet',
      { recordedSinceOn: null, moves: [move({ movedOn: '2022-05-01', team: team('sales') })] },
    ],
    ['no headcount plan', 'not_known_yet', { plan: null }],
    ['a plan looked at exactly 6 months ago', 'not_here', { plan: { id: 'p', heads: 8, forOn: '2026-12-31', lookedOn: '2025-09-09' } }],
    ['a plan looked at a day before that', 'not_known_yet', { plan: { id: 'p', heads: 8, forOn: '2026-12-31', lookedOn: '2025-09-08' } }],
    ['what is not known comes before what is planned', 'not_known_yet', { plan: null, roles: [role({ expectedOn: '2026-06-01' })] }],

    ['a planned role within the year', 'planned', { roles: [role({ expectedOn: '2026-06-01' })] }],
    ['a planned role in exactly 12 months', 'planned', { roles: [role({ expectedOn: '2027-03-09' })] }],
    ['a planned role a day later', 'not_here', { roles: [role({ expectedOn: '2027-03-10' })] }],
    ['a planned role expected today', 'planned', { roles: [role({ expectedOn: asOf })] }],
    ['a planned role whose day is over', 'not_here', { roles: [role({ expectedOn: '2026-03-08' })] }],
    ['a planned role without a day', 'not_here', { roles: [role()] }],
    ['a planned role below it counts', 'planned', { roles: [role({ expectedOn: '2026-06-01', team: team('lifecycle') })] }],
    ['a role on hold is not planned', 'not_here', { roles: [role({ expectedOn: '2026-06-01', state: 'on_hold' })] }],
    ['a plan comes before a precedent', 'planned', { roles: [role({ expectedOn: '2026-06-01' })], moves: [move()] }],

    ['a precedent', 'has_happened', { moves: [move()] }],
    ['a precedent of exactly 36 months ago', 'has_happened', { moves: [move({ movedOn: '2023-03-09' })] }],
    ['a precedent a day older', 'not_here', { moves: [move({ movedOn: '2023-03-08' })] }],
    ['a move that is still to come', 'not_here', { moves: [move({ movedOn: '2026-03-10' })] }],
    ['a precedent beside it', 'has_happened', { moves: [move({ team: team('content') })] }],
    ['a precedent below it', 'has_happened', { moves: [move({ team: team('lifecycle') })] }],
    ['a precedent somewhere else', 'not_here', { moves: [move({ team: team('sales') })] }],
    ...MoveKind.options
      .filter((kind) => kind !== 'into_management')
      .map((kind): [string, string, Partial<PathFacts>] => [`${kind} is no precedent`, 'not_here', { moves: [move({ kind })] }]),
    [
      'a move up within management, for a role that leads managers',
      'has_happened',
      { moves: [move({ kind: 'up_within_management' })], target: { roleId: 'role', leadsManagers: true } },
    ],
    [
      'a move into management, for a role that leads managers',
      'not_here',
      { moves: [move()], target: { roleId: 'role', leadsManagers: true } },
    ],
    ['a precedent comes before growth', 'has_happened', { moves: [move()], heads: { today: 5, told: true } }],

    ['somebody leads exactly 10', 'not_here', { spans: [{ id: 'maya', name: 'Maya Okafor', reports: 10, told: true }] }],
    ['somebody leads 11', 'growing', { spans: [{ id: 'maya', name: 'Maya Okafor', reports: 11, told: true }] }],
    ['more heads are approved than are here', 'growing', { heads: { today: 7, told: true } }],
    ['as many heads are approved as are here', 'not_here', { heads: { today: 8, told: true } }],
    [
      'more heads were approved for a day that is over',
      'not_here',
      { heads: { today: 7, told: true }, plan: { id: 'p', heads: 8, forOn: '2026-03-08', lookedOn: '2026-01-10' } },
    ],
    ['nothing at all', 'not_here', {}],
  ])('%s: %s', (_, word, over) => {
    expect(verdict(over)).toBe(word)
  })

  test('the windows are settings', () => {
    const moved = facts({ moves: [move({ movedOn: '2020-03-09' })], recordedSinceOn: '2020-01-01' })
    expect(pathVerdict(moved, asOf, { ...windows, precedentMonths: 72 }).verdict).toBe('has_happened')
    expect(pathVerdict(facts(), asOf, { ...windows, widestSpan: 7 }).verdict).toBe('growing')
  })
})

describe('what a verdict says', () => {
  const said = (over: Partial<PathFacts>) => plain(pathVerdict(facts(over), asOf).sentence)

  test('names what is missing, and gives no figure in its place', () => {
    const { value, missing, sentence } = pathVerdict(facts({ recordedSinceOn: '2025-05-03', plan: null, moves: [move()] }), asOf)
    expect(value).toBeNull()
    expect(missing.map(({ what }) => what)).toEqual(['moves', 'plan'])
    expect(plain(sentence)).toBe('Moves here are recorded since 3 May 2025 only, and 24 months are needed; there is no headcount plan.')
  })
  test('names an open role and what happened before', () => {
    expect(said({ roles: [role({ state: 'open' })] })).toBe('Lead, Lifecycle in Growth is open. No lead seat was filled in 24 months.')
    const three = ['a', 'b', 'c'].map((id) => role({ id, title: id, state: 'open' }))
    expect(said({ roles: three })).toMatch(/^a in Growth, b in Growth and 1 other are open\./)
  })
  test('names the quarter and who confirmed it, or that nobody has', () => {
    const planned = role({ expectedOn: '2026-08-01' })
    expect(said({ roles: [planned] })).toMatch(
      /^Lead, Lifecycle in Growth is planned for the third quarter of 2026, which nobody has confirmed yet\./,
    )
    expect(said({ roles: [{ ...planned, confirmedBy: 'Dana Whitfield', confirmedOn: '2026-02-03' }] })).toMatch(
      /confirmed by Dana on 3 February\./,
    )
  })
  test('counts lead seats from inside and outside, with the window and how long it usually took', () => {
    const moves = [
      move({ id: 'a', months: 20 }),
      move({ id: 'b', months: 26 }),
      move({ id: 'c', months: 31, kind: 'interim' }),
      move({ id: 'd', kind: 'hired_from_outside', months: null }),
      move({ id: 'e', kind: 'lateral' }),
      move({ id: 'f', kind: 'lateral', source: 'decision', months: null }),
    ]
    const figure = pathVerdict(facts({ moves }), asOf)
    expect(plain(figure.sentence)).toBe(
      '2 people moved into management in 36 months. 4 of 5 lead seats were filled from inside in 24 months, usually after about two years.',
    )
    expect([figure.value, figure.of]).toEqual([4, 5])
    expect(figure.because.map(({ id }) => id)).toEqual(['b', 'a', 'd'])
  })
  test('tells no number that would tell of a few people out of sight', () => {
    expect(said({ heads: { today: 7, told: false } })).toMatch(/^More heads are approved than there are people today\./)
    expect(said({ heads: { today: 7, told: true } })).toMatch(/^8 heads are approved for 31 December where 7 are today\./)
  })
  test('shows of every rule what it saw, and of the one that holds the rows', () => {
    const { rules, because } = pathVerdict(facts({ roles: [role({ expectedOn: '2026-06-01' })] }), asOf)
    expect(rules.map(({ word, holds }) => [word, holds])).toEqual([
      ['open_now', false],
      ['not_known_yet', false],
      ['planned', true],
      ['has_happened', false],
      ['growing', false],
      ['not_here', false],
    ])
    expect(plain(rules[0]!.saw)).toBe('No lead role is open in Growth, the team above and the teams beside it.')
    expect(because).toEqual([{ kind: 'role', id: 'role' }])
  })

  test('counts the teams of a scope, each count leading to those it counted', () => {
    expect(plain(pathsSentence({}))).toBe('There is no team here yet.')
    expect(plain(pathsSentence({ not_here: 1 }))).toBe('Your team has no path for now.')
    const sentence = pathsSentence({ not_known_yet: 1, open_now: 2, planned: 1 })
    expect(plain(sentence)).toBe('Of 4 teams, 2 have a lead role open, 1 has one planned and 1 is not known yet.')
    expect(sentence.flatMap((part) => (typeof part === 'string' ? [] : [part.href]))).toEqual([
      '/path?verdict=open_now',
      '/path?verdict=planned',
      '/path?verdict=not_known_yet',
    ])
  })

  test.each([
    [[], 0, 'No lead seat was filled in 24 months.'],
    [[], 1, 'The one lead seat filled in 24 months went to someone from outside.'],
    [[20], 1, 'The one lead seat filled in 24 months went to someone from inside.'],
    [[], 4, 'None of 4 lead seats was filled from inside in 24 months.'],
    [[20], 4, '1 of 4 lead seats was filled from inside in 24 months.'],
    [[20, 30], 2, 'All 2 lead seats were filled from inside in 24 months.'],
    [[9, 14, 16], 7, '3 of 7 lead seats were filled from inside in 24 months, usually after about 14 months.'],
  ])('%j of %i: %s', (months, filled, words) => {
    expect(
      fillWords(
        months.map((m) => ({ months: m })),
        filled,
        24,
      ),
    ).toBe(words)
  })
  test.each([
    [1, '1 month'],
    [20, '20 months'],
    [21, 'two years'],
    [26, 'two years'],
    [28, 'two and a half years'],
    [36, 'three years'],
  ])('%i months are about %s', (months, words) => {
    expect(aboutLong(months)).toBe(words)
  })
  test('a middle and a quarter', () => {
    expect([middleOf([]), middleOf([3]), middleOf([9, 1]), middleOf([9, 1, 2])]).toEqual([null, 3, 5, 2])
    expect([quarterShort('2026-03-31'), quarterShort('2026-04-01'), quarterWords('2026-12-01')]).toEqual([
      'Q1 2026',
      'Q2 2026',
      'the fourth quarter of 2026',
    ])
  })
})

describe('pathVerdict, whatever the facts', () => {
  const day = fc.integer({ min: -60, max: 24 }).map((months) => addMonths(asOf, months))
  const anyTeam = fc.constantFrom(...teams.map(({ id }) => team(id)))
  const moves = fc.array(
    fc.record({
      id: fc.uuid(),
      team: anyTeam,
      kind: fc.constantFrom(...MoveKind.options),
      movedOn: day,
      months: fc.option(fc.integer({ min: 0, max: 90 })),
      source: fc.constantFrom(...PrecedentSource.options),
    }),
    { maxLength: 6 },
  )
  const roles = fc.array(
    fc.record({
      id: fc.uuid(),
      title: fc.constant('Lead'),
      team: anyTeam,
      state: fc.constantFrom(...RoleState.options),
      expectedOn: fc.option(day),
      confirmedBy: fc.constant(null),
      confirmedOn: fc.option(day),
    }),
    { maxLength: 4 },
  )
  const some = fc
    .record({
      moves,
      roles,
      recordedSinceOn: fc.option(day),
      plan: fc.option(fc.record({ id: fc.constant('plan'), heads: fc.integer({ min: 0, max: 12 }), forOn: day, lookedOn: day })),
      heads: fc.record({ today: fc.integer({ min: 0, max: 12 }), told: fc.boolean() }),
      spans: fc.array(fc.record({ id: fc.uuid(), name: fc.constant(null), reports: fc.integer({ min: 1, max: 14 }), told: fc.boolean() })),
    })
    .map(facts)
  const elsewhere = { team: team('sales'), id: 'unrelated' }

  test('one more precedent never turns “has happened” into “no precedent”', () => {
    fc.assert(
      fc.property(some, moves, (before, added) => {
        fc.pre(pathVerdict(before, asOf).verdict === 'has_happened')
        expect(pathVerdict({ ...before, moves: [...before.moves, ...added] }, asOf).verdict).not.toMatch(/growing|not_here/)
      }),
    )
  })
  test('the rows of an unrelated team change nothing', () => {
    fc.assert(
      fc.property(some, moves, roles, (before, moreMoves, moreRoles) => {
        const more = {
          ...before,
          moves: [...before.moves, ...moreMoves.map((row) => ({ ...row, ...elsewhere }))],
          roles: [...before.roles, ...moreRoles.map((row) => ({ ...row, ...elsewhere }))],
        }
        expect(pathVerdict(more, asOf)).toEqual(pathVerdict(before, asOf))
      }),
    )
  })
  test('an open role in reach always wins', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('growth', 'marketing', 'content'), (before, id) => {
        const open = role({ state: 'open', team: team(id) })
        expect(pathVerdict({ ...before, roles: [...before.roles, open] }, asOf).verdict).toBe('open_now')
      }),
    )
  })
  test('the figure never counts more than there are, and every row behind it is one of the facts', () => {
    fc.assert(
      fc.property(some, (before) => {
        const { value, of, because, rules, verdict, sentence } = pathVerdict(before, asOf)
        expect(value ?? 0).toBeLessThanOrEqual(of)
        const ids = new Set([...before.moves, ...before.roles, ...before.spans, { id: 'plan' }].map(({ id }) => id))
        expect(because.filter(({ id }) => !ids.has(id))).toEqual([])
        expect(rules.find(({ holds }) => holds)!.word).toBe(verdict)
        expect(plain(sentence)).toMatch(/^[A-Z1-9].*\.$/)
      }),
    )
  })
})
