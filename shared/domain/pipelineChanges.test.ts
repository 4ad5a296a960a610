import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BenchStrength, RoleState } from '../model/words.ts'
import { isOnPipeline, type RoleStood } from './pipelineAsOf.ts'
import { changesLine, type Leaver, type NamesOf, pipelineChanges, type PipelineStood, whyLeft } from './pipelineChanges.ts'

const stood = (roles: Partial<RoleStood>[], asked: Record<string, string> = {}, net = 0): PipelineStood => ({
  roles: roles.map((role) => ({ id: 'brand', state: 'held', strength: 'nobody', readyNow: [], withinYear: [], ...role })),
  asked: new Map(Object.entries(asked)),
  net,
})
const nothing = { strengths: [], people: [], roles: [], asked: [], net: null }
const names: NamesOf = { person: (id) => `${id} Example`, role: (id) => `Lead, ${id}` }

const ids = fc.uniqueArray(fc.constantFrom('ana', 'bea', 'cal', 'dov'), { maxLength: 4 })
const roles = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('brand', 'web', 'field'),
      state: fc.constantFrom(...RoleState.options),
      strength: fc.constantFrom(...BenchStrength.options),
      on: ids,
      split: fc.nat(4),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  )
  .map((found) =>
    found.map(({ id, state, strength, on, split }): RoleStood =>
      isOnPipeline(state)
        ? { id, state, strength, readyNow: on.slice(0, split), withinYear: on.slice(split) }
        : { id, state, strength: null, readyNow: [], withinYear: [] },
    ),
  )
