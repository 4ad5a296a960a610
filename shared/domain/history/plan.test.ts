import { describe, expect, test } from 'vitest'
import { historyPlan } from './plan.ts'
import type { HistoryKind, PersonNow } from './types.ts'

const today = '2026-11-23'
const person = (id: string, part: Partial<PersonNow> = {}): PersonNow => ({
  id,
  externalId: id,
  name: `Name ${id}`,
  email: `${id}@example.org`,
  login: null,
  title: null,
  team: null,
  hiredOn: '2015-01-01',
  leftOn: null,
  managerId: null,
  ...part,
})
/** Ines leads Omar and Pia; Omar, a lead, leads Quin; Quin and Pia are clerks. */
const people = [
  person('ines', { title: 'Head' }),
  person('omar', { title: 'Lead', managerId: 'ines', team: 'Desk' }),
  person('pia', { title: 'Clerk', managerId: 'ines', team: 'Desk' }),
  person('quin', { title: 'Clerk', managerId: 'omar' }),
]
const planOf = (lines: readonly string[], more: { as?: HistoryKind; fileName?: string; leadJobs?: string[] } = {}, all = people) => {
  const [headers, ...rows] = lines.map((line) => line.split(',').map((cell) => cell.trim()))
  return historyPlan({ headers: headers!, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }, all, { today, ...more })
}
const readOf = (...of: Parameters<typeof planOf>) => {
  const plan = planOf(...of)
  if ('refused' in plan) throw new Error(plan.refused)
  return plan
}
const told = (...of: Parameters<typeof planOf>) =>
  readOf(...of).moves.map(({ personId, kind, movedOn }) => `${personId} ${kind} ${movedOn}`)

describe('a history of titles', () => {
  const header = 'Employee ID,Title,From,To'

  test('proves a move into management only where the job leads: all who hold it today have reports', () => {
    const plan = readOf([
      header,
      'omar,Clerk,2018-01-01,2020-03-31',
      'pia,Junior clerk,2016-01-01,2019-01-01',
      'pia,Clerk,2019-01-01,9999-01-01',
    ])
    expect(plan.figures).toMatchObject({
      rows: 3,
      titleChanges: 2,
      precedents: 1,
      byKind: { into_management: 1 },
      flagged: [],
      refused: [],
    })
    expect(plan.figures.leadJobs).toEqual([{ job: 'Lead', holders: 1, confirmed: true, why: 'The one who holds it today has reports.' }])
    expect(plan.moves).toEqual([
      { row: 2, personId: 'omar', kind: 'into_management', movedOn: '2020-03-31', months: 62, from: 'Clerk', to: 'Lead', team: 'Desk' },
    ])
  })

  test('never goes by the words of a title', () => {
    const lines = [header, 'pia,Clerk,2016-01-01,2018-01-01', 'pia,Senior manager and team leader,2018-01-01,2020-01-01']
    expect(readOf(lines).figures).toMatchObject({ titleChanges: 2, precedents: 0, byKind: {} })
  })

  test('takes a proposed job as leading only if it is confirmed', () => {
    const lines = [header, 'omar,Clerk,2018-01-01,2020-03-31']
    expect(readOf(lines, { leadJobs: [] }).figures).toMatchObject({ precedents: 0, leadJobs: [{ job: 'Lead', confirmed: false }] })
    expect(readOf(lines, { leadJobs: ['lead'] }).figures.precedents).toBe(1)
  })

  test('counts the first time alone, and tells of the way back', () => {
    const lines = [
      header,
      'quin,Clerk,2015-01-01,2016-12-31',
      'quin,Lead,2017-01-01,2017-12-31',
      'quin,Clerk,2018-01-01,2018-12-31',
      'quin,Lead,2019-01-01,2019-12-31',
    ]
    expect(told(lines)).toEqual(['quin into_management 2017-01-01', 'quin step_to_ic 2018-01-01', 'quin step_to_ic 2020-01-01'])
  })

  test('knows a step up from leads to those who lead leads', () => {
    const lines = [header, 'omar,Head,2019-01-01,2021-01-01', 'ines,Lead,2016-01-01,2019-01-01']
    expect(told(lines)).toEqual(['omar lateral 2021-01-01', 'ines up_within_management 2019-01-01'])
  })

  test('keeps a job from before the hire day and flags it', () => {
    const plan = readOf([header, 'omar,Clerk,2010-01-01,2012-01-01', 'omar,Lead,2012-01-01,2014-01-01'])
    expect(plan.figures.precedents).toBe(1)
    expect(plan.figures.flagged.map(({ row, why }) => [row, why])).toEqual([
      [2, 'Name omar was hired on 2015-01-01, and this begins before. It is kept.'],
      [3, 'Name omar was hired on 2015-01-01, and this begins before. It is kept.'],
    ])
    expect(plan.moves[0]!.months).toBe(null)
  })

  test('flags what cannot have been and counts it for nothing', () => {
    const plan = readOf([
      header,
      'omar,Clerk,2018-01-01,2017-01-01',
      'omar,Lead,2027-01-01,',
      'pia,Clerk,2016-01-01,',
      'pia,Clerk,2016-01-01,',
    ])
    expect(plan.moves).toEqual([])
    expect(plan.figures.flagged.map(({ row, why }) => [row, why])).toEqual([
      [2, 'It ends on 2017-01-01, before it begins on 2018-01-01. It is not counted.'],
      [3, 'It begins in the future. It is not counted.'],
      [5, 'The row says the same as row 4 and is counted once.'],
    ])
  })

  test('refuses rows that it cannot read, each with the reason', () => {
    const plan = readOf([header, 'nobody,Clerk,2018-01-01,', 'omar,,2018-01-01,', 'omar,Clerk,soon,', ',Clerk,2018-01-01,'])
    expect(plan.figures.refused.map(({ row, column, why }) => [row, column, why])).toEqual([
      [2, 'Employee ID', 'Nobody here is "nobody". Import them first.'],
      [3, 'Title', 'The row names no title.'],
      [4, 'From', '"soon" is not a date. Write it like 2024-02-28.'],
      [5, 'Employee ID', 'The row does not say who it is about.'],
    ])
  })
})

