import fc from 'fast-check'
import type { TalkContent } from 'shared/model/talk.ts'
import { expect, test } from 'vitest'
import { draftStart, earlyStart } from '../../client/drafts/start.ts'
import type { KeptDraft } from '../../client/drafts/kept.ts'
import { alike, contested, merged, rebased, sentencesIn, told } from '../../client/drafts/text.ts'
import { againDays, againOf, emptyTalk, finishOf, likelyHeldOn, pointsToShow, sameWant } from '../../client/talk/content.ts'

const today = '2026-03-09'
const empty = emptyTalk({ want: null })
const talk = (part: Partial<TalkContent>): TalkContent => ({ ...empty, ...part })
const want = {
  id: 'a',
  direction: 'management',
  horizon: 'within_year',
  targetRole: { id: 'r', title: 'Lead, Lifecycle' },
  target: null,
  words: null,
  heardOn: '2026-02-16',
  heard: 'said',
  visibility: 'chain',
  recordedBy: 'Maya',
  recordedAt: '2026-02-16T10:00:00Z',
  mine: true,
} as const
const around = { key: 'k', revision: 3, heldOn: today, today, cadenceDays: 90, questions: [{ id: 'q1' }], open: null }

test('an empty page starts with what they last said, and says that nothing has changed', () => {
  const started = emptyTalk({ want })
  expect(started.want).toEqual({ direction: 'management', horizon: 'within_year', targetRoleId: 'r', target: '' })
  expect(sameWant(started.want, want)).toBe(true)
  expect(sameWant({ ...started.want, direction: 'ic' }, want)).toBe(false)
})

test('shows five points, and the next one for each that is dropped', () => {
  const points = Array.from({ length: 7 }, (_, at) => ({ key: `gap:${at}`, kind: 'gap' as const, text: `${at}`, from: '' }))
  const shown = (part: Partial<TalkContent>) => pointsToShow(points, talk(part)).map(({ text }) => text)
  expect(shown({})).toEqual(['0', '1', '2', '3', '4'])
  expect(shown({ dropped: ['gap:1', 'gap:3'] })).toEqual(['0', '2', '4', '5', '6'])
})

test('offers days to talk again that are days to come and no weekends', () => {
  expect(againDays(today, 90)).toEqual({ soon: '2026-03-23', rhythm: '2026-06-08', quarter: '2026-04-08' })
  expect(againDays('2026-11-23', 90).quarter).toBe('2027-01-08')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: 14, max: 365 }),
      (on, cadence) => {
        const heldOn = on.toISOString().slice(0, 10)
        for (const day of Object.values(againDays(heldOn, cadence))) {
          expect(day > heldOn).toBe(true)
          expect([0, 6]).not.toContain(new Date(day).getUTCDay())
        }
      },
    ),
  )
})

test('no day chosen is the day of the rhythm; a day of its own is another day', () => {
  const days = againDays(today, 90)
  expect(againOf(null, days)).toBe('rhythm')
  expect(againOf(days.soon, days)).toBe('soon')
  expect(againOf('2026-05-05', days)).toBe('other')
  expect(finishOf(empty, around).nextOn).toBe(days.rhythm)
})

test('a conversation that was planned for a day just past was held then, one planned long ago was not', () => {
  expect(likelyHeldOn({ plannedOn: '2026-03-06' }, today)).toBe('2026-03-06')
  expect(likelyHeldOn({ plannedOn: '2026-01-06' }, today)).toBe(today)
  expect(likelyHeldOn({ plannedOn: '2026-03-12' }, today)).toBe(today)
  expect(likelyHeldOn(null, today)).toBe(today)
})

test('finishing leaves empty lines out and reads the day of a line that is still being typed', () => {
  const row = (key: string, text: string, dueOn: string | null = null) => ({ key, text, owner: 'manager' as const, dueOn })
  const body = finishOf(
    talk({
      promises: [row('1', ' '), row('2', 'ask recruiting fri'), row('3', 'send it', '2026-04-01')],
      points: [{ key: 'p', text: '' }],
    }),
    {
      ...around,
      open: '2',
    },
  )
  expect(body.promises).toEqual([row('2', 'ask recruiting', '2026-03-13'), row('3', 'send it', '2026-04-01')])
  expect(body.points).toEqual([])
  expect(body).toMatchObject({ key: 'k', revision: 3, heldOn: today, questions: ['q1'] })
})

