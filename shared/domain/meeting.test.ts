import { describe, expect, test } from 'vitest'
import type { MeetingRule } from '../model/words.ts'
import { inOrder, type MeetingFacts, meetingQuestions, neverAskedQuestion, onlyOnes } from './meeting.ts'
import { plain } from './sentences.ts'

const today = '2026-03-09'
type Role = MeetingFacts['roles'][number]
type Call = MeetingFacts['calls'][number]

const one = (id: string) => ({ id, name: `${id[0]!.toUpperCase()}${id.slice(1)} Example` })
const role = (id: string, over: Partial<Role> = {}): Role => ({
  id,
  title: `Lead, ${id}`,
  state: 'planned',
  strength: 'nobody',
  decideByOn: null,
  expectedOn: null,
  readyNow: [],
  withinYear: [],
  ...over,
})
const ready = (id: string, ...ids: string[]) => role(id, { strength: ids.length > 1 ? 'strong' : 'one_person', readyNow: ids.map(one) })
const call = (personId: string, roleId: string, over: Partial<Call> = {}): Call => ({
  roleId,
  personId,
  name: one(personId).name,
  call: 'ready_now',
  calledOn: '2026-03-01',
  expiresOn: '2027-03-01',
  ...over,
})
const asked = (facts: Partial<MeetingFacts>) => meetingQuestions({ roles: [], calls: [], lines: [], onLeave: new Set(), ...facts }, today)
const words = (facts: Partial<MeetingFacts>, rule: MeetingRule) =>
  asked(facts).flatMap((question) => (question.rule === rule ? [[plain(question.sentence), ...question.rows.map(plain)]] : []))

describe('what to ask in the meeting', () => {
  test('is nothing where nothing is the matter', () => {
    expect(asked({ roles: [ready('brand', 'mila', 'noor')], calls: [call('mila', 'brand'), call('noor', 'brand')] })).toEqual([])
  })

  test('names who is the only one ready for several roles, with those roles', () => {
    const roles = [ready('brand', 'mila'), ready('web', 'mila'), ready('field', 'mila', 'ines')]
    expect(words({ roles }, 'only_one')).toEqual([
      [
        'Mila Example is the only ready person for 2 roles. If Mila moves, both are empty.',
        'Lead, brand: nobody else is ready now.',
        'Lead, web: nobody else is ready now.',
      ],
    ])
    expect(words({ roles: roles.slice(0, 1) }, 'only_one')).toEqual([])
  })

  test('names roles with nobody and a day that comes, not one whose day has passed', () => {
    const roles = [
      role('web', { expectedOn: '2026-10-01' }),
      role('brand', { decideByOn: today }),
      role('field', { decideByOn: '2026-03-08' }),
      role('content'),
      role('partner', { expectedOn: '2026-10-01', strength: 'thin' }),
    ]
    expect(words({ roles }, 'nobody_with_day')).toEqual([
      [
        'Lead, web and Lead, brand have a day and nobody growing towards them.',
        'Lead, web: expected 1 October.',
        'Lead, brand: decide by 9 March.',
      ],
    ])
  })

  test('names a role that rests on someone who is on leave, or who declined another', () => {
    const roles = [ready('brand', 'mila'), ready('web', 'ana'), ready('field', 'ana', 'mila')]
    expect(words({ roles, onLeave: new Set(['mila']) }, 'rests_on_absent')).toEqual([
      ['Lead, brand rests on Mila Example, who is on leave.', 'Lead, brand rests on Mila Example, who is on leave.'],
    ])
    const lines = [{ roleId: 'field', personId: 'ana', interest: 'declined' as const }]
    expect(words({ roles, lines }, 'rests_on_absent')[0]![0]).toBe('Lead, web rests on Ana Example, who declined Lead, field.')
    expect(words({ roles, lines: [{ ...lines[0]!, roleId: 'elsewhere' }] }, 'rests_on_absent')).toEqual([])
  })

  test('names open roles whose day to decide has passed', () => {
    const late = { decideByOn: '2026-03-08', strength: 'strong' } as const
    const roles = [
      role('web', { ...late, state: 'open' }),
      role('brand', { ...late, state: 'held' }),
      role('field', { state: 'open', decideByOn: today }),
    ]
    expect(words({ roles }, 'overdue')).toEqual([['Lead, web was to be decided by now. What is missing?', 'Lead, web: decide by 8 March.']])
  })

  test('names who was called ready for a role months ago and is not on its slate', () => {
    const roles = [role('web'), role('brand')]
    const calls = [
      call('mila', 'web', { calledOn: '2025-12-09' }),
      call('noor', 'web', { calledOn: '2025-12-10' }),
      call('bea', 'web', { calledOn: '2025-06-01', call: 'within_year' }),
      call('ana', 'web', { calledOn: '2025-06-01' }),
    ]
    const lines = [{ roleId: 'web', personId: 'ana', interest: 'not_asked' as const }]
    expect(words({ roles, calls, lines }, 'never_nominated')).toEqual([
      [
        'Mila Example has been called ready for Lead, web since 9 December 2025 and is not on its slate.',
        'Mila Example was called ready for Lead, web on 9 December 2025.',
      ],
    ])
    expect(words({ roles, calls, lines: [{ ...lines[0]!, roleId: 'brand' }] }, 'never_nominated')[0]![0]).toBe(
      'Mila Example and Ana Example have been called ready for months and are not on the slate.',
    )
  })

  test('names calls behind a bench that end within sixty days, the first to end first', () => {
    const roles = [ready('web', 'mila', 'noor')]
    const calls = [
      call('noor', 'web', { expiresOn: '2026-05-08' }),
      call('mila', 'web', { expiresOn: '2026-04-01' }),
      call('ana', 'web', { expiresOn: '2026-04-01' }),
    ]
    expect(words({ roles, calls }, 'call_ends')).toEqual([
      [
        'Calls for Mila Example and Noor Example end within 60 days. Is it still so?',
        'Mila Example, ready now for Lead, web: until 1 April.',
        'Noor Example, ready now for Lead, web: until 8 May.',
      ],
    ])
    expect(words({ roles, calls: [call('mila', 'web', { expiresOn: '2026-05-09' })] }, 'call_ends')).toEqual([])
  })

  test('of many names two and says how many others, and has a row for each', () => {
    const roles = ['a', 'b', 'c', 'd'].map((id) => role(id, { state: 'open', decideByOn: '2026-01-01', strength: 'thin' }))
    const [question] = asked({ roles })
    expect(plain(question!.sentence)).toBe('Lead, a, Lead, b and 2 others were to be decided by now. What is missing?')
    expect(question!.rows).toHaveLength(4)
  })

  test('leads to every person and role that it names', () => {
    const roles = [
      ready('brand', 'mila'),
      ready('web', 'mila'),
      role('x', { decideByOn: today }),
      role('y', { state: 'open', decideByOn: '2026-01-01' }),
    ]
    const calls = [call('mila', 'web', { calledOn: '2025-06-01', expiresOn: '2026-04-01' })]
    const questions = asked({ roles, calls, onLeave: new Set(['mila']) })
    expect(questions.map(({ rule }) => rule)).toEqual([
      'only_one',
      'nobody_with_day',
      'rests_on_absent',
      'overdue',
      'never_nominated',
      'call_ends',
    ])
    for (const row of questions.flatMap(({ sentence, rows }) => [sentence, ...rows])) {
      const links = row.filter((part) => typeof part !== 'string' && (part.personId ?? part.roleId))
      expect(links.length, plain(row)).toBeGreaterThan(0)
    }
  })
})

