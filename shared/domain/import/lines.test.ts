import { expect, test } from 'vitest'
import { person, plan } from './testing.ts'

test('takes the people and leaves the links of a circle out', () => {
  const { lists, counts } = plan(['id;name;manager', '1;Ana;3', '2;Ben;1', '3;Cai;2', '4;Dan;1', '5;Eva;5'])
  expect(lists.loops).toEqual([
    {
      row: 2,
      column: 'manager',
      found: '1 → 3 → 2 → 1',
      why: 'These 3 rows report to each other in a circle. The people are taken without these links.',
    },
    { row: 6, column: 'manager', found: '5 → 5', why: 'The row names itself as the manager. The person is taken without that link.' },
  ])
  expect(counts).toMatchObject({ people: 5, roots: 4, levels: 2 })
})

test('counts the lines that stand already', () => {
  const here = [person({ id: 'p1', externalId: '1' }), person({ id: 'p2', externalId: '2', managerId: 'p1' })]
  const of = plan(['id;name;manager', '1;p1;2'], here)
  expect(of.lists.loops).toMatchObject([{ row: 2, found: '1 → 2 → 1' }])
  expect(of.counts).toMatchObject({ unchanged: 1, changed: 0 })
})

test('lets two people change places', () => {
  const here = [person({ id: 'p1', externalId: '1' }), person({ id: 'p2', externalId: '2', managerId: 'p1' })]
  const of = plan(['id;name;manager', '1;p1;2', '2;p2;none'], here)
  expect(of.lists.loops).toEqual([])
  expect(of.counts.changed).toBe(2)
})
