import { listDuties } from 'shared/api/decisions.ts'
import { listAspirations, recordAspiration, recordEvidence } from 'shared/api/growth.ts'
import { endGrant, giveGrant } from 'shared/api/access.ts'
import { readHandover, recordHandover } from 'shared/api/handover.ts'
import { movePerson } from 'shared/api/people.ts'
import { correctTalk, finishTalk, listTalks, readPastTalk } from 'shared/api/talk.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
const params = { personId: 'ravi' }
const member = { memberId: 'ravi' }
beforeEach(async () => {
  c = await company()
  const want = { direction: 'management', heardOn: '2026-10-01', heard: 'said', words: 'I want to lead', visibility: 'chain' } as const
  await c.manager(recordAspiration, { params, body: want })
  await c.manager(recordEvidence, { params, body: { what: 'for me alone', happenedOn: '2026-10-01', visibility: 'private' } })
  await c.manager(recordEvidence, { params, body: { what: 'for the chain', happenedOn: '2026-10-01', visibility: 'chain' } })
  await c.manager(finishTalk, {
    params,
    body: {
      form: 1,
      want: { direction: null, horizon: null, targetRoleId: null, target: '' },
      words: '',
      dropped: [],
      note: 'my private note',
      discussed: ['a'],
      points: [{ key: 'a', text: 'what we talked about' }],
      promises: [{ key: 'b', text: 'what was promised', owner: 'manager', dueOn: null }],
      nextOn: null,
      nextTime: null,
      heldOn: '2026-11-20',
      questions: [],
      key: crypto.randomUUID(),
    },
  })
}, 60_000)
afterEach(() => c.close())

const agree = (agreed: { words: boolean; talks: boolean }, agreedOn = today) =>
  c.manager(recordHandover, { params, body: { ...agreed, agreedOn } })
const move = (managerId: string, fromOn = today) => c.administrator(movePerson, { params: member, body: { managerId, fromOn } })
const wordsFor = async (id: string) => (await c.as(id)(listAspirations, { params })).map(({ words }) => words)
const talksFor = async (id: string) => JSON.stringify(await c.as(id)(listTalks, { params }))

test('the page of a hand-over counts what passes, what is asked for and what never passes', async () => {
  await move('theo', '2026-12-01')
  expect(await c.manager(readHandover, { params })).toMatchObject({
    next: { manager: null, fromOn: '2026-12-01' },
    passes: { wants: 1, evidence: 1 },
    asks: { words: 1, talks: 1 },
    stays: { notes: 1, evidence: 1 },
    agreed: null,
  })
  expect((await c.director(readHandover, { params })).status).toBe(403)
  expect((await c.other(readHandover, { params })).status).toBe(404)
})

test('without the person’s agreement the next manager reads what was wanted, and neither the words nor the conversations', async () => {
  await move('theo')
  expect(await wordsFor('theo')).toEqual([null])
  expect(await talksFor('theo')).toBe('[]')
})

test('as agreed, words and conversations pass with the move, and private notes never', async () => {
  expect((await agree({ words: true, talks: true })).status).toBe(200)
  expect((await c.other(listTalks, { params })).status).toBe(404)
  await move('theo')
  expect(await wordsFor('theo')).toEqual(['I want to lead'])
  const passed = await talksFor('theo')
  expect(passed).toContain('what we talked about')
  expect(passed).toContain('what was promised')
  expect(passed).not.toContain('my private note')
  const [talk] = await c.other(listTalks, { params })
  const of = { params: { ...params, conversationId: talk!.id } }
  expect(await c.other(readPastTalk, of)).toMatchObject({ mine: false, note: null })
  expect((await c.other(correctTalk, { ...of, body: { text: 'not mine to add' } })).status).toBe(403)
  // Nobody else reads of it: neither those above, nor the manager before.
  expect(await wordsFor('dana')).toEqual([null])
  expect((await c.manager(listTalks, { params })).status).toBe(404)
})

test('each of the two passes alone, and what is said again takes the place of what stood', async () => {
  await agree({ words: false, talks: true })
  await agree({ words: true, talks: false })
  await move('theo')
  expect(await wordsFor('theo')).toEqual(['I want to lead'])
  expect(await talksFor('theo')).toBe('[]')
})

test('what passes goes one manager on, and no further', async () => {
  await agree({ words: true, talks: true })
  await move('theo')
  c.at('2026-12-10T09:00:00.000Z')
  await move('ines', '2026-12-10')
  expect(await wordsFor('ines')).toEqual([null])
  expect(await talksFor('ines')).toBe('[]')
  expect(await wordsFor('mira')).toEqual([null])
})

test('who stands in for the next manager reads none of the conversations that passed, and hands nobody over', async () => {
  await agree({ words: false, talks: true })
  await move('theo')
  await c.administrator(giveGrant, { body: { kind: 'stand_in', accountId: 'account-ines', personId: 'theo', lastOn: '2026-12-01' } })
  expect(await talksFor('ines')).toBe('[]')
  expect((await c.as('ines')(readHandover, { params })).status).toBe(403)
})

