import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Level } from '../model/words.ts'
import {
  callsWithoutEvidence,
  consistencySentence,
  type GivenCall,
  neverAskedBy,
  neverNominated,
  readDifferently,
  type ReadyPerson,
  readySince,
  type Report,
  type SignedReading,
} from './consistency.ts'
import { addDays } from './days.ts'
import { plain } from './sentences.ts'
import { windows } from './windows.ts'

const today = '2026-11-23'
const one = (id: string) => ({ id, name: `${id[0]!.toUpperCase()}${id.slice(1)} Example` })
const role = (id: string) => ({ id, title: `Lead, ${id}` })
const times = <Made>(n: number, made: (i: number) => Made) => Array.from({ length: n }, (_, i) => made(i))

const report = (id: string, manager: string, asked: boolean): Report => ({ person: one(id), manager: one(manager), asked })

describe('never asked', () => {
  test('is told by manager in the order of their names, whatever the figures are', () => {
    const found = neverAskedBy([
      ...times(6, (i) => report(`t${i}`, 'theo', i > 4)),
      ...times(5, (i) => report(`a${i}`, 'ann', true)),
      ...times(5, (i) => report(`m${i}`, 'mira', i > 0)),
    ])
    expect(found.share).toEqual({ count: 6, of: 16 })
    expect(found.managers).toEqual([
      { manager: one('ann'), share: { count: 0, of: 5 } },
      { manager: one('mira'), share: { count: 1, of: 5 } },
      { manager: one('theo'), share: { count: 5, of: 6 } },
    ])
    expect(found.rows.map(({ person, managerId }) => [person.id, managerId])).toEqual([
      ['m0', 'mira'],
      ['t0', 'theo'],
      ['t1', 'theo'],
      ['t2', 'theo'],
      ['t3', 'theo'],
      ['t4', 'theo'],
    ])
  })

  test('gives no figure of a manager with four people, nor of four people in all', () => {
    const four = times(4, (i) => report(`m${i}`, 'mira', false))
    expect(neverAskedBy(four)).toEqual({ share: null, managers: [], tooFew: [one('mira')], rows: [] })
    const nine = neverAskedBy([...four, ...times(5, (i) => report(`t${i}`, 'theo', true))])
    expect(nine.share).toEqual({ count: 4, of: 9 })
    expect(nine.managers.map(({ manager }) => manager.id)).toEqual(['theo'])
    expect(nine.tooFew).toEqual([one('mira')])
  })
})

describe('calls without evidence', () => {
  const call = (id: string, newestOn: string | null, over: Partial<GivenCall> = {}): GivenCall => ({
    person: one(id),
    role: role('brand'),
    manager: one('mira'),
    calledOn: '2026-06-01',
    newestOn,
    leaves: [],
    ...over,
  })
  const without = (calls: GivenCall[]) => callsWithoutEvidence(calls, windows).rows.map(({ person }) => person.id)

  test('have no supporting piece in the year before they were made', () => {
    const calls = [
      call('ada', null),
      call('ben', '2025-06-01'),
      call('cleo', '2025-05-31'),
      call('dev', '2026-06-01'),
      call('eva', '2026-06-02'),
    ]
    expect(without(calls)).toEqual(['ada', 'cleo', 'eva'])
  })

  test('reach further back by the days of a leave', () => {
    const away = { leaves: [{ fromOn: '2026-01-01', untilOn: '2026-03-02' }] }
    const calls = [
      call('ada', '2025-04-02', away),
      call('ben', '2025-04-01', away),
      call('cleo', '2025-04-02'),
      ...times(2, (i) => call(`z${i}`, '2026-05-01')),
    ]
    expect(without(calls)).toEqual(['ben', 'cleo'])
  })
})

describe('ready for months', () => {
  const made = (id: string, call: 'ready_now' | 'within_year', calledOn: string, expiresOn = addDays(calledOn, 365)) => ({
    id,
    call,
    calledOn,
    expiresOn,
  })

  test('begins with the first call of an unbroken row of them', () => {
    expect(readySince([made('b', 'ready_now', '2026-10-01'), made('a', 'ready_now', '2026-02-01')], today)).toBe('2026-02-01')
    const between = [made('a', 'ready_now', '2026-01-01'), made('b', 'within_year', '2026-04-01'), made('c', 'ready_now', '2026-09-01')]
    expect(readySince(between, today)).toBe('2026-09-01')
    const gap = [made('a', 'ready_now', '2025-01-01', '2025-07-01'), made('b', 'ready_now', '2026-05-01')]
    expect(readySince(gap, today)).toBe('2026-05-01')
  })

  test('is over with another call, with the end of the last one, and before the first', () => {
    expect(readySince([made('a', 'ready_now', '2026-01-01'), made('b', 'within_year', '2026-10-01')], today)).toBeNull()
    expect(readySince([made('a', 'ready_now', '2025-11-01', '2026-11-01')], today)).toBeNull()
    expect(readySince([made('a', 'ready_now', '2026-12-01')], today)).toBeNull()
    expect(readySince([], today)).toBeNull()
  })

  test('and never nominated counts from more than six months on, of all who have been ready for so long', () => {
    const ready = (id: string, readySince: string, nominated = false): ReadyPerson => ({
      person: one(id),
      role: role('brand'),
      manager: one('mira'),
      readySince,
      nominated,
    })
    const found = neverNominated(
      [
        ready('ada', '2026-05-22'),
        ready('ben', '2026-05-23'),
        ready('cleo', '2026-01-01', true),
        ...times(3, (i) => ready(`z${i}`, '2026-01-01', true)),
      ],
      today,
    )
    expect(found.share).toEqual({ count: 1, of: 5 })
    expect(found.rows.map(({ person, readySince }) => [person.id, readySince])).toEqual([['ada', '2026-05-22']])
  })
})

