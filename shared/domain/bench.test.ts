import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Interest, JudgementState, ReadinessCallWord } from '../model/words.ts'
import {
  type Bench,
  type BenchRows,
  benchesOf,
  benchOf,
  benchStrength,
  coverage,
  netBench,
  onSeveral,
  readyNowCoverage,
  strengthRank,
} from './bench.ts'
import { addDays } from './days.ts'

const asOf = '2026-03-09'
const call = (personId: string, word: ReadinessCallWord, over: Partial<BenchRows['calls'][number]> = {}) => ({
  id: `${personId} ${word}`,
  personId,
  roleId: 'lifecycle',
  call: word,
  state: 'given' as JudgementState,
  calledOn: '2026-02-01',
  ...over,
})
const candidacy = (personId: string | null, interest: Interest, roleId = 'lifecycle') => ({ personId, roleId, interest })
const aspiration = (personId: string, targetRoleId: string | null, heardOn = '2026-02-16') => ({
  id: heardOn,
  personId,
  targetRoleId,
  heardOn,
})
const bench = (rows: Partial<BenchRows>) => benchOf({ id: 'lifecycle' }, { calls: [], interests: [], aspirations: [], ...rows }, asOf)

describe('benchOf', () => {
  test('holds those called for the role who are interested on its slate, or named it lately', () => {
    const calls = [call('priya', 'ready_now'), call('tomas', 'within_year'), call('ines', 'later'), call('hana', 'ready_now')]
    const interests = [candidacy('priya', 'interested'), candidacy('ines', 'interested'), candidacy(null, 'interested')]
    expect(bench({ calls, interests, aspirations: [aspiration('tomas', 'lifecycle')] })).toEqual({
      id: 'lifecycle',
      readyNow: ['priya'],
      withinYear: ['tomas'],
    })
  })
  test('holds nobody who was not asked', () => {
    expect(bench({ calls: [call('owen', 'ready_now')], interests: [candidacy('owen', 'not_asked')] }).readyNow).toEqual([])
  })
  test('lets a declined interest remove someone, whatever they said elsewhere', () => {
    const calls = [call('priya', 'ready_now')]
    const aspirations = [aspiration('priya', 'lifecycle')]
    expect(bench({ calls, aspirations, interests: [candidacy('priya', 'declined')] }).readyNow).toEqual([])
    expect(bench({ calls, aspirations, interests: [candidacy('priya', 'declined', 'brand')] }).readyNow).toEqual(['priya'])
    expect(bench({ calls, interests: [candidacy('priya', 'interested'), candidacy('priya', 'declined')] }).readyNow).toEqual([])
  })
  test('goes by what someone said last', () => {
    const calls = [call('priya', 'ready_now')]
    expect(bench({ calls, aspirations: [aspiration('priya', 'lifecycle'), aspiration('priya', null, '2026-03-01')] }).readyNow).toEqual([])
    expect(bench({ calls, aspirations: [aspiration('priya', 'lifecycle', '2025-06-08')] }).readyNow).toEqual([])
  })
  test('never carries a call or an interest over from another role', () => {
    const interests = [candidacy('priya', 'interested')]
    expect(bench({ calls: [call('priya', 'ready_now', { roleId: 'brand' })], interests }).readyNow).toEqual([])
    expect(bench({ calls: [call('priya', 'ready_now')], interests: [candidacy('priya', 'interested', 'brand')] }).readyNow).toEqual([])
  })
  test('goes by the current call alone', () => {
    const interests = [candidacy('priya', 'interested')]
    const superseded = [call('priya', 'ready_now'), call('priya', 'later', { calledOn: '2026-03-01' })]
    expect(bench({ calls: superseded, interests }).readyNow).toEqual([])
    expect(bench({ calls: [call('priya', 'ready_now', { calledOn: '2025-03-09' })], interests }).readyNow).toEqual([])
    expect(bench({ calls: [call('priya', 'ready_now', { state: 'draft' })], interests }).readyNow).toEqual([])
  })
})

