import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FrozenLine } from '../model/decision.ts'
import { AskedLevel, Level } from '../model/words.ts'
import { packetOrder, sheetOf } from './rolePacket.ts'

type Cell = FrozenLine['cells'][number]
type Piece = FrozenLine['pieces'][number]

const criterion = (id: string, pillar: string | null = null) => ({ id, name: `Criterion ${id}`, pillar, asks: 'consistent' as const })
const cell = (criterionId: string, more: Partial<Cell> = {}): Cell => ({
  criterionId,
  level: 'consistent',
  why: 'Seen often.',
  cites: [],
  readBy: 'Maya Okafor',
  readOn: '2026-03-03',
  status: 'supported',
  pieces: 1,
  ...more,
})
const piece = (id: string, criterionIds: string[], more: Partial<Piece> = {}): Piece => ({
  id,
  criterionIds,
  what: `Piece ${id}`,
  happenedOn: '2026-02-01',
  observer: 'peer',
  observerName: 'Noor Haddad',
  stance: 'supports',
  links: [],
  onSlate: false,
  ...more,
})
const line = (name: string | null, more: Partial<FrozenLine> = {}) =>
  ({
    id: name ?? 'erased',
    person: name === null ? null : { id: name, name, title: null },
    outside: false,
    chosen: false,
    ...more,
  }) as FrozenLine

