import type { LeadRole } from 'shared/model/role.ts'
import { describe, expect, test } from 'vitest'
import { draftOf as frameworkDraftOf, moved, newCriterion, problemsIn, type FrameworkText, withIds } from '../../client/frameworks/draft.ts'
import { filtered } from 'shared/domain/filters/pipeline.ts'
import { criteriaOf, draftOf, missingIn, ownLine, sameLines } from '../../client/roles/draft.ts'
import { movesOf } from '../../client/roles/moves.ts'
import { gapOf, strongestWords } from '../../client/slates/gaps.ts'

const role: LeadRole = {
  id: 'r',
  title: 'Lead, Research',
  state: 'planned',
  stateBeforeHold: null,
  team: { id: 't', name: 'Research' },
  hiringManager: null,
  holder: null,
  critical: false,
  reason: null,
  openedOn: null,
  decideByOn: null,
  expectedOn: null,
  frozenAt: null,
  criteriaVersion: 1,
  criteria: [
    { id: 'copied', name: 'Work that others copy', gist: 'Sets the standard', pillar: 'Raises the bar', asks: 'lead', mustHave: false },
    { id: 'depth', name: 'Depth', gist: 'Knows it', pillar: null, asks: 'consistent', mustHave: true },
  ],
  full: true,
  mayChange: true,
  seesAll: true,
}

describe('the ways on for a lead role', () => {
  const to = (over: Partial<LeadRole>) => movesOf({ ...role, ...over }).map((move) => move.to)

  test('are those that its state allows, what ends it last', () => {
    expect(to({})).toEqual(['open', 'on_hold', 'cancelled'])
    expect(to({ state: 'open' })).toEqual(['deciding', 'on_hold', 'cancelled'])
    expect(to({ state: 'held' })).toEqual(['planned', 'open'])
    expect(to({ state: 'cancelled' })).toEqual([])
  })

  test('never fill it: that takes a decision', () => {
    expect(to({ state: 'deciding' })).toEqual(['open', 'on_hold', 'cancelled'])
  })

  test('from hold lead back to where it was', () => {
    expect(to({ state: 'on_hold', stateBeforeHold: 'deciding' })).toEqual(['deciding', 'cancelled'])
  })

  test('say what opening freezes', () => {
    expect(movesOf(role)[0]!.meaning).toContain('its 2 criteria freeze')
  })
})

describe('what a role asks, while it is written', () => {
  test('is sent as it stood when nothing is changed', () => {
    expect(sameLines(draftOf(role), draftOf(role))).toBe(true)
    expect(criteriaOf(draftOf(role), ' ')).toEqual({
      criteria: [{ criterionId: 'copied', asks: 'lead', mustHave: false }],
      own: [{ criterionId: 'depth', name: 'Depth', gist: 'Knows it', asks: 'consistent', mustHave: true }],
      reason: null,
    })
  })

  test('names each field of its own that is still empty', () => {
    expect(missingIn([...draftOf(role), ownLine('new-1')]).map(({ id }) => id)).toEqual(['name-new-1', 'gist-new-1'])
    expect(missingIn(draftOf(role))).toEqual([])
  })
})

describe('a cell of the slate', () => {
  const cell = {
    criterionId: 'copied',
    level: null,
    reading: null,
    status: 'none' as const,
    pieces: 0,
    strongest: null,
    gap: 'No evidence yet',
  }
  const criterion = role.criteria[0]!

  test('tells what nobody has seen from what nobody has read and from what is below', () => {
    expect(gapOf(cell, criterion)).toEqual({ met: false, brief: 'none' })
    expect(gapOf({ ...cell, pieces: 3 }, criterion)).toEqual({ met: false, brief: 'not read' })
    expect(gapOf({ ...cell, level: 'none' }, criterion)).toEqual({ met: false, brief: '3 short' })
    expect(gapOf({ ...cell, level: 'lead' }, criterion)).toEqual({ met: true, brief: 'meets' })
  })

  test('says why there is no piece to name', () => {
    expect(strongestWords(cell)).toBe('Nothing written down')
    expect(strongestWords({ ...cell, pieces: 1, status: 'self_only' })).toBe('Their own word only')
  })
})

