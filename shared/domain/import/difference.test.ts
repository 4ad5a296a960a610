import { expect, test } from 'vitest'
import { importPlan } from './plan.ts'
import { person, plan } from './testing.ts'

const here = [
  person({ id: 'p1', externalId: '1', name: 'Ana', email: 'ana@x.example', title: 'Chief' }),
  person({ id: 'p2', externalId: '2', name: 'Ben', title: 'Clerk', managerId: 'p1', leftOn: '2020-01-01' }),
  person({ id: 'p3', login: 'cai', name: 'Cai' }),
  person({ id: 'p4', name: 'Dan' }),
]

test('never erases by a blank, and moves only where the file says so', () => {
  const of = plan(['id;name;title;manager;leave date', '1;Ana;;;', '2;Ben;Chef;none;'], here)
  expect(of.difference).toEqual({
    new: [],
    changed: [
      { person: 1, personId: 'p2', changes: [{ field: 'title', before: 'Clerk', after: 'Chef' }], move: { before: 'p1', after: null } },
    ],
    unchanged: [0],
    left: [],
  })
})

test('tells who left only by a leave date, and takes one back only by 9999-01-01', () => {
  const of = plan(['id;name;leave date', '1;Ana;2026-01-31', '2;Ben;9999-01-01'], here)
  expect(of.counts).toMatchObject({ left: 1, changed: 1, unchanged: 0 })
  expect(of.difference.changed[0]!.changes).toEqual([{ field: 'leftOn', before: '2020-01-01', after: null }])
})

test('tells of no move for someone who has left, though their row still names a manager', () => {
  const sheet = {
    headers: ['id', 'name', 'leave date', 'manager id'],
    rows: [
      { row: 2, cells: ['1', 'Ana', '', ''] },
      { row: 3, cells: ['2', 'Ben', '2020-01-01', '1'] },
    ],
  }
  const gone = here.map((each) => (each.id === 'p2' ? { ...each, managerId: null, title: null } : each))
  expect(importPlan(sheet, gone, { today: '2026-11-23' }).difference).toEqual({ new: [], changed: [], unchanged: [0, 1], left: [] })
})