describe('the packet of a lead role', () => {
  test('holds those in-house: whoever was chosen first, then by name, an erased name last, nobody from outside', () => {
    const lines = [line(null), line('Tomás'), line('Ana'), line('Priya', { chosen: true }), line('Someone', { outside: true })]
    expect(packetOrder(lines).map(({ id }) => id)).toEqual(['Priya', 'Ana', 'Tomás', 'erased'])
  })

  test('a reading rests on the pieces that it cites; without any on the strongest there is', () => {
    const pieces = [piece('a', ['bar']), piece('b', ['bar'], { links: [{ url: 'https://example.test/b' }] }), piece('c', ['lane'])]
    const cited = sheetOf([criterion('bar')], { cells: [cell('bar', { cites: ['a'] })], pieces, call: null })
    expect(cited.pieces).toMatchObject([{ id: 'a', number: 1 }])
    expect(cited).toMatchObject({ lines: [{ restsOn: [1], hole: null }], further: 2 })
    const bare = sheetOf([criterion('bar')], { cells: [cell('bar')], pieces, call: null })
    expect(bare.pieces).toMatchObject([{ id: 'b', link: { url: 'https://example.test/b', label: 'example.test' } }])
  })

  test('a piece that two readings cite stands once, under one number', () => {
    const pieces = [piece('a', ['bar', 'lane']), piece('b', ['lane'])]
    const cells = [cell('bar', { cites: ['a'] }), cell('lane', { cites: ['a', 'b'] })]
    const sheet = sheetOf([criterion('bar'), criterion('lane')], { cells, pieces, call: null })
    expect(sheet.pieces.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(sheet.lines.map(({ restsOn }) => restsOn)).toEqual([[1], [1, 2]])
  })

  test.each<[string, Partial<Cell>, Piece[], string | null]>([
    ['nothing written and nothing read', { level: null, why: null, pieces: 0 }, [], 'no_evidence'],
    ['read with nothing behind it', { pieces: 0 }, [], 'no_evidence'],
    ['written and not read', { level: null, why: null, pieces: 2 }, [piece('a', ['bar'])], 'not_read'],
    ['pieces that others read', { pieces: 2 }, [], 'not_for_you'],
    ['a piece whose text was erased', { pieces: 1 }, [piece('a', ['bar'], { what: null })], 'not_for_you'],
    ['a piece to show', {}, [piece('a', ['bar'])], null],
  ])('%s is printed as it is', (_, part, pieces, hole) => {
    expect(sheetOf([criterion('bar')], { cells: [cell('bar', part)], pieces, call: null }).lines[0]!.hole).toBe(hole)
  })

  test('counts the criteria on which there is more than the reader may read', () => {
    const asked = ['bar', 'lane', 'lifts'].map((id) => criterion(id))
    const cells = [cell('bar', { pieces: 2 }), cell('lane', { pieces: 1 }), cell('lifts', { pieces: 0 })]
    const pieces = [piece('a', ['bar', 'lane'])]
    expect(sheetOf(asked, { cells, pieces, call: null })).toMatchObject({ forOthers: 1, further: 0 })
  })

  test('a pillar with one criterion stands for it', () => {
    const asked = [criterion('bar', 'Raises the bar'), criterion('x', 'Lifts others'), criterion('y', 'Lifts others'), criterion('own')]
    expect(sheetOf(asked, { cells: [], pieces: [], call: null }).lines.map(({ name }) => name)).toEqual([
      'Raises the bar',
      'Criterion x',
      'Criterion y',
      'Criterion own',
    ])
  })

  const text = fc.string({ minLength: 1, maxLength: 400 })
  const anything = fc
    .record({
      criteria: fc.integer({ min: 1, max: 23 }),
      cells: fc.array(fc.record({ level: fc.option(fc.constantFrom(...Level.options)), why: text, pieces: fc.nat({ max: 9 }) }), {
        minLength: 23,
        maxLength: 23,
      }),
      pieces: fc.array(fc.record({ on: fc.nat({ max: 22 }), what: fc.option(text, { freq: 6 }) }), { maxLength: 60 }),
    })
    .map(({ criteria, cells, pieces }) => {
      const asked = Array.from({ length: criteria }, (_, i) => ({ ...criterion(String(i)), asks: AskedLevel.options[i % 3]! }))
      const written = pieces.map(({ on, what }, i) => piece(`p${i}`, [String(on % criteria)], { what }))
      return {
        asked,
        of: {
          cells: asked.map(({ id }, i) =>
            cell(id, { ...cells[i], cites: written.filter(({ criterionIds }) => criterionIds.includes(id)).map((one) => one.id) }),
          ),
          pieces: written,
          call: null,
        },
      }
    })

  test('every number leads to a piece on the sheet that speaks to the criterion, and what is left out is counted', () => {
    fc.assert(
      fc.property(anything, ({ asked, of }) => {
        const sheet = sheetOf(asked, of)
        const byNumber = new Map(sheet.pieces.map((one) => [one.number, one.id]))
        for (const { criterionId, restsOn } of sheet.lines)
          for (const number of restsOn) expect(of.pieces.find(({ id }) => id === byNumber.get(number))!.criterionIds).toContain(criterionId)
        expect(sheet.pieces.length + sheet.further).toBe(of.pieces.filter(({ what }) => what !== null).length)
        expect(new Set(sheet.pieces.map(({ id }) => id)).size).toBe(sheet.pieces.length)
      }),
    )
  })

  test('with more to say the letters become smaller before a claim loses its piece', () => {
    const asked = (many: number) => Array.from({ length: many }, (_, i) => criterion(String(i)))
    const full = (many: number) => {
      const pieces = asked(many).flatMap(({ id }) => ['a', 'b', 'c'].map((nth) => piece(`${id}${nth}`, [id], { what: 'x'.repeat(90) })))
      const cells = asked(many).map(({ id }) => cell(id, { why: 'y'.repeat(50), cites: ['a', 'b', 'c'].map((nth) => `${id}${nth}`) }))
      return sheetOf(asked(many), { cells, pieces, call: null })
    }
    expect(full(6)).toMatchObject({ dense: 0, further: 18 - full(6).pieces.length })
    expect(full(9).dense).toBeGreaterThan(0)
    for (const many of [1, 6, 9, 12]) expect(full(many).lines.every(({ restsOn }) => restsOn.length >= 1)).toBe(true)
    expect(full(23).dense).toBe(2)
  })
})