describe('the roles of the pipeline', () => {
  const one = { ...role, strength: 'nobody' as const, readyNow: [], withinYear: [], matched: null }
  const other = { ...one, id: 'o', state: 'open' as const, team: { id: 'u', name: 'Web' }, strength: 'strong' as const }
  const ids = (...by: Parameters<typeof filtered>) => filtered(...by).map(({ id }) => id)

  test('pass when every filter that is set lets them', () => {
    const looksReady = new Map([['r', [{ id: 'p', name: 'Owen Brandt', at: 5, of: 6 }]]])
    expect(ids([one, other], {}, looksReady)).toEqual(['r', 'o'])
    expect(ids([one, other], { team: 'u', strength: 'strong' }, looksReady)).toEqual(['o'])
    expect(ids([one, other], { state: 'open', strength: 'nobody' }, looksReady)).toEqual([])
    expect(ids([one, other], { asked: 'never' }, looksReady)).toEqual(['r'])
  })

  test('stand as they came, or by their day, or by their name', () => {
    const roles = [
      { ...one, id: 'none', title: 'B', decideByOn: null, expectedOn: null },
      { ...one, id: 'later', title: 'C', decideByOn: null, expectedOn: '2026-10-01' },
      { ...one, id: 'sooner', title: 'A', decideByOn: '2026-03-27', expectedOn: null },
    ]
    expect(ids(roles, {}, new Map())).toEqual(['none', 'later', 'sooner'])
    expect(ids(roles, { sort: 'day' }, new Map())).toEqual(['sooner', 'later', 'none'])
    expect(ids(roles, { sort: 'title' }, new Map())).toEqual(['sooner', 'none', 'later'])
  })
})

describe('a framework, while it is written', () => {
  const texts = (text: string) => ({ early: text, consistent: text, lead: text })
  const criterion = {
    key: 'c',
    id: 'c',
    name: 'Reviewing',
    gist: 'Careful',
    grade: null,
    descriptors: texts('Does it.'),
    examples: texts('One.\n\n Two. '),
  }
  const text: FrameworkText = {
    name: 'Ours',
    purpose: 'For us.',
    grades: [],
    source: null,
    pillars: [{ key: 'p', name: 'Keeps others moving', meaning: 'It does not wait.', criteria: [criterion] }],
  }

  test('has its examples one a line', () => {
    expect(problemsIn(text)).toEqual([])
    expect(frameworkDraftOf(text).pillars[0]!.criteria[0]!.examples.early).toEqual(['One.', 'Two.'])
  })

  test('names every field that stands in the way', () => {
    const pillars = [{ ...text.pillars[0]!, criteria: [{ ...newCriterion(), key: 'n', examples: texts('1\n2\n3\n4') }] }]
    expect(problemsIn({ ...text, name: ' ', pillars }).map(({ id }) => id)).toEqual([
      'framework-name',
      'n-name',
      'n-gist',
      'n-early',
      'n-early-examples',
      'n-consistent',
      'n-consistent-examples',
      'n-lead',
      'n-lead-examples',
    ])
  })

  test('takes the ids that it was saved under, also where it was written on meanwhile', () => {
    const saved = { pillars: [{ criteria: [{ id: 'c2' }] }] } as Parameters<typeof withIds>[2]
    const now = { ...text, pillars: [{ ...text.pillars[0]!, criteria: [newCriterion(), { ...criterion, name: 'Reviews' }] }] }
    expect(withIds(now, text, saved).pillars[0]!.criteria.map(({ id, name }) => [id, name])).toEqual([
      [undefined, ''],
      ['c2', 'Reviews'],
    ])
  })

  test('moves its parts one place, and no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  })
})
