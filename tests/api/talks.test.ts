import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { conversations, leadRoles } from 'server/db/schema.ts'
import { listAspirations, listConversations, recordConversation } from 'shared/api/growth.ts'
import { createRole } from 'shared/api/roles.ts'
import { finishTalk, listTalks, makePromise, readTalk, saveTalkDraft } from 'shared/api/talk.ts'
import type { TalkFinish } from 'shared/model/talk.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'
import { empty, finish, wants } from '../talk.ts'

const params = { personId: 'ravi' }
let c: Company
beforeEach(async () => void (c = await company()), 60_000)
afterEach(() => c.close())
const page = () => c.manager(readTalk, { params })

const written = ['conversations', 'aspirations', 'promises', 'talk_points', 'private_notes', 'talk_records']
const counts = () =>
  c.db.read(async ({ connection: { db } }) => {
    const found: Record<string, number> = {}
    for (const table of written) found[table] = (await db.values<[number]>(sql.raw(`select count(*) from ${table}`)))[0]![0]
    return found
  })

describe('finishing', () => {
  test('writes all that came of it, and plans the next', async () => {
    const planned = await c.manager(recordConversation, { params, body: { plannedOn: today, plannedTime: '14:00' } })
    expect((await page()).conversation).toEqual({ id: planned.id, plannedOn: today, plannedTime: '14:00' })
    await c.manager(saveTalkDraft, { params, body: { revision: 0, content: empty } })
    const body = finish({
      want: wants({ horizon: 'within_year', target: ' Lead a team ' }),
      words: 'I want to build a team.\nSoon.',
      note: 'Nervous about hiring.',
      discussed: ['a'],
      dropped: ['c'],
      points: [
        { key: 'a', text: 'The panel seat' },
        { key: 'b', text: 'The course' },
        { key: 'c', text: 'Nothing' },
      ],
      promises: [
        { key: 'd', text: 'Ask recruiting', owner: 'manager', dueOn: '2026-11-27' },
        { key: 'e', text: 'Write one round of feedback', owner: 'person', dueOn: null },
      ],
      nextOn: '2027-02-18',
      nextTime: '10:30',
      revision: 1,
    })
    const done = await c.manager(finishTalk, { params, body })
    expect(done).toMatchObject({ status: 200, conversationId: planned.id })

    expect(await c.manager(listConversations, { params })).toMatchObject([
      { id: done.nextConversationId, state: 'planned', plannedOn: '2027-02-18', plannedTime: '10:30', author: 'Mira Example' },
      { id: planned.id, state: 'held', plannedOn: today, heldOn: today },
    ])
    expect(await c.manager(listAspirations, { params })).toMatchObject([
      {
        direction: 'management',
        horizon: 'within_year',
        target: 'Lead a team',
        targetRole: null,
        words: 'I want to build a team.\nSoon.',
        heardOn: today,
        heard: 'said',
        visibility: 'chain',
        mine: true,
      },
    ])
    const [talk] = await c.manager(listTalks, { params })
    expect(talk).toMatchObject({
      id: planned.id,
      heldOn: today,
      want: { direction: 'management' },
      note: { text: 'Nervous about hiring.' },
      discussed: [{ text: 'The panel seat', from: 'You added this on 23 November' }],
      carried: ['The course'],
      promises: [
        { text: 'Ask recruiting', owner: 'manager', dueOn: '2026-11-27', state: 'open', madeOn: today },
        { text: 'Write one round of feedback', owner: 'person', dueOn: null },
      ],
      corrections: [],
      finishedAt: `${today}T09:00:00.000Z`,
    })
    const next = await page()
    expect(next.points.map(({ text, from }) => [text, from])).toEqual([['The course', 'Left open on 23 November']])
    expect(next).toMatchObject({ draft: null, lastHeldOn: today, conversation: { plannedOn: '2027-02-18', plannedTime: '10:30' } })
    expect(next.promises.map(({ text }) => text)).toEqual(['Ask recruiting', 'Write one round of feedback'])
  })

  test('with the same key again, or twice at once, is finishing once', async () => {
    const body = finish({
      want: wants(),
      note: 'x',
      promises: [{ key: 'a', text: 'Ask', owner: 'manager', dueOn: null }],
      nextOn: '2026-12-01',
    })
    const [one, two] = await Promise.all([c.manager(finishTalk, { params, body }), c.manager(finishTalk, { params, body })])
    expect(one.status).toBe(200)
    expect(two).toEqual(one)
    const before = await counts()
    c.at('2026-11-25T09:00:00.000Z')
    await c.manager(saveTalkDraft, { params, body: { revision: 0, content: { ...empty, words: 'next time' } } })
    expect(await c.manager(finishTalk, { params, body })).toEqual(one)
    expect(await counts()).toEqual(before)
    expect((await page()).draft?.content.words).toBe('next time')
    expect((await c.manager(finishTalk, { params: { personId: 'ines' }, body })).fields?.key).toBeTruthy()
  })

  test('with nothing chosen for someone who was never asked records no aspiration', async () => {
    const done = await c.manager(finishTalk, { params, body: finish() })
    expect(done).toMatchObject({ status: 200, nextConversationId: null })
    expect(await c.manager(listAspirations, { params })).toEqual([])
    expect((await page()).want).toBeNull()
    expect((await c.manager(listTalks, { params }))[0]).toMatchObject({ want: null, note: null, discussed: [], carried: [] })
  })

  test('closes the points that were ticked, drops those that were dropped, and carries the rest', async () => {
    const points = ['one', 'two', 'three'].map((text) => ({ key: text, text }))
    await c.manager(finishTalk, { params, body: finish({ points }) })
    const keys = (await page()).points.map(({ key }) => key)
    const made = await c.manager(makePromise, { params, body: { text: 'Ask recruiting', dueOn: today } })
    c.at('2026-12-14T09:00:00.000Z')
    const first = (await page()).points[0]!
    expect(first.key).toBe(`promise:${made.id}`)
    await c.manager(finishTalk, {
      params,
      body: finish({ heldOn: '2026-12-14', discussed: [first.key, keys[0]!, 'point:unknown'], dropped: [keys[1]!] }),
    })
    expect((await c.manager(listTalks, { params }))[0]).toMatchObject({
      discussed: [
        { text: 'Ask recruiting', from: 'You promised this, due 23 November' },
        { text: 'one', from: 'Left open on 23 November' },
      ],
      carried: ['three'],
    })
    // A promise that was talked about is still open: ticking it here does not keep it.
    expect((await page()).points.map(({ text, from }) => [text, from])).toEqual([
      ['Ask recruiting', 'You promised this, due 23 November'],
      ['three', 'Left open on 14 December'],
    ])
  })

  test('holds what nobody had planned, and moves a second one that is planned', async () => {
    await c.manager(recordConversation, { params, body: { plannedOn: today } })
    await c.db.transaction((tx) =>
      tx.db.insert(conversations).values({
        id: 'second',
        personId: 'ravi',
        state: 'planned',
        plannedOn: '2026-12-20',
        authorId: 'account-mira',
        recordedAt: today,
      }),
    )
    const done = await c.manager(finishTalk, { params, body: finish({ nextOn: '2027-01-11' }) })
    expect(done.nextConversationId).toBe('second')
    expect((await c.manager(listConversations, { params })).map(({ state, plannedOn }) => [state, plannedOn])).toEqual([
      ['planned', '2027-01-11'],
      ['held', today],
    ])
  })

  test.each<[string, Partial<TalkFinish>, field: string]>([
    ['a day still to come', { heldOn: '2026-11-24' }, 'heldOn'],
    ['an absurd day', { heldOn: '0203-11-24' }, 'heldOn'],
    ['no day', { heldOn: '31 November' }, 'heldOn'],
    ['a next day that is past', { nextOn: '2026-11-01' }, 'nextOn'],
    ['a next day far away', { nextOn: '2206-11-01' }, 'nextOn'],
    ['an hour that is none', { nextOn: '2026-12-01', nextTime: '25:00' }, 'nextTime'],
    [
      'a promise of 10,000 letters',
      { promises: [{ key: 'a', text: 'x'.repeat(10_000), owner: 'manager', dueOn: null }] },
      'promises.0.text',
    ],
    ['an empty promise', { promises: [{ key: 'a', text: ' ', owner: 'manager', dueOn: null }] }, 'promises.0.text'],
    [
      'a promise due before the conversation',
      { promises: [{ key: 'a', text: 'x', owner: 'manager', dueOn: '2026-11-20' }] },
      'promises.0.dueOn',
    ],
    ['a promise due in 180 years', { promises: [{ key: 'a', text: 'x', owner: 'manager', dueOn: '2206-11-20' }] }, 'promises.0.dueOn'],
    ['an owner out of nowhere', { promises: [{ key: 'a', text: 'x', owner: 'dana' as never, dueOn: null }] }, 'promises.0.owner'],
    ['words without a choice', { words: 'I want to lead.' }, 'want.direction'],
    ['a role that is not there', { want: wants({ targetRoleId: 'no-such-role' }) }, 'want.targetRoleId'],
    ['words of 5,000 letters', { want: wants(), words: 'x'.repeat(5000) }, 'words'],
    ['a point of two lines', { points: [{ key: 'a', text: 'one\ntwo' }] }, 'points.0.text'],
    ['an older form', { form: 7 as never }, 'form'],
    ['a key that is none', { key: 'once' }, 'key'],
  ])('refuses %s at its field, with nothing half-saved', async (_, given, field) => {
    await c.manager(saveTalkDraft, { params, body: { revision: 0, content: { ...empty, words: 'kept' } } })
    const before = await counts()
    const refused = await c.manager(finishTalk, {
      params,
      body: finish({ note: 'a note', points: [{ key: 'z', text: 'a point' }], ...given }),
    })
    expect(refused).toMatchObject({ status: 400, code: 'invalid' })
    expect(refused.fields?.[field], JSON.stringify(refused.fields)).toMatch(/\.$/)
    expect(await counts()).toEqual(before)
    expect((await page()).draft?.content.words).toBe('kept')
  })

  test('does not name a role out of sight', async () => {
    const role = await c.other(createRole, { body: { title: 'Lead, Elsewhere' } })
    expect((await c.manager(finishTalk, { params, body: finish({ want: wants({ targetRoleId: role.id }) }) })).fields).toEqual({
      'want.targetRoleId': 'There is no such lead role.',
    })
  })

  test('takes the role that they named before, also when it is no longer to be had', async () => {
    const role = await c.director(createRole, { body: { title: 'Lead, Launches', teamId: 'team-mira' } })
    const body = finish({ want: wants({ targetRoleId: role.id }) })
    await c.manager(finishTalk, { params, body })
    await c.db.transaction((tx) => tx.db.update(leadRoles).set({ state: 'cancelled' }).where(eq(leadRoles.id, role.id)))
    expect((await page()).roles).toEqual([{ id: role.id, title: 'Lead, Launches' }])
    expect((await c.manager(finishTalk, { params, body: { ...body, key: randomUUID() } })).status).toBe(200)
  })

  test('is refused with the newer draft when that was changed on another page', async () => {
    await c.manager(saveTalkDraft, { params, body: { revision: 0, content: { ...empty, words: 'one' } } })
    await c.manager(saveTalkDraft, { params, body: { revision: 1, content: { ...empty, words: 'two' } } })
    const before = await counts()
    expect(await c.manager(finishTalk, { params, body: finish({ revision: 1 }) })).toMatchObject({
      status: 409,
      current: { revision: 2, content: { words: 'two' } },
    })
    expect(await counts()).toEqual(before)
  })

  test('is for the manager now', async () => {
    expect((await c.director(finishTalk, { params, body: finish() })).status).toBe(403)
    expect((await c.other(finishTalk, { params, body: finish() })).status).toBe(404)
    expect((await c.administrator(finishTalk, { params, body: finish() })).status).toBe(404)
  })
})
