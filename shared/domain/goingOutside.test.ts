import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Came, Interest } from '../model/words.ts'
import { type InHouse, obstaclesToOutside, outsideRefusal } from './goingOutside.ts'
import { placeOnSlate } from './slate.ts'

const facts = fc.record({
  candidacy: fc.option(fc.record({ came: fc.constantFrom(...Came.options), interest: fc.constantFrom(...Interest.options) })),
  namesIt: fc.boolean(),
  close: fc.boolean(),
  neverAsked: fc.boolean(),
})
const people = fc.array(fc.record({ facts, inSight: fc.boolean() }), { maxLength: 8 }).map((some) =>
  some.map(({ facts, inSight }, i): InHouse => ({
    // Whoever has said that they want it was asked.
    facts: facts.namesIt ? { ...facts, neverAsked: false } : facts,
    inSight,
    person: { id: `p${i}`, name: `Person ${i}` },
  })),
)
const one = (of: Partial<InHouse['facts']>, inSight = true): InHouse => ({
  person: { id: 'lena', name: 'Lena Park' },
  inSight,
  facts: { candidacy: null, namesIt: false, close: false, neverAsked: false, ...of },
})

describe('what keeps a role from going outside', () => {
  test('someone who wants it, or who is close and was never asked, and has no line', () => {
    expect(obstaclesToOutside([one({ namesIt: true })])).toEqual({
      inSight: [{ person: { id: 'lena', name: 'Lena Park' }, why: 'wants_it' }],
      beyond: false,
    })
    expect(obstaclesToOutside([one({ close: true, neverAsked: true })]).inSight).toMatchObject([{ why: 'close' }])
    expect(obstaclesToOutside([one({ close: true })]).inSight).toEqual([])
    expect(obstaclesToOutside([one({ neverAsked: true })]).inSight).toEqual([])
    expect(obstaclesToOutside([one({ namesIt: true, candidacy: { came: 'nominated', interest: 'declined' } })]).inSight).toEqual([])
  })

  test('says who by name where they are in sight, and of the others only whom to ask', () => {
    const { inSight, beyond } = obstaclesToOutside([one({ namesIt: true }), one({ close: true, neverAsked: true }, false)])
    expect(outsideRefusal(inSight, beyond ? 'Dana Holt' : null)).toBe(
      'Lena Park wants this role and has no line. Ask Dana Holt before going outside.',
    )
    expect(outsideRefusal([], null)).toBe(null)
  })

  test('nobody out of sight is ever named', () => {
    fc.assert(
      fc.property(people, (some) => {
        const { inSight, beyond } = obstaclesToOutside(some)
        const told = outsideRefusal(inSight, beyond ? 'the top' : null) ?? ''
        for (const { person, inSight } of some) if (!inSight) expect(told).not.toContain(`${person.name} `)
      }),
    )
  })

  test('a line for each of them takes everything out of the way, and nothing else does', () => {
    fc.assert(
      fc.property(people, (some) => {
        const { inSight, beyond } = obstaclesToOutside(some)
        const added = some.map((each) => ({
          ...each,
          facts: { ...each.facts, candidacy: each.facts.candidacy ?? ({ came: 'nominated', interest: 'not_asked' } as const) },
        }))
        expect(obstaclesToOutside(added)).toEqual({ inSight: [], beyond: false })
        const apart = some.filter(
          ({ facts }) => facts.candidacy === null && placeOnSlate(facts) !== null && (facts.namesIt || facts.neverAsked),
        )
        expect(inSight.length + Number(beyond) > 0).toBe(apart.length > 0)
      }),
    )
  })
})
