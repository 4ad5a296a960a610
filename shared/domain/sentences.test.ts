import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BenchStrength, RoleState } from '../model/words.ts'
import {
  frameworkSentence,
  homeSentence,
  peopleSentence,
  pipelineSentence,
  plain,
  roleSentence,
  rolesSentence,
  slateSentence,
} from './sentences.ts'

const today = '2026-03-09'
const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }))
const six = named('Hana Novak', 'Owen Brandt', 'Leila Haddad', 'Aiko Tanaka', 'Samuel Adeyemi', 'Grace Lindqvist')

describe('homeSentence', () => {
  test.each([
    [0, 0, 0, 'You have no reports here yet. Add your first, or import a list.'],
    [1, 1, 0, 'You know what your one report wants.'],
    [1, 0, 1, 'You do not yet know what your one report wants. Hana was never asked.'],
    [2, 2, 0, 'You know what both people want.'],
    [2, 1, 1, 'You know what 1 of 2 people want. Hana was never asked.'],
    [8, 8, 0, 'You know what all 8 people want.'],
    [8, 6, 2, 'You know what 6 of 8 people want. Hana and Owen were never asked.'],
    [8, 5, 3, 'You know what 5 of 8 people want. Hana, Owen and Leila were never asked.'],
    [8, 4, 4, 'You know what 4 of 8 people want. Hana, Owen and 2 others were never asked.'],
    [6, 0, 6, 'You do not yet know what your 6 people want. Hana, Owen and 4 others were never asked.'],
    [100, 100, 0, 'You know what all 100 people want.'],
  ])('of %i people, %i known and %i never asked', (people, known, neverAsked, words) => {
    expect(plain(homeSentence({ people, known, neverAsked: six.slice(0, neverAsked) }))).toBe(words)
  })
  test('leads from names to people, and from the others to the list of them', () => {
    expect(homeSentence({ people: 8, known: 4, neverAsked: six.slice(0, 4) })).toEqual([
      'You know what ',
      { text: '4 of 8', strong: true },
      ' people want.',
      ' ',
      { text: 'Hana', personId: 'hana novak' },
      ', ',
      { text: 'Owen', personId: 'owen brandt' },
      ' and ',
      { text: '2 others', href: '/?want=never' },
      ' were never asked.',
    ])
  })
  test('gives full names where two share a first name', () => {
    const neverAsked = named('Hana Novak', 'Hana Sato')
    expect(plain(homeSentence({ people: 3, known: 1, neverAsked }))).toBe(
      'You know what 1 of 3 people want. Hana Novak and Hana Sato were never asked.',
    )
  })
})

const strengths = (strong: number, one_person: number, thin: number, nobody: number) => ({ strong, one_person, thin, nobody })

describe('pipelineSentence', () => {
  test.each([
    [strengths(3, 3, 0, 2), 'Of 8 lead roles, 3 are strong, 3 rest on one person, and 2 have nobody.'],
    [strengths(3, 3, 1, 2), 'Of 9 lead roles, 3 are strong, 3 rest on one person, 1 is thin, and 2 have nobody.'],
    [strengths(1, 1, 2, 1), 'Of 5 lead roles, 1 is strong, 1 rests on one person, 2 are thin, and 1 has nobody.'],
    [strengths(4, 0, 0, 1), 'Of 5 lead roles, 4 are strong and 1 has nobody.'],
    [strengths(0, 0, 0, 9), 'All 9 lead roles have nobody.'],
    [strengths(2, 0, 0, 0), 'Both lead roles are strong.'],
    [strengths(0, 1, 0, 0), 'The one lead role rests on one person.'],
    [strengths(0, 0, 0, 0), 'There are no lead roles here yet.'],
  ])('says of %o: %s', (counts, words) => {
    expect(plain(pipelineSentence({ strengths: counts, people: 0, neverAsked: 0 }))).toBe(words)
  })
  test.each([
    [104, 31, '31 of 104 people were never asked what they want.'],
    [104, 1, '1 of 104 people was never asked what they want.'],
    [104, 0, 'All 104 people were asked what they want.'],
    [104, 104, 'None of the 104 people was ever asked what they want.'],
    [2, 0, 'Both people were asked what they want.'],
    [2, 2, 'Neither of the 2 people was ever asked what they want.'],
    [1, 1, 'The one person here was never asked what they want.'],
    [1, 0, 'The one person here was asked what they want.'],
  ])('ends, of %i people with %i never asked: %s', (people, neverAsked, words) => {
    expect(plain(pipelineSentence({ strengths: strengths(1, 0, 0, 0), people, neverAsked }))).toBe(`The one lead role is strong. ${words}`)
    expect(plain(peopleSentence({ people, neverAsked }))).toBe(words)
  })
  test('leads from each count to the roles and people counted', () => {
    const links = pipelineSentence({ strengths: strengths(1, 2, 0, 0), people: 9, neverAsked: 3 }).flatMap((part) =>
      typeof part === 'string' ? [] : [part.href],
    )
    expect(links).toEqual(['/pipeline?strength=strong', '/pipeline?strength=one_person', '/people?want=never'])
  })
  test('adds up to all roles, whatever the counts', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 20 }), (strong, one, thin, nobody) => {
        const words = plain(pipelineSentence({ strengths: strengths(strong, one, thin, nobody), people: 0, neverAsked: 0 }))
        const [all, ...parts] = [...words.replace('one person', '').matchAll(/\d+/g)].map(([n]) => Number(n))
        const total = strong + one + thin + nobody
        return all === undefined ? total < 3 : all === total && (parts.length === 0 || parts.reduce((sum, n) => sum + n, 0) === total)
      }),
    )
  })
})

