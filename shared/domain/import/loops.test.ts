import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chain, loopsIn } from './loops.ts'

test('finds each circle once, from its lowest member', () => {
  expect(loopsIn(Int32Array.of(1, 2, 0, 0, -1, 5))).toEqual([[0, 1, 2], [5]])
  expect(loopsIn(Int32Array.of(-1, 0, 1))).toEqual([])
})

test('finds a circle of a hundred thousand', () => {
  const next = Int32Array.from({ length: 100_000 }, (_, index) => (index + 1) % 100_000)
  expect(loopsIn(next)[0]).toHaveLength(100_000)
})

test('writes a circle out, closed, and cuts a long one', () => {
  expect(chain(['5'])).toBe('5 → 5')
  expect(chain(['a', 'b'])).toBe('a → b → a')
  expect(chain(Array.from({ length: 1000 }, (_, index) => String(index))).length).toBeLessThan(100)
})

test('nothing goes round once every circle is opened', () => {
  const anyNext = fc
    .integer({ min: 1, max: 40 })
    .chain((size) => fc.array(fc.integer({ min: -1, max: size - 1 }), { minLength: size, maxLength: size }))
  fc.assert(
    fc.property(anyNext, (list) => {
      const next = Int32Array.from(list)
      for (const loop of loopsIn(next)) for (const member of loop) next[member] = -1
      expect(loopsIn(next)).toEqual([])
    }),
  )
})