describe('read differently', () => {
  const read = (manager: string, levels: Level[], over: Partial<SignedReading> = {}): SignedReading[] =>
    levels.map((level, i) => ({
      person: one(`${manager}${i}`),
      criterion: { id: 'lifts', name: 'Lifts others' },
      manager: one(manager),
      level,
      status: 'supported',
      ...over,
    }))

  test('is a criterion on which the middle readings of two managers lie a level apart', () => {
    const { share, criteria } = readDifferently([...read('theo', ['consistent', 'lead']), ...read('ann', ['early', 'early', 'lead'])])
    expect(share).toBeNull()
    expect(criteria).toMatchObject([
      {
        criterion: { name: 'Lifts others' },
        people: 5,
        managers: [
          { manager: { id: 'ann' }, middle: { from: 'early', to: 'early' } },
          { manager: { id: 'theo' }, middle: { from: 'consistent', to: 'lead' } },
        ],
      },
    ])
    expect(readDifferently([...read('theo', ['consistent', 'early']), ...read('ann', ['early', 'early', 'lead'])]).criteria).toEqual([])
  })

  test('needs two people with each manager, five with both, and evidence that is supported', () => {
    const apart = (a: SignedReading[], b: SignedReading[]) => readDifferently([...a, ...b]).criteria.length
    expect(apart(read('theo', ['lead', 'lead']), read('ann', ['early', 'early', 'early']))).toBe(1)
    expect(apart(read('theo', ['lead', 'lead']), read('ann', ['early', 'early']))).toBe(0)
    expect(apart(read('theo', ['lead']), read('ann', ['early', 'early', 'early', 'early']))).toBe(0)
    expect(apart(read('theo', ['lead', 'lead']), read('ann', ['early', 'early', 'early'], { status: 'one_source' }))).toBe(0)
  })

  test('names only those who are apart, and counts criteria from five on', () => {
    const on = (n: number) => ({ criterion: { id: `c${n}`, name: `Criterion ${n}` } })
    const many = times(5, (n) => [
      ...read('theo', n < 2 ? ['lead', 'lead', 'lead'] : ['early', 'early', 'early'], on(n)),
      ...read('ann', ['early', 'early', 'early'], on(n)),
      ...read('mira', ['early', 'consistent', 'consistent'], on(n)),
    ]).flat()
    const { share, criteria } = readDifferently(many)
    expect(share).toEqual({ count: 5, of: 5 })
    for (const { managers } of criteria) expect(managers.map(({ manager }) => manager.id)).toEqual(['ann', 'mira', 'theo'])
    const quiet = many.filter(({ manager }) => manager.id !== 'mira')
    expect(readDifferently(quiet)).toMatchObject({ share: { count: 2, of: 5 }, criteria: [{ people: 6 }, { people: 6 }] })
  })
})

describe('the sentence', () => {
  const nothing = { share: null, criteria: [] }
  const all = { neverAsked: nothing, withoutEvidence: nothing, readDifferently: nothing, neverNominated: nothing }
  const of = (count: number) => ({ share: { count, of: 9 } })

  test('says what stands out, and nothing of which there is too little', () => {
    const said = (found: Partial<Parameters<typeof consistencySentence>[0]>) => plain(consistencySentence({ ...all, ...found }))
    expect(said({})).toBe('There is too little here to say how decisions are made.')
    expect(said({ neverAsked: of(0) })).toBe('Nothing stands out in how decisions are made here.')
    expect(said({ neverAsked: of(2), withoutEvidence: of(0) })).toBe('2 of 9 people were never asked.')
    const criteria = readDifferently(
      [
        ...times(3, (i) => ({ i, manager: 'ann', level: 'early' as const })),
        ...times(3, (i) => ({ i, manager: 'theo', level: 'lead' as const })),
      ].map(({ i, manager, level }) => ({
        person: one(`${manager}${i}`),
        manager: one(manager),
        level,
        criterion: one('bar'),
        status: 'supported' as const,
      })),
    ).criteria
    expect(said({ readDifferently: { share: null, criteria } })).toBe('Managers read the same evidence differently.')
    expect(said({ neverAsked: of(2), withoutEvidence: of(1), readDifferently: { ...of(1), criteria }, neverNominated: of(3) })).toBe(
      '2 of 9 people were never asked, 1 of 9 calls rest on no evidence, 1 of 9 criteria are read differently, and 3 of 9 who have long been ready were never nominated.',
    )
  })
})