test('an agreement has a day that has come', async () => {
  expect(await agree({ words: true, talks: true }, '2026-11-24')).toMatchObject({ status: 400, fields: { agreedOn: expect.any(String) } })
})

test('an agreement is over with the line that it was made in: after a return to the same manager nothing passes by it', async () => {
  await agree({ words: true, talks: true })
  await move('theo')
  c.at('2026-12-10T09:00:00.000Z')
  await move('mira', '2026-12-10')
  const want = { direction: 'ic', heardOn: '2026-12-10', heard: 'said', words: 'said after the return', visibility: 'chain' } as const
  await c.manager(recordAspiration, { params, body: want })
  expect((await c.manager(readHandover, { params })).agreed).toBeNull()
  expect(await agree({ words: true, talks: true })).toMatchObject({ status: 400, fields: { agreedOn: expect.any(String) } })
  c.at('2026-12-20T09:00:00.000Z')
  await move('ines', '2026-12-20')
  expect(await wordsFor('ines')).toEqual([null, null])
  expect(await talksFor('ines')).toBe('[]')
})

test('what was agreed after a return passes to who follows then, and not to who followed the first time', async () => {
  await move('theo')
  c.at('2026-12-10T09:00:00.000Z')
  await move('mira', '2026-12-10')
  expect((await agree({ words: true, talks: true }, '2026-12-10')).agreed).toMatchObject({ words: true, agreedOn: '2026-12-10' })
  c.at('2026-12-20T09:00:00.000Z')
  await move('ines', '2026-12-20')
  expect(await wordsFor('ines')).toEqual(['I want to lead'])
  c.at('2026-12-30T09:00:00.000Z')
  await move('theo', '2026-12-30')
  expect(await wordsFor('theo')).toEqual([null])
  expect(await talksFor('theo')).toBe('[]')
})

test('a move that begins in the past hands over no words without agreement', async () => {
  await move('theo', '2026-11-01')
  expect(await wordsFor('theo')).toEqual([null])
  expect(await talksFor('theo')).toBe('[]')
})

test('what a stand-in hears, the manager reads; what they hear before they stand in or for another manager, not', async () => {
  const hear = (words: string, who: Company['manager']) =>
    who(recordAspiration, { params, body: { direction: 'ic', heardOn: '2026-11-23', heard: 'said', words, visibility: 'chain' } })
  const standIn = (personId: string) =>
    c.administrator(giveGrant, { body: { kind: 'stand_in', accountId: 'account-dana', personId, lastOn: '2026-12-31' } })
  const forMira = await standIn('mira')
  await hear('for Mira', c.director)
  expect(await wordsFor('mira')).toEqual(['for Mira', 'I want to lead'])
  expect(await wordsFor('dana')).toEqual(['for Mira', 'I want to lead'])
  c.at('2026-11-25T09:00:00.000Z')
  await c.administrator(endGrant, { params: { grantId: forMira.id } })
  expect(await wordsFor('mira')).toEqual(['for Mira', 'I want to lead'])
  await move('theo', '2026-11-01')
  expect((await standIn('theo')).status).toBe(200)
  c.at('2026-11-26T09:00:00.000Z')
  await hear('for Theo', c.director)
  expect(await wordsFor('theo')).toEqual(['for Theo', null, null])
})

test('a hand-over to prepare is a duty of the manager now alone, until the person said what passes', async () => {
  const due = async (who = c.manager) => (await who(listDuties)).handovers
  expect(await due()).toEqual([])
  await c.administrator(movePerson, { params: { memberId: 'ravi' }, body: { managerId: 'theo', fromOn: '2026-12-01' } })
  expect(await due()).toEqual([{ person: { id: 'ravi', name: 'Ravi Example' }, manager: null, fromOn: '2026-12-01' }])
  expect([await due(c.director), await due(c.other), await due(c.administrator)]).toEqual([[], [], []])
  await c.manager(recordHandover, { params: { personId: 'ravi' }, body: { words: false, talks: false, agreedOn: today } })
  expect(await due()).toEqual([])
})

test('what was agreed before a move away and back does not stand for the next hand-over, which ends with the day', async () => {
  const move = (managerId: string, fromOn: string) =>
    c.administrator(movePerson, { params: { memberId: 'ravi' }, body: { managerId, fromOn } })
  await c.manager(recordHandover, { params: { personId: 'ravi' }, body: { words: true, talks: true, agreedOn: today } })
  await move('theo', '2026-11-24')
  c.at('2026-11-24T09:00:00.000Z')
  await move('mira', '2026-11-25')
  c.at('2026-11-25T09:00:00.000Z')
  await move('dana', '2026-12-01')
  expect((await c.manager(listDuties)).handovers).toMatchObject([{ person: { id: 'ravi' }, manager: 'Dana Example' }])
  c.at('2026-12-01T09:00:00.000Z')
  expect((await c.manager(listDuties)).handovers).toEqual([])
})