const people = fc.constantFrom('a', 'b', 'c', 'd')
const roles = fc.constantFrom('r', 's')
const aDay = fc.integer({ min: -20, max: 500 }).map((n) => addDays(asOf, -n))
const anyRows: fc.Arbitrary<BenchRows> = fc.record({
  calls: fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      personId: people,
      roleId: roles,
      call: fc.constantFrom(...ReadinessCallWord.options),
      state: fc.constantFrom(...JudgementState.options),
      calledOn: aDay,
    }),
    { selector: ({ id }) => id, minLength: 3 },
  ),
  interests: fc.array(
    fc.record({ personId: fc.oneof(people, fc.constant(null)), roleId: roles, interest: fc.constantFrom(...Interest.options) }),
  ),
  aspirations: fc.uniqueArray(
    fc.record({ id: fc.uuid(), personId: people, targetRoleId: fc.oneof(roles, fc.constant(null)), heardOn: aDay }),
    { selector: ({ id }) => id },
  ),
})
const both = [{ id: 'r' }, { id: 's' }]
const onBench = ({ readyNow, withinYear }: Bench) => [...readyNow, ...withinYear]
const runs = { numRuns: 1000 }

describe('benches, whatever the rows', () => {
  test('nobody without confirmed interest is ever on one', () => {
    fc.assert(
      fc.property(anyRows, (rows) =>
        benchesOf(both, rows, asOf).every((one) =>
          onBench(one).every(
            (personId) =>
              rows.interests.some((row) => row.personId === personId && row.roleId === one.id && row.interest === 'interested') ||
              rows.aspirations.some((row) => row.personId === personId && row.targetRoleId === one.id && row.heardOn <= asOf),
          ),
        ),
      ),
      runs,
    )
  })
  test('declined always removes', () => {
    fc.assert(
      fc.property(anyRows, people, roles, (rows, personId, roleId) => {
        const declined = { ...rows, interests: [...rows.interests, { personId, roleId, interest: 'declined' as const }] }
        return !onBench(benchOf({ id: roleId }, declined, asOf)).includes(personId)
      }),
      runs,
    )
  })
  test('nobody is on one twice', () => {
    fc.assert(
      fc.property(anyRows, (rows) => benchesOf(both, rows, asOf).every((one) => new Set(onBench(one)).size === onBench(one).length)),
      runs,
    )
  })
  test('what is about another role changes nothing', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const here = <Row extends { roleId: string }>(all: readonly Row[]) => all.filter(({ roleId }) => roleId === 'r')
        expect(benchOf({ id: 'r' }, { ...rows, calls: here(rows.calls), interests: here(rows.interests) }, asOf)).toEqual(
          benchOf({ id: 'r' }, rows, asOf),
        )
      }),
      runs,
    )
  })
})

const standing = (id: string, readyNow: string[], withinYear: string[] = []): Bench => ({ id, readyNow, withinYear })
const strengthsOf = (...benches: Bench[]) => Object.fromEntries(benchStrength(benches))

