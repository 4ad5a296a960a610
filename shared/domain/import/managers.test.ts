import { expect, test } from 'vitest'
import { managerKind, yesOrNo } from './managers.ts'
import type { Column, Field } from './types.ts'

const column = (index: number, field: Field | null): Column => ({
  index,
  header: `c${index}`,
  field,
  managerBy: null,
  dropped: false,
  why: '',
})
const rows = (...lines: string[]) => lines.map((line) => ({ cells: line.split(';') }))
const asking = column(1, 'manager')

test('says how many of the values are found', () => {
  const found = managerKind([column(0, 'id'), asking], rows('1;', '2;1', '3;1', '4;9'), asking)
  expect(found).toEqual({ by: 'id', role: null, seen: '2 of its 3 values are found in this file' })
})

test('goes by the shape of the values where none is found', () => {
  const by = (...values: string[]) => managerKind([column(0, 'id'), asking], rows(...values.map((value) => `x;${value}`)), asking).by
  expect(by('a@x.example')).toBe('email')
  expect(by('007', 'E12')).toBe('id')
  expect(by('Ana Silva')).toBe('name')
})

test('tells a column of yes and no from one of people', () => {
  expect(yesOrNo(rows('x;Yes', 'y;', 'z;no'), 1)).toBe(true)
  expect(yesOrNo(rows('x;Yes', 'z;Noa'), 1)).toBe(false)
  expect(yesOrNo(rows('x;'), 1)).toBe(false)
})
