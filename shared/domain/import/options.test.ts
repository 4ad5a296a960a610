import { describe, expect, test } from 'vitest'
import { importPlan, type ImportOptions } from './plan.ts'
import { afterwards, names, person, plan } from './testing.ts'
import type { ExistingPerson } from './types.ts'

const asked = (lines: readonly string[], options: ImportOptions, existing: readonly ExistingPerson[] = []) => {
  const [headers = [], ...rows] = lines.map((line) => line.split(';').map((cell) => cell.trim()))
  return importPlan({ headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }, existing, {
    today: '2026-11-23',
    ...options,
  })
}

describe('what columns are read as', () => {
  const lines = ['nick;id;squad', 'Ana;1;Desk']
  test('can be set, and a column that was guessed gives way to it', () => {
    const of = asked(lines, {
      columns: [
        { header: 'nick', field: 'name' },
        { header: 'squad', field: 'aside' },
      ],
    })
    expect(of.columns.map(({ field }) => field)).toEqual(['name', 'id', null])
    expect(of.people.map(({ name, team }) => [name, team])).toEqual([['Ana', null]])
    const twice = asked(['Name;Other;id', 'Ana;Bea;1'], { columns: [{ header: 'Other', field: 'name' }] })
    expect(twice.people[0]!.name).toBe('Bea')
  })

  test('never makes a private column one that is kept', () => {
    const of = asked(['name;salary', 'Ana;100'], { columns: [{ header: 'salary', field: 'title' }] })
    expect(of.columns[1]).toMatchObject({ field: null, dropped: true })
  })
})

test('a column of days that proves no order is asked about once, and read as it is answered', () => {
  const lines = ['name;start date', 'Ana;03/04/2020', 'Bo;05/06/2021']
  expect(asked(lines, {})).toMatchObject({ asks: [{ column: 'start date', found: '03/04/2020' }], people: [] })
  expect(asked(lines, { dayOrder: 'day-first' }).people.map(({ hiredOn }) => hiredOn)).toEqual(['2020-04-03', '2021-06-05'])
  expect(asked(lines, { dayOrder: 'month-first' })).toMatchObject({
    asks: [],
    people: [{ hiredOn: '2020-03-04' }, { hiredOn: '2021-05-06' }],
  })
  const proven = asked(['name;start date', 'Ana;03/04/2020', 'Bo;25/06/2021'], { dayOrder: 'month-first' })
  expect(proven.people[0]!.hiredOn).toBe('2020-04-03')
})

describe('managers who are nowhere', () => {
  const lines = ['id;name;manager', '1;Ana;Zoe Out', '2;Bo;zoe out', '3;Cai;Ana']
  test('leave their people without one, unless they are to be added or the rows left out', () => {
    expect(names(asked(lines, {}))).toEqual({ Ana: 'unsaid', Bo: 'unsaid', Cai: 'Ana' })
    const added = asked(lines, { unknownManagers: 'add' })
    expect([names(added), added.lists.unlinked]).toEqual([{ Ana: 'Zoe Out', Bo: 'Zoe Out', Cai: 'Ana', 'Zoe Out': 'unsaid' }, []])
    const skipped = asked(lines, { unknownManagers: 'skip' })
    expect(skipped.lists.refused.map(({ row }) => row)).toEqual([2, 3])
    expect(skipped.people.map(({ name }) => name)).toEqual(['Cai'])
  })

  test('are told with their rows, and an id alone adds nobody', () => {
    expect(asked(lines, {}).strangers.map(({ row, text }) => [row, text])).toEqual([
      [2, 'Zoe Out'],
      [3, 'zoe out'],
    ])
    const byId = asked(['id;name;manager id', '1;Ana;77', '2;Bo;1'], { unknownManagers: 'add' })
    expect([byId.people.length, byId.lists.unlinked.length]).toEqual([2, 1])
  })
})

describe('people here whom a file does not name', () => {
  const here = [
    person({ id: 'p1', externalId: '1', name: 'Ana' }),
    person({ id: 'p2', externalId: '2', name: 'Bo' }),
    person({ id: 'p3', externalId: '3', name: 'Gone', leftOn: '2020-01-01' }),
  ]
  const lines = ['id;name;start date', '1;Ana;']
  test('stay, unless the file is said to name everybody: then they leave today', () => {
    const as = asked(lines, {}, here)
    expect([as.missing.map(({ id }) => id), as.counts.left]).toEqual([['p2'], 0])
    const full = asked(lines, { missingLeave: true }, here)
    expect(full.counts).toMatchObject({ people: 1, left: 1, unchanged: 1 })
    expect(afterwards(here, full).find(({ id }) => id === 'p2')!.leftOn).toBe('2026-11-23')
    expect(asked(lines, { missingLeave: true }, afterwards(here, full)).counts).toMatchObject({ left: 0, unchanged: 1 })
  })

  test('are not those whose row could not be taken', () => {
    expect(asked([...lines, '2;Bo;31/02/24'], { missingLeave: true }, here).counts.left).toBe(0)
  })
})

test('one name on several seats is one person once that is confirmed, and the other seats are told', () => {
  const lines = ['name;title;reports to;role', 'Ana;Chief;;chief', 'Bo;Lead;chief;lead', 'Bo;Chair;chief;chair', 'Cy;Clerk;lead;clerk']
  expect(plan(lines).counts.people).toBe(4)
  const merged = asked(lines, { merge: ['Bo'] })
  expect(merged.counts).toMatchObject({ people: 3, seats: 4 })
  expect(merged.people[1]!.seats.map((seat) => merged.seats[seat]!.title)).toEqual(['Lead', 'Chair'])
})