test('the list of people says when there is nobody', () => {
  expect(plain(peopleSentence({ people: 0, neverAsked: 0 }))).toBe('There is nobody here yet.')
})

const role = (state: RoleState, over: Partial<Parameters<typeof roleSentence>[0]> = {}) => ({
  state,
  openedOn: null,
  decideByOn: null,
  expectedOn: null,
  holder: null,
  hiringManager: null,
  ...over,
})
const holder = { id: 'jonas', name: 'Jonas Weil' }
const hiringManager = { id: 'maya', name: 'Maya Okafor' }

describe('roleSentence', () => {
  test.each([
    [role('open', { openedOn: '2026-02-02', decideByOn: '2026-03-27' }), 'Open since 2 February. Decide by 27 March, 18 days from now.'],
    [role('open', { decideByOn: '2026-03-10' }), 'Open. Decide by 10 March, tomorrow.'],
    [role('open', { decideByOn: today }), 'Open. Decide by 9 March, today.'],
    [role('open', { decideByOn: '2026-03-08' }), 'Open. The day to decide was 8 March, yesterday.'],
    [
      role('deciding', { openedOn: '2025-12-01', decideByOn: '2026-03-01' }),
      'Deciding, open since 1 December 2025. The day to decide was 1 March, 8 days ago.',
    ],
    [role('deciding'), 'Deciding.'],
    [role('planned', { expectedOn: '2026-07-01' }), 'Planned, expected to open on 1 July.'],
    [role('planned', { expectedOn: '2026-03-01' }), 'Planned, was expected to open on 1 March.'],
    [role('planned'), 'Planned.'],
    [role('held', { holder, hiringManager, decideByOn: today }), 'Held by Jonas.'],
    [role('filled', { holder }), 'Filled by Jonas.'],
    [role('held'), 'Held.'],
    [role('on_hold', { decideByOn: today }), 'On hold.'],
    [role('cancelled'), 'Cancelled.'],
    [role('open', { hiringManager }), 'Open. Hired by Maya.'],
  ])('says where it stands: %#', (given, words) => {
    expect(plain(roleSentence(given, today))).toBe(words)
  })
  test('says "you" to the one who hires', () => {
    expect(plain(roleSentence(role('open', { hiringManager }), today, 'maya'))).toBe('Open. Hired by you.')
  })
})

