import { expect, test } from 'vitest'
import { outside, shapeOf } from './figures.ts'

const own = (size: number) => Int32Array.from({ length: size }, (_, index) => index)

test('counts roots, levels, managers and the widest span', () => {
  const above = Int32Array.of(-1, 0, 0, 1, 1, 1, -1)
  expect(shapeOf(above, own(7))).toEqual({ roots: 2, levels: 3, managers: 2, managingSeats: 2, managersOfManagers: 1, widestSpan: 3 })
})

test('counts nothing in an empty file', () => {
  expect(shapeOf(new Int32Array(0), new Int32Array(0))).toEqual({
    roots: 0,
    levels: 0,
    managers: 0,
    managingSeats: 0,
    managersOfManagers: 0,
    widestSpan: 0,
  })
})

test('counts levels on seats, and managers on the people who hold them', () => {
  // Seat 1 is a second seat of person 0, with two reports of its own.
  const above = Int32Array.of(-1, 0, 1, 1)
  expect(shapeOf(above, Int32Array.of(0, 0, 1, 2))).toEqual({
    roots: 1,
    levels: 3,
    managers: 1,
    managingSeats: 2,
    managersOfManagers: 0,
    widestSpan: 2,
  })
})

test('does not call a seat a root whose manager is not in the file', () => {
  expect(shapeOf(Int32Array.of(outside, 0), own(2))).toMatchObject({ roots: 0, levels: 2 })
})

test('measures a chain as deep as the file is long', () => {
  const above = Int32Array.from({ length: 100_000 }, (_, index) => index - 1)
  expect(shapeOf(above, own(100_000))).toMatchObject({ levels: 100_000, widestSpan: 1 })
})