const pipelines = fc.record({
  roles,
  asked: fc
    .dictionary(fc.constantFrom('ana', 'bea', 'cal', 'dov'), fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'))
    .map((said) => new Map(Object.entries(said))),
  net: fc.nat(3),
})

describe('what changed between two pipelines', () => {
  test('is told by role and person: benches, states, who was asked, how many could be filled', () => {
    const before = stood(
      [
        { strength: 'one_person', readyNow: ['mila'], withinYear: ['noor'] },
        { id: 'web', state: 'open' },
      ],
      { mila: '2026-01-01' },
      1,
    )
    const after = stood(
      [
        { strength: 'strong', readyNow: ['mila', 'noor'] },
        { id: 'web', state: 'filled', strength: null },
        { id: 'field', state: 'planned' },
      ],
      { mila: '2026-01-01', owen: '2026-03-01' },
      2,
    )
    expect(pipelineChanges(before, after)).toEqual({
      strengths: [{ roleId: 'brand', from: 'one_person', to: 'strong' }],
      people: [{ roleId: 'brand', personId: 'noor', from: 'within_year', to: 'ready_now' }],
      roles: [
        { roleId: 'web', from: 'open', to: 'filled' },
        { roleId: 'field', from: null, to: 'planned' },
      ],
      asked: [{ personId: 'owen', from: null, to: '2026-03-01' }],
      net: { from: 1, to: 2 },
    })
  })

  test('is nothing between a pipeline and itself', () => {
    fc.assert(
      fc.property(pipelines, (pipeline) => {
        expect(pipelineChanges(pipeline, pipeline)).toEqual(nothing)
        expect(changesLine(pipelineChanges(pipeline, pipeline), names)).toBe('')
      }),
    )
  })

  test('is the mirror of the way back', () => {
    const turned = (changes: readonly { from: unknown; to: unknown }[]) =>
      changes.map((change) => ({ ...change, from: change.to, to: change.from }))
    const sorted = (changes: readonly object[]) =>
      changes.map((change) => JSON.stringify(change, Object.keys(change).toSorted())).toSorted()
    fc.assert(
      fc.property(pipelines, pipelines, (one, other) => {
        const [there, back] = [pipelineChanges(one, other), pipelineChanges(other, one)]
        for (const kind of ['strengths', 'people', 'roles', 'asked'] as const)
          expect(sorted(turned(back[kind]))).toEqual(sorted(there[kind]))
        expect(back.net).toEqual(there.net && { from: there.net.to, to: there.net.from })
      }),
    )
  })

  test('accounts for every difference: the first pipeline with its changes is the second', () => {
    fc.assert(
      fc.property(pipelines, pipelines, (one, other) => {
        const changes = pipelineChanges(one, other)
        const asked = new Map<string, string>(one.asked)
        for (const { personId, to } of changes.asked)
          if (to) asked.set(personId, to)
          else asked.delete(personId)
        expect(asked).toEqual(other.asked)
        const on = (roles: readonly RoleStood[], place: 'readyNow' | 'withinYear') =>
          new Set(roles.flatMap((role) => role[place].map((id) => `${role.id} ${id}`)))
        const ready = on(one.roles, 'readyNow')
        for (const { roleId, personId, to } of changes.people)
          if (to === 'ready_now') ready.add(`${roleId} ${personId}`)
          else ready.delete(`${roleId} ${personId}`)
        expect(ready).toEqual(on(other.roles, 'readyNow'))
      }),
    )
  })

  test('names nobody and no role in its line that has no row, and counts its rows', () => {
    fc.assert(
      fc.property(pipelines, pipelines, (one, other) => {
        const changes = pipelineChanges(one, other)
        const line = changesLine(changes, names)
        for (const id of ['ana', 'bea', 'cal', 'dov'])
          if (line.includes(`${id} Example`)) expect(changes.people.map(({ personId }) => personId)).toContain(id)
        for (const id of ['brand', 'web', 'field'])
          if (new RegExp(`\\b${id}\\b`).test(line))
            expect([...changes.strengths, ...changes.roles].map(({ roleId }) => roleId)).toContain(id)
        const asked = /(\d+) (?:person was|people were) asked/.exec(line)
        if (asked) expect(Number(asked[1])).toBe(changes.asked.length)
        expect(line === '').toBe(JSON.stringify(changes) === JSON.stringify(nothing))
      }),
    )
  })
})

describe('the line', () => {
  const line = (before: PipelineStood, after: PipelineStood, of = names) => changesLine(pipelineChanges(before, after), of)

  test('says what became of a bench, who became ready and how many were asked', () => {
    const before = stood([
      { strength: 'one_person', readyNow: ['Mila'] },
      { id: 'Customer', strength: 'strong', readyNow: ['Ana', 'Lucia'], withinYear: ['Joel'] },
    ])
    const after = stood(
      [
        { strength: 'strong', readyNow: ['Mila'] },
        { id: 'Customer', strength: 'strong', readyNow: ['Ana', 'Lucia', 'Joel'] },
      ],
      { a: '2026-03-01', b: '2026-03-01' },
    )
    expect(line(before, after)).toBe('brand went from one person to strong, Joel Example became ready, 2 people were asked')
  })

  test('puts what got worse first, and never more than three things', () => {
    const before = stood(
      [
        { strength: 'strong', readyNow: ['ana', 'bea', 'cal'] },
        { id: 'web', strength: 'nobody' },
      ],
      {},
      1,
    )
    const after = stood([{ strength: 'nobody' }, { id: 'web', strength: 'one_person', readyNow: ['ana'] }], { ana: '2026-03-01' }, 0)
    expect(line(before, after)).toBe(
      'brand went from strong to nobody and 1 other bench changed, 3 people are no longer ready, ana Example became ready',
    )
  })

  test('names the larger of two steps', () => {
    const before = stood([{ strength: 'thin', withinYear: ['ana'] }, { id: 'web' }])
    const after = stood([
      { strength: 'one_person', readyNow: ['ana'] },
      { id: 'web', strength: 'one_person', readyNow: ['bea'] },
    ])
    expect(line(before, after)).toContain('web went from nobody to one person and 1 other bench changed')
  })

  test('tells a filled role once, not its bench as well', () => {
    const before = stood([{ state: 'deciding', strength: 'strong', readyNow: ['ana', 'bea'] }])
    expect(line(before, stood([{ state: 'filled', strength: null }]))).toBe('brand is filled')
    expect(line(stood([]), before)).toBe('ana Example and bea Example became ready, 1 lead role is new')
  })

  test('says so where people moved and no bench became another', () => {
    expect(line(stood([{ strength: 'thin', withinYear: ['ana'] }]), stood([{ strength: 'thin', withinYear: ['bea'] }]))).toBe(
      '2 people moved on a bench',
    )
  })

  test('names nobody who is out of sight', () => {
    const hidden = { person: () => null, role: () => null }
    const before = stood([{ strength: 'strong', readyNow: ['ana'] }])
    expect(line(before, stood([{ strength: 'nobody' }]), hidden)).toBe(
      'A role out of your sight went from strong to nobody, 1 person is no longer ready',
    )
    expect(line(before, stood([]), hidden)).toBe('1 lead role is out of your sight')
  })
})

describe('why someone left a bench', () => {
  const leaver: Leaver = { role: 'open', under: true, seated: false, interest: 'interested', call: { call: 'ready_now', current: true } }
  const cases: [string, Partial<Leaver>, ReturnType<typeof whyLeft>][] = [
    ['the role was filled, whatever else', { role: 'filled', under: false, interest: 'declined' }, 'role_gone'],
    ['the role is out of sight', { role: null }, 'role_gone'],
    ['they are under someone else', { under: false, interest: 'declined' }, 'moved'],
    ['they hold a lead role', { seated: true, call: null }, 'seated'],
    ['they declined, also where the call ended too', { interest: 'declined', call: { call: 'ready_now', current: false } }, 'declined'],
    ['their call ended', { call: { call: 'ready_now', current: false } }, 'expired'],
    ['there is no call', { call: null }, 'expired'],
    ['they were called otherwise', { call: { call: 'later', current: true } }, 'called_anew'],
    ['nothing says that they want it', { interest: 'not_asked' }, 'not_confirmed'],
  ]
  test.each(cases)('%s', (_words, over, why) => {
    expect(whyLeft({ ...leaver, ...over })).toBe(why)
  })
})
