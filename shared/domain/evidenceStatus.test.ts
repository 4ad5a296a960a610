import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EvidenceStatus, Observer, Stance } from '../model/words.ts'
import { addDays } from './days.ts'
import { evidenceStatus, type Piece } from './evidenceStatus.ts'
import { windows } from './windows.ts'

const asOf = '2026-03-09'
const around = { asOf, managerId: 'maya', personId: 'priya' }
let made = 0
const piece = (over: Partial<Piece> = {}): Piece => ({
  id: `piece-${++made}`,
  happenedOn: '2026-02-01',
  observer: 'peer',
  observerPersonId: 'ken',
  observerName: 'Ken Mori',
  stance: 'supports',
  answersId: null,
  answeredByNote: false,
  ...over,
})
const byMaya = { observer: 'manager', observerPersonId: 'maya', observerName: 'Maya Okafor' } as const
const byGrace = { observer: 'peer', observerPersonId: null, observerName: 'Grace Lindqvist' } as const
const bySelf = { observer: 'self', observerPersonId: 'priya', observerName: 'Priya Raman' } as const
const statusOf = (...pieces: Piece[]) => evidenceStatus(pieces, around).status

describe('evidenceStatus', () => {
  test('is none without a piece', () => {
    expect(evidenceStatus([], around)).toEqual({ status: 'none', count: 0, observers: 0, newestOn: null, because: [] })
  })
  test('is supported by two observers, one of them not the manager', () => {
    const first = piece(byMaya)
    const second = piece({ happenedOn: '2026-02-20' })
    expect(evidenceStatus([first, second], around)).toEqual({
      status: 'supported',
      count: 2,
      observers: 2,
      newestOn: '2026-02-20',
      because: [second.id, first.id],
    })
  })
  test('is one source however often the same observer has seen it', () => {
    expect(statusOf(piece(), piece(), piece())).toBe('one_source')
    expect(statusOf(piece(byMaya), piece(byMaya))).toBe('one_source')
    expect(statusOf(piece(byGrace), piece({ ...byGrace, observerName: '  grace LINDQVIST' }))).toBe('one_source')
  })
  test('knows an observer by the person where listed, whatever the name says', () => {
    expect(statusOf(piece(), piece({ observerName: 'K. Mori', observer: 'leader' }))).toBe('one_source')
    expect(statusOf(piece(), piece({ observerPersonId: 'another-ken' }))).toBe('supported')
    expect(statusOf(piece(), piece({ observerPersonId: null, observerName: 'ken mori' }))).toBe('one_source')
  })
  test('takes a manager without a listed person for the manager of today', () => {
    const unlisted = { ...byMaya, observerPersonId: null, observerName: 'M. Okafor' }
    expect(evidenceStatus([piece(byMaya), piece(unlisted)], around)).toMatchObject({ status: 'one_source', observers: 1 })
    expect(evidenceStatus([piece(unlisted), piece({ ...unlisted, observerName: 'Maya' })], { ...around, managerId: null }).observers).toBe(
      1,
    )
  })
  test('follows the settings', () => {
    const strict = { ...around, windows: { ...windows, supportedPieces: 3 } }
    expect(evidenceStatus([piece(byMaya), piece()], strict).status).toBe('one_source')
    expect(evidenceStatus([piece(byMaya), piece(), piece()], strict).status).toBe('supported')
  })
  test('needs someone beside the managers, of today and of before', () => {
    expect(statusOf(piece(byMaya), piece({ observer: 'manager', observerPersonId: 'sunniva', observerName: 'Sunniva Dahl' }))).toBe(
      'one_source',
    )
    expect(statusOf(piece(byMaya), piece({ observer: 'leader', observerPersonId: 'sunniva', observerName: 'Sunniva Dahl' }))).toBe(
      'supported',
    )
    const lenient = { ...around, windows: { ...windows, supportedObservers: 1 } }
    expect(evidenceStatus([piece(byMaya), piece({ ...byMaya, observer: 'leader' })], lenient).status).toBe('one_source')
    expect(evidenceStatus([piece(), piece()], lenient).status).toBe('supported')
  })
  test('does not let what someone says of themselves corroborate anything', () => {
    expect(statusOf(piece(bySelf), piece({ ...bySelf, observerName: 'P. Raman' }))).toBe('self_only')
    expect(statusOf(piece(bySelf), piece())).toBe('one_source')
    expect(statusOf(piece({ ...bySelf, observer: 'peer' }), piece())).toBe('one_source')
    expect(evidenceStatus([piece(bySelf), piece()], around)).toMatchObject({ count: 2, observers: 1 })
  })
  test('is contested by a countering piece until a later piece or a note answers it', () => {
    const counter = piece({ stance: 'counters', happenedOn: '2026-02-10' })
    const support = [piece(byMaya), piece()]
    expect(evidenceStatus([...support, counter], around)).toMatchObject({ status: 'contested', because: [counter.id], count: 2 })
    expect(statusOf(...support, counter, piece({ answersId: counter.id, happenedOn: '2026-02-10' }))).toBe('supported')
    expect(statusOf(...support, counter, piece({ answersId: counter.id, happenedOn: '2026-02-09' }))).toBe('contested')
    expect(statusOf(...support, { ...counter, answeredByNote: true })).toBe('supported')
    expect(statusOf(...support, counter, piece({ answersId: counter.id, happenedOn: '2026-03-10' }))).toBe('contested')
    expect(
      statusOf(...support, counter, piece({ answersId: counter.id, happenedOn: '2026-03-01', stance: 'counters', answeredByNote: true })),
    ).toBe('contested')
  })
  test('counts up to the last day of the window, which leave makes longer', () => {
    const old = piece({ happenedOn: '2025-03-09' })
    const older = piece({ happenedOn: '2025-03-08' })
    expect(statusOf(old)).toBe('one_source')
    expect(evidenceStatus([older], around)).toEqual({
      status: 'stale',
      count: 0,
      observers: 0,
      newestOn: '2025-03-08',
      because: [older.id],
    })
    expect(evidenceStatus([older], { ...around, leaveDays: 1 }).status).toBe('one_source')
    expect(statusOf(piece({ happenedOn: '2025-03-08', stance: 'counters' }), old)).toBe('one_source')
  })
  test('counts today and nothing that is still to come', () => {
    expect(statusOf(piece({ happenedOn: asOf }))).toBe('one_source')
    expect(statusOf(piece({ happenedOn: '2026-03-10' }))).toBe('none')
    expect(statusOf(piece({ happenedOn: '2026-03-10', stance: 'counters' }))).toBe('none')
  })
})

