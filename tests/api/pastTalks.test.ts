import { changeConversation, recordConversation } from 'shared/api/growth.ts'
import { movePerson } from 'shared/api/people.ts'
import {
  changePromise,
  correctTalk,
  finishTalk,
  listTalks,
  makePromise,
  readPastTalk,
  readTalk,
  removePromise,
  restorePromise,
} from 'shared/api/talk.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'
import { finish, wants } from '../talk.ts'

const params = { personId: 'ravi' }
let c: Company
beforeEach(async () => void (c = await company()), 60_000)
afterEach(() => c.close())
const page = () => c.manager(readTalk, { params })

describe('past conversations', () => {
  test('are read as they were written, with corrections appended', async () => {
    const { conversationId } = await c.manager(finishTalk, { params, body: finish({ want: wants(), words: 'To lead.', note: 'x' }) })
    const of = { ...params, conversationId }
    c.at('2026-11-24T09:00:00.000Z')
    const corrected = await c.manager(correctTalk, { params: of, body: { text: 'She said next year.' } })
    expect(corrected).toMatchObject({
      want: { words: 'To lead.' },
      corrections: [{ text: 'She said next year.', author: 'Mira Example', writtenAt: '2026-11-24T09:00:00.000Z' }],
    })
    await c.manager(correctTalk, { params: of, body: { text: 'Or the year after.' } })
    expect((await c.manager(readPastTalk, { params: of })).corrections.map(({ text }) => text)).toEqual([
      'She said next year.',
      'Or the year after.',
    ])
    expect((await c.manager(correctTalk, { params: of, body: { text: ' ' } })).fields?.text).toBeTruthy()
    expect((await c.manager(readPastTalk, { params: { personId: 'ines', conversationId } })).status).toBe(404)
    expect((await c.manager(correctTalk, { params: { ...params, conversationId: 'unknown' }, body: { text: 'x' } })).status).toBe(404)
  })

  test('stand among those recorded by their day alone, the newest first', async () => {
    await c.manager(recordConversation, { params, body: { heldOn: '2026-06-01' } })
    const { conversationId } = await c.manager(finishTalk, { params, body: finish({ heldOn: '2026-09-01' }) })
    await c.manager(recordConversation, { params, body: { heldOn: '2026-10-01' } })
    await c.manager(recordConversation, { params, body: { plannedOn: '2026-12-01' } })
    const talks = await c.manager(listTalks, { params })
    expect(talks.map(({ heldOn, finishedAt }) => [heldOn, finishedAt !== null])).toEqual([
      ['2026-10-01', false],
      ['2026-09-01', true],
      ['2026-06-01', false],
    ])
    expect(talks[1]!.id).toBe(conversationId)
  })

  test('are no one else’s, and pass to nobody with a move', async () => {
    const { conversationId } = await c.manager(finishTalk, { params, body: finish({ note: 'x', points: [{ key: 'a', text: 'A point' }] }) })
    const of = { ...params, conversationId }
    expect((await c.director(readPastTalk, { params: of })).status).toBe(403)
    expect((await c.other(readPastTalk, { params: of })).status).toBe(404)
    await c.administrator(movePerson, { params: { memberId: 'ravi' }, body: { managerId: 'theo', fromOn: today } })
    expect((await c.manager(readPastTalk, { params: of })).status).toBe(404)
    expect((await c.other(readPastTalk, { params: of })).status).toBe(404)
    expect(await c.other(listTalks, { params })).toEqual([])
    expect((await c.other(readTalk, { params })).points).toEqual([])
    expect((await c.other(correctTalk, { params: of, body: { text: 'x' } })).status).toBe(404)
  })
})