test('who looks ready and was never asked is named once, with a row for each role', () => {
  const owen = { ...one('owen'), at: 5, of: 6 }
  const looksReady = [
    { role: { id: 'ops', title: 'Head of Ops' }, people: [owen] },
    {
      role: { id: 'web', title: 'Lead, Web' },
      people: [
        { ...owen, at: 4 },
        { ...one('hana'), at: 4, of: 5 },
      ],
    },
  ]
  const [question] = neverAskedQuestion(looksReady)
  expect(plain(question!.sentence)).toBe('Owen Example and Hana Example look ready for a lead role and were never asked.')
  expect(question!.rows.map(plain)).toEqual([
    'Owen Example: 5 of 6 for Head of Ops.',
    'Owen Example: 4 of 6 for Lead, Web.',
    'Hana Example: 4 of 5 for Lead, Web.',
  ])
  expect(neverAskedQuestion([])).toEqual([])
})

test('whom a role rests on is told once, and questions of several sides stand in one order', () => {
  const roles = [ready('brand', 'mila'), ready('web', 'mila'), ready('field', 'ana', 'noor')]
  expect(onlyOnes(roles)).toEqual(['mila'])
  const late = meetingQuestions(
    { roles: [role('x', { state: 'open', decideByOn: '2026-01-01' })], calls: [], lines: [], onLeave: new Set() },
    today,
  )
  const never = neverAskedQuestion([{ role: { id: 'web', title: 'Lead, Web' }, people: [{ ...one('owen'), at: 5, of: 6 }] }])
  expect(inOrder([...late, ...never]).map(({ rule }) => rule)).toEqual(['never_asked', 'overdue'])
})