const anyPiece: fc.Arbitrary<Piece> = fc
  .record({
    id: fc.uuid(),
    age: fc.oneof(fc.integer({ min: -5, max: 800 }), fc.constantFrom(0, 365, 366)),
    observer: fc.constantFrom(...Observer.options),
    seenBy: fc.constantFrom(
      { observerPersonId: 'maya', observerName: 'Maya' },
      { observerPersonId: 'ken', observerName: 'Ken' },
      { observerPersonId: 'priya', observerName: 'Priya' },
      { observerPersonId: null, observerName: 'ken' },
      { observerPersonId: null, observerName: 'Grace' },
      { observerPersonId: null, observerName: 'Maya' },
    ),
    stance: fc.constantFrom(...Stance.options),
    answersId: fc.constantFrom(null, 'x'),
    answeredByNote: fc.boolean(),
  })
  .map(({ age, seenBy, ...rest }) => ({ ...rest, ...seenBy, happenedOn: addDays(asOf, -age) }))

/** Half of the pieces answer another one of the list, as most countering pieces would otherwise stay open. */
const anyPieces = fc
  .tuple(fc.array(anyPiece, { maxLength: 8 }), fc.infiniteStream(fc.nat({ max: 15 })))
  .map(([pieces, picks]) => pieces.map((one) => ({ ...one, answersId: pieces[picks.next().value]?.id ?? null })))

const rank = (status: EvidenceStatus) => ['none', 'stale', 'self_only', 'one_source', 'supported'].indexOf(status)
const runs = { numRuns: 2000 }

describe('evidence status, whatever the pieces', () => {
  test('a countering piece never raises it', () => {
    fc.assert(
      fc.property(anyPieces, anyPiece, fc.nat(), (pieces, extra, pick) => {
        const before = statusOf(...pieces)
        const after = statusOf(...pieces, { ...extra, stance: 'counters', answersId: pieces[pick % (pieces.length + 1)]?.id ?? null })
        return after === 'contested' || (before !== 'contested' && rank(after) <= rank(before))
      }),
      runs,
    )
  })
  test('an unrelated piece, still to come or of an older time, changes nothing that counts', () => {
    fc.assert(
      fc.property(anyPieces, anyPiece, fc.integer({ min: 1, max: 900 }), (pieces, extra, ahead) => {
        const before = evidenceStatus(pieces, around)
        const future = { ...extra, happenedOn: addDays(asOf, ahead) }
        expect(evidenceStatus([...pieces, future], around)).toEqual(before)
        const old = { ...extra, answersId: null, happenedOn: addDays(asOf, -365 - ahead) }
        const after = evidenceStatus([...pieces, old], around)
        return (
          rank(before.status) === rank('none') || rank(before.status) === rank('stale') || after.because.join() === before.because.join()
        )
      }),
      runs,
    )
  })
  test('a supporting piece never lowers it, where every manager is listed', () => {
    const listed = (one: Piece) => one.observer !== 'manager' || one.observerPersonId !== null
    fc.assert(
      fc.property(anyPieces, anyPiece.filter(listed), (all, extra) => {
        const pieces = all.filter(listed)
        const before = statusOf(...pieces)
        const after = statusOf(...pieces, { ...extra, stance: 'supports' })
        return before === 'contested' || rank(after) >= rank(before)
      }),
      runs,
    )
  })
  test('the same observer once more adds no observer', () => {
    fc.assert(
      fc.property(anyPieces, fc.nat(), (pieces, pick) => {
        const again = pieces[pick % (pieces.length || 1)]
        if (!again) return true
        return evidenceStatus([...pieces, { ...again, id: 'again' }], around).observers === evidenceStatus(pieces, around).observers
      }),
      runs,
    )
  })
  test('self pieces alone never make more than self_only, and never an observer', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const own = pieces.map((one) => ({ ...one, observer: 'self' as const, stance: 'supports' as const }))
        const { status, observers } = evidenceStatus(own, around)
        return rank(status) <= rank('self_only') && observers === 0
      }),
      runs,
    )
  })
  test('the order of the pieces changes nothing', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        expect(evidenceStatus(pieces.toReversed(), around)).toEqual(evidenceStatus(pieces, around))
      }),
      runs,
    )
  })
  test('every status is reached', () => {
    const reached = new Set(fc.sample(anyPieces, 2000).map((pieces) => statusOf(...pieces)))
    expect([...reached].toSorted()).toEqual(EvidenceStatus.options.toSorted())
  })
})
