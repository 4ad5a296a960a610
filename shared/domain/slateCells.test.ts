import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Level } from '../model/words.ts'
import { callDoubt, readingDoubts, slateFigures, type SlatePiece } from './slateCells.ts'
import { windows } from './windows.ts'

const around = { asOf: '2026-11-23', managerId: 'mira', personId: 'ravi', leaves: [], windows }
const criteria = [
  { id: 'bar', name: 'Work that others copy', asks: 'consistent', mustHave: false },
  { id: 'teach', name: 'Teaching', asks: 'early', mustHave: false },
] as const
const piece = (id: string, more: Partial<SlatePiece> = {}): SlatePiece => ({
  id,
  criterionId: 'bar',
  happenedOn: '2026-10-01',
  observer: 'manager',
  observerName: 'Mira',
  observerPersonId: 'mira',
  stance: 'supports',
  links: [],
  answersId: null,
  answered: false,
  ...more,
})
const read = (...levels: [string, Level][]) => new Map(levels)

describe('the cells of a slate', () => {
  test('a piece with two tags stands in both cells and counts once in each', () => {
    const { cells } = slateFigures(criteria, read(), [piece('a'), piece('a', { criterionId: 'teach' })], around)
    expect(cells.map(({ pieces, strongest }) => [pieces, strongest?.id])).toEqual([
      [1, 'a'],
      [1, 'a'],
    ])
  })

  test('the strongest piece is one of its own criterion, with a link, and not still to come', () => {
    const pieces = [
      piece('plain', { happenedOn: '2026-11-01' }),
      piece('linked', { links: [{ url: 'https://example.test' }] }),
      piece('later', { happenedOn: '2026-12-01' }),
      piece('other', { criterionId: 'teach' }),
    ]
    expect(slateFigures(criteria, read(), pieces, around).cells.map(({ strongest }) => strongest?.id)).toEqual(['linked', 'other'])
  })

  test('a countering piece contests until it is answered', () => {
    const status = (answered: boolean) =>
      slateFigures(criteria, read(), [piece('a', { stance: 'counters', answered })], around).cells[0]!.status
    expect(status(false)).toBe('contested')
    expect(status(true)).toBe('none')
  })

  test('a reading is set beside what is asked, and what nobody read is not low', () => {
    const { at, of, cells } = slateFigures(criteria, read(['bar', 'early']), [piece('a', { criterionId: 'teach' })], around)
    expect([at, of]).toEqual([0, 2])
    expect(cells.map(({ level, gap }) => [level, gap])).toEqual([
      ['early', 'One step short'],
      [null, 'Not read yet'],
    ])
  })

  test('a call and the readings are compared, in both directions', () => {
    expect(callDoubt('ready_now', slateFigures(criteria, read(['bar', 'early']), [], around))).toEqual([
      'Called ready now, 1 criterion below what the role asks and 1 criterion not read yet',
    ])
    expect(callDoubt('later', slateFigures(criteria, read(['bar', 'lead'], ['teach', 'early']), [], around))).toEqual([
      'Both criteria met, called later: what is missing?',
    ])
    expect(callDoubt(null, slateFigures(criteria, read(), [], around))).toEqual([])
  })

  test('a high reading without recent evidence is named with its criterion', () => {
    const figures = slateFigures(criteria, read(['bar', 'lead'], ['teach', 'early']), [piece('a', { happenedOn: '2024-10-01' })], around)
    expect(readingDoubts(criteria, figures, windows)).toEqual(['Work that others copy: read as lead level, no evidence within a year'])
  })

  test('time on leave makes the window of the evidence longer', () => {
    const old = [piece('a', { happenedOn: '2025-10-01' })]
    const status = (leaves: { fromOn: string; untilOn: string }[]) =>
      slateFigures(criteria, read(), old, { ...around, leaves }).cells[0]!.status
    expect(status([])).toBe('stale')
    expect(status([{ fromOn: '2026-02-01', untilOn: '2026-05-01' }])).toBe('one_source')
  })

  test('no piece changes how many criteria are at the level asked', () => {
    const pieces = fc.array(
      fc.record({
        id: fc.string(),
        criterionId: fc.constantFrom('bar', 'teach'),
        stance: fc.constantFrom('supports' as const, 'counters' as const),
      }),
    )
    fc.assert(
      fc.property(pieces, fc.constantFrom(...Level.options), (some, level) => {
        const levels = read(['bar', level])
        const without = slateFigures(criteria, levels, [], around)
        expect(
          slateFigures(
            criteria,
            levels,
            some.map((one) => piece(one.id, one)),
            around,
          ).at,
        ).toBe(without.at)
      }),
    )
  })
})