describe('slateSentence', () => {
  test.each([
    [3, 1, 0, '3 want this role, 1 is close and was never asked.'],
    [1, 2, 0, '1 wants this role, 2 are close and were never asked.'],
    [2, 0, 1, '2 want this role. 1 finalist is from outside.'],
    [0, 0, 0, 'Nobody has said they want this role.'],
    [0, 1, 2, 'Nobody has said they want this role, 1 is close and was never asked. 2 finalists are from outside.'],
  ])('of %i who want it, %i close and %i from outside', (wantIt, closeNeverAsked, outside, words) => {
    expect(plain(slateSentence({ wantIt, closeNeverAsked, outside }))).toBe(words)
  })

  test('says who could step in, with a link to those whose page is open to the reader', () => {
    const cover = [
      { id: 'tomas', name: 'Tomás Herrera', mine: true },
      { id: 'ines', name: 'Ines Duarte', mine: false },
    ]
    expect(slateSentence({ wantIt: 1, closeNeverAsked: 0, cover }).slice(-4)).toEqual([
      { text: 'Tomás', personId: 'tomas' },
      ' and ',
      { text: 'Ines', strong: true },
      ' can step in tomorrow.',
    ])
    expect(plain(slateSentence({ wantIt: 1, closeNeverAsked: 0, cover: [] }))).toBe(
      '1 wants this role. No call says who could step in tomorrow.',
    )
  })

  test('to someone who sees their own people alone, says nothing of everyone', () => {
    expect(plain(slateSentence({ wantIt: 0, closeNeverAsked: 1, onlyOwn: true }))).toBe(
      'Of your own people, nobody has said they want this role, 1 is close and was never asked.',
    )
    expect(plain(slateSentence({ wantIt: 2, closeNeverAsked: 0, onlyOwn: true }))).toBe('Of your own people, 2 want this role.')
  })
})

describe('rolesSentence', () => {
  test.each([
    [{}, 'There are no lead roles here yet.'],
    [{ open: 1 }, '1 lead role, open.'],
    [{ planned: 2 }, '2 lead roles, both planned.'],
    [{ held: 9 }, '9 lead roles, all held.'],
    [{ held: 4, open: 2 }, '6 lead roles: 2 open and 4 held.'],
    [{ held: 4, open: 2, on_hold: 1, planned: 0 }, '7 lead roles: 2 open, 1 on hold and 4 held.'],
  ])('says of %o: %s', (states, words) => {
    expect(plain(rolesSentence(states))).toBe(words)
  })
  test('leaves no state out', () => {
    for (const state of RoleState.options)
      expect(rolesSentence({ [state]: 1 })).toContainEqual(expect.objectContaining({ href: `/roles?state=${state}` }))
  })
})

describe('frameworkSentence', () => {
  const framework = { version: 2, publishedOn: '2026-03-03', pillars: 4, criteria: 12, roles: 9, readings: 41 }
  test('says what it holds, since when, and what stands on it', () => {
    expect(plain(frameworkSentence(framework, today))).toBe(
      '4 pillars and 12 criteria, version 2, published on 3 March. 9 lead roles ask for it, and 41 readings stand on it.',
    )
  })
  test('has the grammar of one and of none', () => {
    expect(plain(frameworkSentence({ version: 1, publishedOn: null, pillars: 1, criteria: 1, roles: 1, readings: 1 }, today))).toBe(
      '1 pillar and 1 criterion, version 1, a draft that is not published yet. 1 lead role asks for it, and 1 reading stands on it.',
    )
    expect(plain(frameworkSentence({ ...framework, roles: 0, readings: 0 }, today))).toContain('. No lead role asks for it yet.')
  })
  test('does not say how many readings stand on it where that is not told', () => {
    expect(plain(frameworkSentence({ ...framework, readings: null }, today))).toContain(
      '. 9 lead roles ask for it, and readings stand on it.',
    )
  })
})

test('every sentence starts with a capital or a number and ends with one full stop', () => {
  const small = fc.nat({ max: 3 })
  const counts = fc.record(Object.fromEntries(BenchStrength.options.map((strength) => [strength, small]))) as fc.Arbitrary<
    Record<BenchStrength, number>
  >
  fc.assert(
    fc.property(counts, small, small, small, fc.subarray(six), (strengths, a, b, c, neverAsked) => {
      const sentences = [
        homeSentence({ people: a + neverAsked.length, known: a, neverAsked }),
        pipelineSentence({ strengths, people: a + b, neverAsked: b }),
        slateSentence({ wantIt: a, closeNeverAsked: b, outside: c }),
        peopleSentence({ people: a + b, neverAsked: b }),
        rolesSentence({ open: a, planned: b, held: c }),
      ]
      for (const words of sentences.map(plain)) expect(words).toMatch(/^[A-Z0-9](?!.*(  |\.\.| \.|,,|undefined|!)).*[^ ]\.$/)
    }),
  )
})