describe('whatever is recorded', () => {
  const people = fc.constantFrom(...'abcdefgh'.split('')).map(one)
  const manager = fc.constantFrom('mira', 'theo', 'ann').map(one)
  const day = fc.integer({ min: 0, max: 700 }).map((back) => addDays(today, -back))
  const roles = fc.constantFrom('x', 'y').map(role)
  const reports = fc.uniqueArray(fc.record({ person: people, manager, asked: fc.boolean() }), { selector: ({ person }) => person.id })
  const pairs = { selector: ({ person, role }: { person: { id: string }; role: { id: string } }) => `${person.id} ${role.id}` }
  const calls = fc.uniqueArray(
    fc.record({ person: people, role: roles, manager, calledOn: day, newestOn: fc.option(day), leaves: fc.constant([]) }),
    pairs,
  )
  const ready = fc.uniqueArray(fc.record({ person: people, role: roles, manager, readySince: day, nominated: fc.boolean() }), pairs)
  const read = fc.uniqueArray(
    fc.record({
      person: people,
      criterion: fc.constantFrom('bar', 'lane').map(one),
      manager,
      level: fc.constantFrom<Level>('none', 'early', 'consistent', 'lead'),
      status: fc.constantFrom('supported' as const, 'supported' as const, 'one_source' as const),
    }),
    { selector: ({ person, criterion }) => `${person.id} ${criterion.id}`, maxLength: 16 },
  )
  const recorded = fc.record({ reports, calls, ready, read })
  type Recorded = typeof recorded extends fc.Arbitrary<infer Of> ? Of : never
  const foundOf = ({ reports, calls, ready, read }: Recorded) => ({
    neverAsked: neverAskedBy(reports),
    withoutEvidence: callsWithoutEvidence(calls, windows),
    readDifferently: readDifferently(read),
    neverNominated: neverNominated(ready, today),
  })
  const sharesIn = (found: ReturnType<typeof foundOf>) => [
    ...[found.neverAsked, found.withoutEvidence, found.neverNominated].flatMap(({ share, managers }) => [
      share,
      ...managers.map((m) => m.share),
    ]),
    found.readDifferently.share,
  ]

  test('the order in which it comes changes nothing', () => {
    fc.assert(
      fc.property(recorded, (all) => {
        const turned = Object.fromEntries(Object.entries(all).map(([name, list]) => [name, list.toReversed()])) as never
        expect(foundOf(turned)).toEqual(foundOf(all))
      }),
    )
  })

  test('nothing is told of fewer than five, and no rows stand where no figure does', () => {
    fc.assert(
      fc.property(recorded, (all) => {
        const found = foundOf(all)
        for (const share of sharesIn(found)) if (share) expect(share.of).toBeGreaterThanOrEqual(5)
        for (const { people, managers } of found.readDifferently.criteria) {
          expect(people).toBeGreaterThanOrEqual(5)
          expect(managers.length).toBeGreaterThan(1)
        }
        for (const { share, rows, managers } of [found.neverAsked, found.withoutEvidence, found.neverNominated]) {
          expect(rows).toHaveLength(share?.count ?? 0)
          for (const { manager, share } of managers)
            expect(rows.filter(({ managerId }) => managerId === manager.id)).toHaveLength(share.count)
        }
        for (const [, of] of plain(consistencySentence(found)).matchAll(/\d+ of (\d+)/g)) expect(Number(of)).toBeGreaterThanOrEqual(5)
      }),
    )
  })

  test('managers come by name and each once, and the sentence names no person', () => {
    fc.assert(
      fc.property(recorded, (all) => {
        const found = foundOf(all)
        for (const { managers, tooFew } of [found.neverAsked, found.withoutEvidence, found.neverNominated]) {
          const named = managers.map(({ manager }) => manager.name)
          expect(named).toEqual(named.toSorted())
          expect(new Set([...named, ...tooFew.map(({ name }) => name)]).size).toBe(managers.length + tooFew.length)
        }
        expect(plain(consistencySentence(found))).not.toContain('Example')
        expect(consistencySentence(found).some((part) => typeof part !== 'string' && part.personId)).toBe(false)
      }),
    )
  })
})