const texts = fc.string({ maxLength: 30 })
const contents = fc.record({
  words: texts,
  note: texts,
  points: fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), text: texts }), { maxLength: 3 }),
  promises: fc.array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      text: texts,
      owner: fc.constantFrom('manager' as const, 'person' as const),
      dueOn: fc.constant(null),
    }),
    { maxLength: 3 },
  ),
})

test('putting two texts together leaves out nothing of either', () => {
  fc.assert(
    fc.property(contents, contents, (ours, theirs) => {
      const both = merged(talk(ours), talk(theirs))
      for (const one of [ours, theirs]) {
        expect(both.words).toContain(one.words.trimEnd())
        expect(both.note).toContain(one.note.trimEnd())
        for (const name of ['points', 'promises'] as const)
          for (const { text } of one[name]) expect(both[name].map((line) => line.text)).toContain(text)
      }
    }),
  )
})

test('a target that was typed on both sides is never lost unasked: one is chosen, and a side that says nothing gives way', () => {
  const wants = (target: string, direction: 'management' | null = 'management') => talk({ want: { ...empty.want, direction, target } })
  const [here, there] = [wants('Head of Lifecycle'), wants('Lead, Growth')]
  expect(contested(here, there)).toEqual(['want'])
  expect(merged(here, there, { want: 'theirs' }).want.target).toBe('Lead, Growth')
  expect(merged(here, there, { want: 'ours' }).want.target).toBe('Head of Lifecycle')
  expect(contested(here, empty)).toEqual([])
  expect(merged(empty, there).want.target).toBe('Lead, Growth')
  expect(merged(empty, wants('Lead, Growth', null)).want.target).toBe('Lead, Growth')
  expect(merged(wants('Head of Lifecycle', null), empty).want.target).toBe('Head of Lifecycle')
  const next = (nextOn: string, nextTime: string | null) => talk({ nextOn, nextTime })
  expect(contested(next('2026-04-01', null), next('2026-04-02', '10:00'))).toEqual(['next'])
  expect(merged(next('2026-04-01', null), next('2026-04-02', '10:00'), { next: 'theirs' })).toMatchObject({
    nextOn: '2026-04-02',
    nextTime: '10:00',
  })
})

test('a promise that has another day or owner in the other text stands twice', () => {
  const row = { key: '1', text: 'ask recruiting', owner: 'manager' as const, dueOn: '2026-03-13' }
  const both = merged(talk({ promises: [row] }), talk({ promises: [{ ...row, dueOn: '2026-03-20' }] }))
  expect(both.promises.map(({ dueOn }) => dueOn)).toEqual(['2026-03-13', '2026-03-20'])
  expect(merged(talk({ promises: [row] }), talk({ promises: [{ ...row, key: '2' }] })).promises).toEqual([row])
})

test('two texts are alike whatever the order of their parts', () => {
  const { note, words, ...rest } = talk({ words: 'a', note: 'b' })
  expect(alike(talk({ words: 'a', note: 'b' }), { note, ...rest, words })).toBe(true)
  expect(alike(talk({ words: 'a' }), talk({ words: 'b' }))).toBe(false)
})

test('finds every sentence in a draft of any form', () => {
  expect(
    sentencesIn({ form: 7, heard: ['One.', { deep: 'Two.' }], owner: 'manager', promises: [{ key: 'x', text: 'Three.', dueOn: today }] }),
  ).toEqual(['One.', 'Two.', 'Three.'])
})

const kept = (part: Partial<KeptDraft>): KeptDraft => ({
  accountId: 'maya',
  personId: 'priya',
  name: 'Priya',
  content: talk({ words: 'here' }),
  revision: 2,
  unsent: true,
  aside: null,
  stamp: 's',
  at: '2026-03-09T10:00:00Z',
  ...part,
})
const onServer = (words: string, revision: number) => ({ content: talk({ words }), revision, savedAt: '2026-03-09T09:00:00Z' })

