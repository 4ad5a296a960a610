import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Observer, Stance, Visibility } from '../model/words.ts'
import { fitting, gapOnSheet, onSheet, piecesOnSheet, type SheetTexts } from './packet.ts'

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

const usual: SheetTexts = {
  name: 'Priya Raman',
  place: 'Senior Product Marketing Manager, 2 yr 4 mo in role. Reports to Maya Okafor.',
  words: 'I want to build a team, not just campaigns.',
  want: 'Management: Lead, Lifecycle Marketing. Said on 16 February.',
  short: ['Lifts others'],
  path: '',
  lines: Array.from({ length: 6 }, () => ({ name: 'Raises the bar', strongest: 'Ran the pricing test from end to end', gap: '' })),
  pieces: Array.from({ length: 5 }, () => 'Ran the pricing-page test end to end. Trial starts doubled for small teams. Open: Write-up'),
  steps: ['Sit on the analyst hiring panel, by 17 April', 'Run April planning with Ken Mori'],
}

test('what is usual fits one side as it is', () => expect(fitting(usual)).toEqual({ pieces: 5, steps: 2, dense: false }))

test('a gap stands on the sheet where something is asked, read and short of it', () => {
  const short = { gap: 'One step short', level: 'early' } as const
  expect(gapOnSheet(true, short)).toBe('One step short')
  expect(gapOnSheet(false, short)).toBe('')
  expect(gapOnSheet(true, { gap: 'Not read yet', level: null })).toBe('')
  for (const gap of ['Meets it', 'Above it']) expect(gapOnSheet(true, { gap, level: 'lead' })).toBe('')
})

test('what they were told of their path takes its room like all else', () => {
  const full = {
    ...usual,
    place: 'x'.repeat(200),
    words: 'x'.repeat(320),
    pieces: Array.from({ length: 5 }, () => 'x'.repeat(170)),
    steps: Array.from({ length: 5 }, () => 'x'.repeat(50)),
  }
  const shown = ({ pieces, steps }: ReturnType<typeof fitting>) => pieces + steps
  expect(shown(fitting({ ...full, path: 'x'.repeat(340) }))).toBeLessThan(shown(fitting(full)))
})

test('long texts leave pieces and steps out, never fewer than three, before the letters become small', () => {
  const long = 'x'.repeat(180)
  expect(fitting({ ...usual, pieces: Array.from({ length: 5 }, () => long), steps: Array.from({ length: 5 }, () => long) })).toEqual({
    pieces: 3,
    steps: 3,
    dense: false,
  })
  const longer = {
    ...usual,
    words: 'x'.repeat(320),
    lines: usual.lines.map((one) => ({ ...one, name: 'x'.repeat(40), gap: 'Three steps short' })),
  }
  expect(fitting({ ...longer, pieces: Array.from({ length: 5 }, () => long), steps: Array.from({ length: 5 }, () => long) })).toEqual({
    pieces: 3,
    steps: 3,
    dense: true,
  })
})
