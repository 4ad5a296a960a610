import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Observer, Stance, Visibility } from '../model/words.ts'
import { onSheet, piecesOnSheet } from './packet.ts'

type Piece = Parameters<typeof onSheet>[0][number]
const piece = (id: string, part: Partial<Piece> = {}): Piece => ({
  id,
  happenedOn: '2026-03-01',
  observer: 'peer',
  stance: 'supports',
  links: [],
  visibility: 'chain',
  criteria: [{ id: 'bar' }],
  ...part,
})
const any = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    happenedOn: fc.constantFrom('2026-01-01', '2026-02-02', '2026-03-03'),
    observer: fc.constantFrom<Observer>('self', 'peer', 'manager'),
    stance: fc.constantFrom<Stance>('supports', 'counters'),
    links: fc.array(fc.constant({}), { maxLength: 1 }),
    visibility: fc.constantFrom<Visibility>('private', 'pair', 'chain'),
    criteria: fc.subarray([{ id: 'bar' }, { id: 'lane' }, { id: 'lifts' }]),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
)

test('the strongest piece of each criterion comes before all others', () => {
  const pieces = [
    piece('1', { criteria: [{ id: 'bar' }], happenedOn: '2025-01-01' }),
    ...['2', '3', '4', '5', '6'].map((id) => piece(id, { criteria: [{ id: 'lane' }], links: [{}] })),
  ]
  const { strongest, listed, further } = onSheet(pieces, ['bar', 'lane', 'lifts'])
  expect([strongest.get('bar')?.id, strongest.get('lane')?.id, strongest.get('lifts')]).toEqual(['1', '6', null])
  expect(listed.map(({ id }) => id)).toEqual(['6', '5', '4', '3', '1'])
  expect(further).toBe(1)
})

test('what is the author’s alone, what counters, and what they say of themselves is never listed', () => {
  fc.assert(
    fc.property(any, (pieces) => {
      const { strongest, listed } = onSheet(pieces, ['bar', 'lane', 'lifts'])
      for (const one of [...listed, ...strongest.values()])
        if (one) expect([one.visibility, one.stance, one.observer]).not.toEqual(expect.arrayContaining(['private']))
      expect(
        listed.filter(({ visibility, stance, observer }) => visibility === 'private' || stance !== 'supports' || observer === 'self'),
      ).toEqual([])
      expect(listed.length).toBeLessThanOrEqual(piecesOnSheet)
      expect(listed.map(({ happenedOn }) => happenedOn)).toEqual(
        listed
          .map(({ happenedOn }) => happenedOn)
          .toSorted()
          .toReversed(),
      )
    }),
  )
})

test('listed and further are all that may be shown', () => {
  fc.assert(
    fc.property(any, (pieces) => {
      const { listed, further } = onSheet(pieces, ['bar'])
      expect(listed.length + further).toBe(
        pieces.filter(({ visibility, stance }) => visibility !== 'private' && stance === 'supports').length,
      )
    }),
  )
})