describe('benchStrength', () => {
  test('tells nobody, thin, one person and strong apart', () => {
    expect(strengthsOf(standing('a', []), standing('b', [], ['x']), standing('c', ['x'], ['y']), standing('d', ['x', 'y']))).toEqual({
      a: 'nobody',
      b: 'thin',
      c: 'one_person',
      d: 'strong',
    })
  })
  test('calls a bench one person when all on it are the only one ready elsewhere', () => {
    expect(strengthsOf(standing('a', ['x', 'y']), standing('b', ['x']), standing('c', ['y']))).toMatchObject({ a: 'one_person' })
    expect(strengthsOf(standing('a', ['x', 'y']), standing('b', ['x', 'z']), standing('c', ['y']))).toMatchObject({ a: 'strong' })
  })
  test('is ordered from nobody to strong', () => {
    expect((['nobody', 'thin', 'one_person', 'strong'] as const).map(strengthRank)).toEqual([0, 1, 2, 3])
  })

  const anyBenches = fc
    .array(fc.tuple(fc.uniqueArray(people), fc.uniqueArray(people)), { minLength: 1, maxLength: 5 })
    .map((rows) => rows.map(([readyNow, withinYear], at) => standing(String(at), readyNow, withinYear)))
  const withOneMore = (benches: Bench[], at: number, personId: string) =>
    benches.map((one, here) => (here === at ? { ...one, readyNow: [...new Set([...one.readyNow, personId])] } : one))
  const rankIn = (benches: Bench[], at: number) => strengthRank(benchStrength(benches).get(String(at)) ?? 'nobody')

  test('of a role never falls when someone becomes ready for it', () => {
    fc.assert(
      fc.property(anyBenches, fc.nat(), people, (benches, pick, personId) => {
        const at = pick % benches.length
        return rankIn(withOneMore(benches, at, personId), at) >= rankIn(benches, at)
      }),
      runs,
    )
  })
  test('of the other roles falls only when someone becomes the only one ready for a role that had none', () => {
    expect(strengthsOf(standing('a', ['x', 'y']), standing('b', ['x']), standing('c', []))).toMatchObject({ a: 'strong' })
    expect(strengthsOf(standing('a', ['x', 'y']), standing('b', ['x']), standing('c', ['y']))).toMatchObject({ a: 'one_person' })
    fc.assert(
      fc.property(anyBenches, fc.nat(), people, (benches, pick, personId) => {
        const at = pick % benches.length
        const more = withOneMore(benches, at, personId)
        return benches[at]?.readyNow.length === 0 || benches.every((_, other) => rankIn(more, other) >= rankIn(benches, other))
      }),
      runs,
    )
  })
})

describe('coverage', () => {
  const benches = [standing('a', ['x'], ['y']), standing('b', [], ['y']), standing('c', []), standing('d', ['x', 'y'])]
  test('counts roles with anyone on the bench, and roles with someone ready now', () => {
    expect(coverage(benches)).toEqual({ covered: 3, of: 4 })
    expect(readyNowCoverage(benches)).toEqual({ covered: 2, of: 4 })
    expect(coverage([])).toEqual({ covered: 0, of: 0 })
  })
  test('names who is ready for several roles, and for which', () => {
    expect([...onSeveral(benches)]).toEqual([['x', ['a', 'd']]])
  })
})

describe('netBench', () => {
  const ready = (...lists: string[][]) => lists.map((readyNow, at) => ({ id: `role ${at}`, readyNow }))
  const byTrying = ([first, ...rest]: { readyNow: readonly string[] }[], taken: readonly string[] = []): number =>
    first === undefined
      ? 0
      : Math.max(
          byTrying(rest, taken),
          ...first.readyNow.filter((one) => !taken.includes(one)).map((one) => 1 + byTrying(rest, [...taken, one])),
        )

  test('counts someone who is ready for two roles once', () => {
    expect(netBench(ready(['x'], ['x'])).size).toBe(1)
    expect(netBench(ready(['x'], ['x', 'y'])).size).toBe(2)
  })
  test('moves people along so that each role it can fill is filled', () => {
    expect(Object.fromEntries(netBench(ready(['x', 'y'], ['x', 'z'], ['x'], [])).matching)).toEqual({
      'role 0': 'y',
      'role 1': 'z',
      'role 2': 'x',
    })
  })
  test('is empty without roles or people', () => {
    expect(netBench([])).toEqual({ size: 0, matching: new Map() })
    expect(netBench(ready([], [])).size).toBe(0)
  })

  const anyReady = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), { maxLength: 6 }).map((lists) => ready(...lists))
  test('is as large as trying every way finds, whatever the benches', () => {
    fc.assert(
      fc.property(anyReady, (benches) => netBench(benches).size === byTrying(benches)),
      { numRuns: 2000 },
    )
  })
  test('gives each role someone who is ready for it, and nobody two roles', () => {
    fc.assert(
      fc.property(anyReady, (benches) => {
        const { size, matching } = netBench(benches)
        const each = [...matching].every(([id, personId]) => benches.some((one) => one.id === id && one.readyNow.includes(personId)))
        return each && matching.size === size && new Set(matching.values()).size === size
      }),
      runs,
    )
  })
  test('answers at once for a long chain that has to move as a whole', () => {
    const chain = Array.from({ length: 5000 }, (_, at) => [`p${at}`, `p${at + 1}`])
    expect(netBench(ready(...chain, ['p0'])).size).toBe(5001)
  })
})
