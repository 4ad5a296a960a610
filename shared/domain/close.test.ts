import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AskedLevel, Level } from '../model/words.ts'
import { atLevelAsked } from './atLevelAsked.ts'
import { isClose, looksReady } from './close.ts'
import { levelOf, levelRank } from './levels.ts'

const role = (...mustHave: boolean[]) => mustHave.map((must, at) => ({ id: String(at), name: '', asks: 'lead' as const, mustHave: must }))
const read = (...levels: (Level | null)[]) =>
  new Map(levels.flatMap((level, at): [string, Level][] => (level === null ? [] : [[String(at), level]])))

describe('isClose', () => {
  test('takes two thirds at the level asked', () => {
    expect(isClose(role(false, false, false), read('lead', 'lead', 'none'))).toBe(true)
    expect(isClose(role(false, false, false), read('lead', 'consistent', 'consistent'))).toBe(false)
    expect(isClose(role(false, false, false, false), read('lead', 'lead', 'consistent', null))).toBe(false)
    expect(isClose(role(false, false, false, false), read('lead', 'lead', 'lead', null))).toBe(true)
  })
  test('takes a must-have one level below and no further', () => {
    expect(isClose(role(true, false, false), read('consistent', 'lead', 'lead'))).toBe(true)
    expect(isClose(role(true, false, false), read('early', 'lead', 'lead'))).toBe(false)
  })
  test('takes what was not read for none', () => {
    expect(isClose(role(true, false, false), read(null, 'lead', 'lead'))).toBe(false)
    expect(isClose([{ id: 'x', asks: 'early', mustHave: true }, ...role(false, false)], read('lead', 'lead'))).toBe(true)
  })
  test('is never so for a role that asks for nothing', () => {
    expect(isClose([], read('lead'))).toBe(false)
  })
})

describe('looksReady', () => {
  test('is close and never asked', () => {
    expect(looksReady(role(true), read('lead'), true)).toBe(true)
    expect(looksReady(role(true), read('lead'), false)).toBe(false)
    expect(looksReady(role(true), read('early'), true)).toBe(false)
  })
})

const anyCase = fc.array(
  fc.record({ asks: fc.constantFrom(...AskedLevel.options), mustHave: fc.boolean(), level: fc.constantFrom(null, ...Level.options) }),
  {
    minLength: 1,
    maxLength: 6,
  },
)

describe('close, whatever was read', () => {
  const split = (rows: { asks: AskedLevel; mustHave: boolean; level: Level | null }[]) =>
    [rows.map(({ asks, mustHave }, at) => ({ id: String(at), name: '', asks, mustHave })), read(...rows.map(({ level }) => level))] as const

  test('a higher reading never ends it', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (rows, pick) => {
        const raised = rows.map((row, at) =>
          at === pick % rows.length ? { ...row, level: levelOf(levelRank(row.level ?? 'none') + 1) } : row,
        )
        return !isClose(...split(rows)) || isClose(...split(raised))
      }),
      { numRuns: 1000 },
    )
  })
  test('follows from the list of what is short', () => {
    fc.assert(
      fc.property(anyCase, (rows) => {
        const [criteria, readings] = split(rows)
        const { at, of, short } = atLevelAsked(criteria, new Map(criteria.map(({ id }) => [id, readings.get(id) ?? 'none'])))
        return isClose(criteria, readings) === (at / of >= 2 / 3 && !short.some(({ mustHave, steps }) => mustHave && Number(steps) > 1))
      }),
      { numRuns: 1000 },
    )
  })
})