describe('a history of managers', () => {
  const header = 'emp no,dept no,from date,to date'
  const terms = [
    header,
    'omar,d1,2016-01-01,2018-01-01',
    'pia,d1,2018-01-01,9999-01-01',
    'quin,d2,2014-01-01,2016-01-01',
    'ines,d2,2016-01-01,',
  ]

  test('is told from one of teams by its terms, which are handed on', () => {
    expect(readOf(terms).figures).toMatchObject({ readAs: 'managers', handOvers: 2 })
    const belonging = [header, 'omar,d1,2016-01-01,9999-01-01', 'pia,d1,2018-01-01,9999-01-01']
    expect(readOf(belonging).figures).toMatchObject({ readAs: 'teams', precedents: 0 })
    expect(readOf(belonging, { fileName: 'dept_manager.csv' }).figures).toMatchObject({ readAs: 'managers', precedents: 2 })
    expect(readOf(belonging, { as: 'managers' }).figures.precedents).toBe(2)
  })

  test('counts each who first led after being hired, and flags who would have led before', () => {
    expect(told(terms)).toEqual(['omar into_management 2016-01-01', 'pia into_management 2018-01-01', 'ines into_management 2016-01-01'])
    expect(readOf(terms).figures.flagged.map(({ row }) => row)).toEqual([4])
  })

  test('tells those who were hired to lead from those who moved into it, and one who takes another team', () => {
    const lines = [header, 'omar,d1,2015-01-01,2018-01-01', 'omar,d2,2018-01-01,']
    expect(told(lines, { as: 'managers' })).toEqual(['omar hired_from_outside 2015-01-01', 'omar lateral 2018-01-01'])
  })
})

test('reporting lines prove when somebody first led others', () => {
  const lines = ['id,manager id,from,to', 'quin,omar,2019-05-01,', 'pia,omar,2018-05-01,2019-05-01', 'omar,ines,2015-01-01,']
  expect(told(lines)).toEqual(['omar into_management 2018-05-01', 'ines hired_from_outside 2015-01-01'])
})

test('a table without a person, a day or a matter is refused in a sentence', () => {
  expect(planOf(['title,from', 'Clerk,2018-01-01'])).toEqual({
    refused: 'No column of this file says who a row is about. Add their id, e-mail address or name.',
  })
  expect(planOf(['id,title', 'omar,Clerk'])).toHaveProperty('refused', expect.stringContaining('from which day on'))
  expect(planOf(['id,from', 'omar,2018-01-01'])).toHaveProperty('refused', expect.stringContaining('no history'))
})

test('moves that are recorded already are told and not recorded again', () => {
  const sheet = { headers: ['id', 'title', 'from', 'to'], rows: [{ row: 2, cells: ['omar', 'Clerk', '2018-01-01', '2020-03-31'] }] }
  const known = [{ personId: 'omar', kind: 'into_management' as const, movedOn: '2020-03-31' }]
  expect(historyPlan(sheet, people, { today, known })).toMatchObject({ moves: [], figures: { precedents: 1, known: 1 } })
})
