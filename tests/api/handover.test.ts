import { listAspirations, recordAspiration, recordEvidence } from 'shared/api/growth.ts'
import { giveGrant } from 'shared/api/access.ts'
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