describe('promises', () => {
  const made = (body: { text: string; owner?: 'person'; dueOn?: string }) => c.manager(makePromise, { params, body })
  const change = (promiseId: string, body: object) => c.manager(changePromise, { params: { ...params, promiseId }, body })

  test('are open, the nearest day first, until they are kept or dropped with the reason', async () => {
    const first = await made({ text: 'Ask recruiting' })
    const second = await made({ text: 'Write feedback', owner: 'person', dueOn: '2026-12-18' })
    const third = await made({ text: 'Find a mentor', dueOn: '2026-11-30' })
    expect(first).toMatchObject({ owner: 'manager', dueOn: null, state: 'open', why: null, madeOn: today, closedOn: null })
    expect((await page()).promises.map(({ id }) => id)).toEqual([third.id, second.id, first.id])

    c.at('2026-11-26T09:00:00.000Z')
    expect(await change(first.id, { state: 'kept' })).toMatchObject({ state: 'kept', closedOn: '2026-11-26' })
    c.at('2026-11-27T09:00:00.000Z')
    expect(await change(first.id, { state: 'kept' })).toMatchObject({ closedOn: '2026-11-26' })
    expect((await change(second.id, { state: 'dropped' })).fields).toEqual({ why: 'Say why it was dropped.' })
    expect(await change(second.id, { state: 'dropped', why: 'She moved on.' })).toMatchObject({ state: 'dropped', why: 'She moved on.' })
    expect((await page()).promises.map(({ id }) => id)).toEqual([third.id])
    expect(await change(second.id, { state: 'open', dueOn: '2026-12-24' })).toMatchObject({
      state: 'open',
      why: null,
      closedOn: null,
      dueOn: '2026-12-24',
    })
    expect(await change(third.id, { dueOn: null })).toMatchObject({ dueOn: null })
    expect(await change(third.id, {})).toMatchObject({ status: 200, state: 'open', dueOn: null })
  })

  test('are refused with a day that is past or absurd, and with too much text', async () => {
    const { id } = await made({ text: 'Ask' })
    for (const dueOn of ['2026-11-22', '2030-01-01', 'friday']) {
      expect((await made({ text: 'x', dueOn })).fields?.dueOn, dueOn).toBeTruthy()
      expect((await change(id, { dueOn })).fields?.dueOn, dueOn).toBeTruthy()
    }
    expect((await made({ text: 'x'.repeat(10_000) })).fields).toEqual({ text: 'Use at most 200 characters.' })
    expect((await page()).promises).toHaveLength(1)
  })

  test('can be taken back and restored for 30 days', async () => {
    const { id } = await made({ text: 'Ask' })
    const of = { ...params, promiseId: id }
    expect(await c.manager(removePromise, { params: of })).toMatchObject({ done: true })
    expect((await page()).promises).toEqual([])
    expect((await change(id, { state: 'kept' })).status).toBe(409)
    expect(await c.manager(restorePromise, { params: of })).toMatchObject({ id, state: 'open' })
    await c.manager(removePromise, { params: of })
    c.at('2026-12-24T09:00:00.000Z')
    expect((await c.manager(restorePromise, { params: of })).status).toBe(409)
  })

  test('are their author’s, while they manage the person', async () => {
    const { id } = await made({ text: 'Ask' })
    const of = { ...params, promiseId: id }
    expect((await c.director(changePromise, { params: of, body: { state: 'kept' } })).status).toBe(403)
    expect((await c.manager(changePromise, { params: { ...of, personId: 'ines' }, body: { state: 'kept' } })).status).toBe(404)
    await c.administrator(movePerson, { params: { memberId: 'ravi' }, body: { managerId: 'theo', fromOn: today } })
    for (const ask of [c.manager, c.other]) {
      expect((await ask(changePromise, { params: of, body: { state: 'kept' } })).status).toBe(404)
      expect((await ask(removePromise, { params: of })).status).toBe(404)
      expect((await ask(restorePromise, { params: of })).status).toBe(404)
    }
  })
})

test('a planned conversation has its hour, and keeps or loses it when it moves', async () => {
  const { id, plannedTime } = await c.manager(recordConversation, { params, body: { plannedOn: '2026-11-27', plannedTime: '09:30' } })
  expect(plannedTime).toBe('09:30')
  const of = { ...params, conversationId: id }
  expect(await c.manager(changeConversation, { params: of, body: { plannedOn: '2026-12-01' } })).toMatchObject({ plannedTime: '09:30' })
  expect(await c.manager(changeConversation, { params: of, body: { plannedTime: null } })).toMatchObject({
    plannedOn: '2026-12-01',
    plannedTime: null,
  })
  expect(
    (await c.manager(recordConversation, { params: { personId: 'ines' }, body: { plannedOn: '2026-12-01', plannedTime: 'noon' } })).fields,
  ).toEqual({
    plannedTime: 'Write the time like 14:30.',
  })
})
