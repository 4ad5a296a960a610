import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Observer, Stance } from '../model/words.ts'
import { strongestPiece } from './strongest.ts'

const piece = (id: string, happenedOn: string, over: Partial<{ observer: Observer; stance: Stance; links: string[] }> = {}) => ({
  id,
  happenedOn,
  observer: 'peer' as Observer,
  stance: 'supports' as Stance,
  links: [] as string[],
  ...over,
})

describe('strongestPiece', () => {
  test('is the newest that supports', () => {
    expect(strongestPiece([piece('1', '2026-01-01'), piece('2', '2026-02-01'), piece('3', '2026-03-01', { stance: 'counters' })])?.id).toBe(
      '2',
    )
  })
  test('is one with a link first', () => {
    expect(strongestPiece([piece('1', '2026-01-01', { links: ['https://example.com'] }), piece('2', '2026-02-01')])?.id).toBe('1')
  })
  test('is never the person’s own', () => {
    expect(strongestPiece([piece('1', '2026-01-01', { observer: 'self' })])).toBeNull()
  })
  test('does not depend on the order, whatever the pieces', () => {
    const anyPieces = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        happenedOn: fc.constantFrom('2026-01-01', '2026-02-01'),
        observer: fc.constantFrom(...Observer.options),
        stance: fc.constantFrom(...Stance.options),
        links: fc.array(fc.constant('https://example.com'), { maxLength: 1 }),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const strongest = strongestPiece(pieces)
        expect(strongestPiece(pieces.toReversed())).toBe(strongest)
        return strongest === null || (strongest.stance === 'supports' && strongest.observer !== 'self')
      }),
    )
  })
})
