import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loopsIn } from './loops.ts'
import { figuresOf, importPlan, sentence } from './plan.ts'
import { afterwards, plan } from './testing.ts'
import type { Merge, Sheet } from './types.ts'

test('prints the counts and the lists, and nothing else', () => {
  const printed = figuresOf(plan(['id;name', '1;Ana']))
  expect(Object.keys(printed)).toEqual(
    'rows seats people new changed unchanged left roots levels managers managingSeats managersOfManagers widestSpan unlinked loops repeated conflicting refused'.split(
      ' ',
    ),
  )
})

test('says a trouble as one sentence', () => {
  const { lists } = plan(['Name;Start date', 'Ana;31/02/24'])
  expect(sentence(lists.refused[0]!)).toBe('Row 2, Start date: "31/02/24" is not a date. Write it like 2024-02-28.')
})

test('takes an empty file as no people', () => {
  expect(plan(['id;name']).counts).toMatchObject({ rows: 0, people: 0, roots: 0, levels: 0 })
  expect(importPlan({ headers: [], rows: [] }).counts.rows).toBe(0)
})

describe('whatever the rows', () => {
  const ids = ['', '', '1', '2', '3', '4', '04', 'x\u0000']
  const people = ['Ana Silva', 'Silva, Ana', 'Ben', 'Ben ', 'BÉN', 'Cai', 'Dan', '', '李明']
  const mails = ['', '', 'a@x.example', 'A@x.example', 'b@x.example', 'c@x.example', 'nope']
  const days = ['', '', '2020-01-02', '9999-01-01', '31/02/24', '03/04/2020']
  const bosses = [...ids, ...people, ...mails, 'none', 'Chief']
  const cell = (values: readonly string[]) => fc.constantFrom(...values)
  const anyRow = fc.tuple(
    cell(ids),
    cell(people),
    cell(mails),
    cell(['', '', 'ana', 'ben']),
    cell(['', 'Chief', 'Clerk']),
    cell(days),
    cell(days),
    cell(bosses),
    cell(['', ...bosses]),
  )
  const headers = ['id', 'name', 'e-mail', 'login', 'title', 'hired', 'left', 'manager', 'manager name']
  const anySheet = fc
    .array(anyRow, { maxLength: 14 })
    .map((rows): Sheet => ({ headers, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }))
  const anyMerge = fc.constantFrom<Merge>([], 'by-name', ['ben'])

  test('accounts for each row exactly once, counts each person once and leaves no circle', () => {
    fc.assert(
      fc.property(anySheet, anySheet, anyMerge, (before, sheet, merge) => {
        const existing = afterwards([], importPlan(before))
        const { counts, lists, seats, people: planned } = importPlan(sheet, existing, { merge })
        const told = [...seats, ...lists.repeated, ...lists.conflicting, ...lists.refused].map((each) => each.row)
        expect(told.toSorted((a, b) => a - b)).toEqual([...new Set(told)].toSorted((a, b) => a - b))
        expect(told).toHaveLength(counts.rows)
        expect(counts.new + counts.changed + counts.unchanged + counts.left).toBe(planned.length)
        expect(loopsIn(Int32Array.from(seats, ({ manager }) => (manager.to === 'seat' ? manager.seat : -1)))).toEqual([])
        const all = afterwards(existing, importPlan(sheet, existing, { merge }))
        const at = new Map(all.map((each, index) => [each.id, index]))
        expect(loopsIn(Int32Array.from(all, (each) => (each.managerId === null ? -1 : at.get(each.managerId)!)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('changes nothing when the same file comes again', () => {
    fc.assert(
      fc.property(anySheet, anySheet, anyMerge, (before, sheet, merge) => {
        const existing = afterwards([], importPlan(before))
        const once = afterwards(existing, importPlan(sheet, existing, { merge }))
        const again = importPlan(sheet, once, { merge })
        expect(again.counts).toMatchObject({ new: 0, changed: 0, left: 0 })
        expect(afterwards(once, again)).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  test('gives the same figures in any order of the rows, where each row is a person', () => {
    const singles = anySheet.map((sheet) => ({
      headers,
      rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cells.with(2, '').with(3, '') })),
    }))
    fc.assert(
      fc.property(
        singles.chain((sheet) => fc.tuple(fc.constant(sheet), fc.shuffledSubarray([...sheet.rows], { minLength: sheet.rows.length }))),
        ([sheet, shuffled]) => {
          expect(importPlan({ headers, rows: shuffled }).counts).toEqual(importPlan(sheet).counts)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('has an answer for any cells at all', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), cell(bosses), cell(headers))
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 6 }), fc.array(fc.array(anyText, { maxLength: 7 }), { maxLength: 6 }), (tops, rows) => {
        const { counts, seats, lists } = importPlan({ headers: tops, rows: rows.map((cells, index) => ({ row: index + 2, cells })) })
        expect(seats.length + lists.repeated.length + lists.conflicting.length + lists.refused.length).toBe(counts.rows)
      }),
      { numRuns: 300 },
    )
  })
})

test('takes a hundred thousand rows in one deep chain', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => ({
    row: index + 2,
    cells: [String(index), `Person ${index}`, index === 0 ? '' : String(index - 1)],
  }))
  const { counts } = importPlan({ headers: ['id', 'name', 'manager'], rows })
  expect(counts).toMatchObject({ people: 100_000, levels: 100_000, roots: 1 })
})
