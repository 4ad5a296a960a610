import { type PieceDraft, addressIn, emptyPiece, sentOf } from 'client/evidence/draft.ts'
import { criteriaOf, passing, unsorted } from 'client/evidence/filters.ts'
import type { Evidence } from 'shared/model/evidence.ts'
import { describe, expect, test } from 'vitest'

const draft = (part: Partial<PieceDraft> = {}): PieceDraft => ({ ...emptyPiece('2026-11-23', 'chain'), what: ' Held the room. ', ...part })
const manager = { id: 'maya', name: 'Maya Okafor' }
const known = [
  { id: 'grace', name: 'Grace Lindqvist' },
  { id: 'ana-1', name: 'Ana Sousa' },
  { id: 'ana-2', name: 'Ana Sousa' },
]

describe('a piece of evidence on its way to the server', () => {
  test('what a manager saw is the manager’s, what someone above saw is a leader’s', () => {
    expect(sentOf(draft(), { me: 'maya', manager, known })).toMatchObject({
      what: 'Held the room.',
      observer: 'manager',
      observerPersonId: null,
    })
    expect(sentOf(draft(), { me: 'daniel', manager, known })).toMatchObject({ observer: 'leader', observerPersonId: 'daniel' })
  })

  test('a name stands for someone in the list where it is theirs alone', () => {
    const seen = (observerName: string) => sentOf(draft({ observer: 'peer', observerName }), { me: 'maya', manager, known })
    expect(seen(' grace lindqvist')).toMatchObject({ observer: 'peer', observerName: 'grace lindqvist', observerPersonId: 'grace' })
    expect(seen('Ana Sousa').observerPersonId).toBeNull()
    expect(seen('A customer in Lyon').observerPersonId).toBeNull()
  })

  test('only a whole web address is taken for a link when it is pasted', () => {
    expect(addressIn(' https://docs.example.com/plan ')).toBe('https://docs.example.com/plan')
    for (const text of ['see https://docs.example.com', 'javascript:alert(1)', 'docs.example.com', 'https://'])
      expect(addressIn(text), text).toBeNull()
  })
})

describe('the filters of the evidence', () => {
  const piece = (id: string, part: Partial<Evidence> = {}) =>
    ({
      id,
      what: id,
      observer: 'manager',
      observerName: 'Maya',
      stance: 'supports',
      criteria: [],
      links: [],
      ...part,
    }) as unknown as Evidence
  const pieces = [
    piece('Café talk', { criteria: [{ id: 'c1', name: 'Hiring' }], links: [{ url: 'https://a.example' }] }),
    piece('Retro', { stance: 'counters', observer: 'peer', observerName: 'Jon Beck' }),
  ]
  const ids = (filters: Parameters<typeof passing>[1]) => passing(pieces, filters).map(({ id }) => id)

  test('each narrows the list, and none leaves it whole', () => {
    expect(ids({})).toEqual(['Café talk', 'Retro'])
    expect(ids({ criterion: 'c1' })).toEqual(['Café talk'])
    expect(ids({ criterion: unsorted })).toEqual(['Retro'])
    expect(ids({ observer: 'peer', stance: 'counters' })).toEqual(['Retro'])
    expect(ids({ linked: 'yes' })).toEqual(['Café talk'])
  })

  test('words are found without their accents, also in the name of who saw it', () => {
    expect(ids({ q: 'cafe' })).toEqual(['Café talk'])
    expect(ids({ q: 'jon' })).toEqual(['Retro'])
  })

  test('a criterion that only a piece names can be chosen too', () => {
    expect(criteriaOf(pieces, [{ id: 'c2', name: 'Planning' }]).map(({ id }) => id)).toEqual(['c2', 'c1'])
  })
})
