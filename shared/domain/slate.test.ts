import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Came, Interest } from '../model/words.ts'
import { askedOfRole, cameBy, interestOf, placeOnSlate, type SlateFacts, slateOrder, wantsRole } from './slate.ts'

const nobody: SlateFacts = { candidacy: null, namesIt: false, close: false, neverAsked: false }
const facts = fc.record({
  candidacy: fc.option(fc.record({ came: fc.constantFrom(...Came.options), interest: fc.constantFrom(...Interest.options) })),
  namesIt: fc.boolean(),
  close: fc.boolean(),
  neverAsked: fc.boolean(),
})

describe('a slate', () => {
  test('a current aspiration that names the role is interest in it', () => {
    expect(interestOf({ ...nobody, namesIt: true })).toBe('interested')
    expect(cameBy({ ...nobody, namesIt: true })).toBe('wants_it')
    expect(placeOnSlate({ ...nobody, namesIt: true })).toBe('considered')
  })

  test('somebody nominated and not asked yet does not want the role', () => {
    const nominated: SlateFacts = { ...nobody, candidacy: { came: 'nominated', interest: 'not_asked' } }
    expect(interestOf(nominated)).toBe('not_asked')
    expect(wantsRole(nominated)).toBe(false)
    expect(placeOnSlate(nominated)).toBe('considered')
  })

  test('somebody who came because they want the role is one who wants it', () => {
    expect(wantsRole({ ...nobody, candidacy: { came: 'wants_it', interest: 'not_asked' } })).toBe(true)
  })

  test('close and never asked stands apart; close and asked is considered', () => {
    expect(placeOnSlate({ ...nobody, close: true, neverAsked: true })).toBe('close_never_asked')
    expect(placeOnSlate({ ...nobody, close: true })).toBe('considered')
    expect(cameBy({ ...nobody, close: true })).toBe('close')
  })

  test('whoever has a line stays on the slate, also after declining', () => {
    fc.assert(
      fc.property(facts, (any) => {
        if (any.candidacy) expect(placeOnSlate(any)).toBe('considered')
      }),
    )
  })

  test('declining always removes the wish, whatever else was said', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...Came.options), (any, came) => {
        const declined: SlateFacts = { ...any, candidacy: { came, interest: 'declined' } }
        expect(interestOf(declined)).toBe('declined')
        expect(wantsRole(declined)).toBe(false)
      }),
    )
  })

  test('being asked shows until they answer', () => {
    expect(askedOfRole({ interest: 'not_asked', askedOn: null })).toBe('not_asked')
    expect(askedOfRole({ interest: 'not_asked', askedOn: '2026-11-02' })).toBe('asked')
    expect(askedOfRole({ interest: 'declined', askedOn: '2026-11-02' })).toBe('declined')
  })

  test('being close makes nobody want a role', () => {
    fc.assert(fc.property(facts, (any) => wantsRole({ ...any, close: true }) === wantsRole({ ...any, close: false })))
  })

  test('is ordered by who wants the role, then by name', () => {
    const line = (name: string, wants: boolean) => ({ person: { name }, wants })
    const lines = [line('Theo', false), line('Zoe', true), line('Ana', false), line('Ben', true)]
    expect(lines.toSorted(slateOrder).map(({ person }) => person.name)).toEqual(['Ben', 'Zoe', 'Ana', 'Theo'])
  })
})