test('what this device alone has is never passed over', () => {
  expect(draftStart(null, null, empty)).toMatchObject({ content: empty, revision: 0, unsent: false })
  expect(draftStart(null, onServer('there', 2), empty).content.words).toBe('there')
  expect(draftStart(kept({}), onServer('there', 2), empty)).toMatchObject({ content: { words: 'here' }, unsent: true, elsewhere: null })
  expect(draftStart(kept({ unsent: false }), onServer('there', 3), empty)).toMatchObject({ content: { words: 'there' }, revision: 3 })
  expect(draftStart(kept({}), onServer('there', 3), empty)).toMatchObject({
    content: { words: 'here' },
    elsewhere: { content: { words: 'there' }, revision: 3 },
  })
  expect(draftStart(kept({}), null, empty)).toMatchObject({ content: { words: 'here' }, elsewhere: { content: null } })
  expect(draftStart(kept({ revision: 0 }), null, empty)).toMatchObject({ content: { words: 'here' }, elsewhere: null })
  expect(draftStart(kept({ aside: talk({ words: 'aside' }) }), null, empty)).toMatchObject({ elsewhere: { content: { words: 'aside' } } })
})

test('what was typed before the server had answered comes to what stands there, and takes nothing of it away', () => {
  const there = talk({ words: 'Wants to lead.', note: 'Gently.', want: { ...empty.want, direction: 'management' }, discussed: ['gap:1'] })
  const early = rebased(empty, talk({ words: 'And soon.', promises: [{ key: 'p', text: 'Ask', owner: 'manager', dueOn: null }] }), there)
  expect(early).toEqual({
    ...there,
    words: 'Wants to lead.\n\nAnd soon.',
    promises: [{ key: 'p', text: 'Ask', owner: 'manager', dueOn: null }],
  })
  expect(rebased(empty, empty, there)).toEqual(there)
  const other = talk({ want: { ...empty.want, direction: 'ic' } })
  expect(rebased(empty, other, there).want.direction).toBe('ic')
  const mine = talk({ words: 'Typed on this device.' })
  expect(rebased(mine, talk({ words: 'Typed on this device, and on.' }), mine).words).toBe('Typed on this device, and on.')
})

test('an early page begins with what the device has, and with nothing else', () => {
  expect(earlyStart(null, empty)).toMatchObject({ content: empty, revision: 0, unsent: false, elsewhere: null })
  const kept = { content: talk({ words: 'Here.' }), revision: 4, stamp: 's', unsent: true, aside: null } as unknown as KeptDraft
  expect(earlyStart(kept, empty)).toMatchObject({ content: { words: 'Here.' }, revision: 4, stamp: 's', unsent: true, elsewhere: null })
})

test('a text begun on an early page and found again comes to what stands there too', () => {
  const kept = {
    content: talk({ words: 'Typed early.' }),
    revision: 0,
    stamp: 's',
    unsent: true,
    early: true,
    aside: null,
  } as unknown as KeptDraft
  const page = emptyTalk({ want })
  expect(draftStart(kept, null, page)).toMatchObject({ content: { ...page, words: 'Typed early.' }, unsent: true, elsewhere: null })
  const server = { revision: 3, savedAt: '2026-03-09T10:00:00Z', content: talk({ words: 'Before.' }) }
  expect(draftStart(kept, server, page)).toMatchObject({ content: { words: 'Before.\n\nTyped early.' }, revision: 3, elsewhere: null })
})

test('a text that was sent from here as the page was left, before its answer came, is no other text', () => {
  const server = { revision: 4, savedAt: '2026-03-09T10:00:00Z', content: talk({ words: 'One,' }) }
  const kept = { content: talk({ words: 'One, two,' }), revision: 3, stamp: 's', unsent: true, aside: null } as unknown as KeptDraft
  expect(draftStart({ ...kept, tried: told(server.content) }, server, empty)).toMatchObject({
    content: kept.content,
    revision: 4,
    elsewhere: null,
  })
  expect(draftStart(kept, server, empty).elsewhere?.content).toEqual(server.content)
})
