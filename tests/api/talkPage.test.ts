import { eq } from 'drizzle-orm'
import { talkDrafts } from 'server/db/talks.ts'
import { recordAspiration, recordEvidence } from 'shared/api/growth.ts'
import { movePerson } from 'shared/api/people.ts'
import { createRole } from 'shared/api/roles.ts'
import { finishTalk, readTalk, removeTalkDraft, saveTalkDraft } from 'shared/api/talk.ts'
import type { TalkContent } from 'shared/model/talk.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'
import { empty, finish, wants } from '../talk.ts'

const params = { personId: 'ravi' }
let c: Company
beforeEach(async () => void (c = await company()), 60_000)
afterEach(() => c.close())
const page = () => c.manager(readTalk, { params })

describe('the page of a conversation', () => {
  test('opens with the opening questions for someone who was never asked', async () => {
    await c.manager(recordEvidence, { params, body: { what: 'Ran the launch.', happenedOn: '2026-11-10' } })
    expect(await page()).toMatchObject({
      person: { id: 'ravi', name: 'Ravi Example' },
      conversation: null,
      lastHeldOn: null,
      points: [],
      pieces: [{ what: 'Ran the launch.', happenedOn: '2026-11-10', criterion: null }],
      want: null,
      promises: [],
      cadenceDays: 90,
      draft: null,
    })
    expect((await page()).questions.map(({ id }) => id.slice(0, 5))).toEqual(['open-', 'open-', 'open-'])
  })

  test('brings up the promise, the point, the gap, the day and the evidence, in this order', async () => {
    const role = await c.director(createRole, { body: { title: 'Lead, Launches', teamId: 'team-mira', decideByOn: '2026-12-18' } })
    c.at('2026-11-02T09:00:00.000Z')
    await c.manager(finishTalk, {
      params,
      body: finish({
        heldOn: '2026-11-02',
        want: wants({ targetRoleId: role.id }),
        points: [{ key: 'a', text: 'How planning is going' }],
        promises: [{ key: 'b', text: 'Ask recruiting', owner: 'manager', dueOn: '2026-11-20' }],
      }),
    })
    c.at(`${today}T09:00:00.000Z`)
    for (const happenedOn of ['2026-11-02', '2026-11-12'])
      await c.manager(recordEvidence, { params, body: { what: 'Coached Ines.', happenedOn } })
    const { points, pieces, lastHeldOn, roles } = await page()
    expect(points.map(({ kind }) => kind)).toEqual(['promise', 'left_open', 'gap', 'gap', 'gap', 'gap', 'date', 'evidence'])
    expect(points.map(({ from }) => from)).toEqual([
      'You promised this, due Friday',
      'Left open on 2 November',
      ...Array.from({ length: 5 }, () => 'From the role they want'),
      'New evidence, 12 November',
    ])
    expect(points[2]!.text).toMatch(/ has no evidence yet. Agree one thing to try\.$/)
    expect(points[6]!.text).toBe('Lead, Launches decides on 18 December. Say plainly where they stand.')
    expect([pieces.length, lastHeldOn, roles]).toEqual([1, '2026-11-02', [{ id: role.id, title: 'Lead, Launches' }]])
  })

  test('asks again first when what they want is getting old', async () => {
    const role = await c.director(createRole, { body: { title: 'Lead, Launches', teamId: 'team-mira', decideByOn: '2026-12-18' } })
    await c.manager(recordAspiration, {
      params,
      body: { direction: 'management', heardOn: '2026-01-05', heard: 'said', targetRoleId: role.id },
    })
    const { points, questions } = await page()
    expect(points).toEqual([])
    expect(questions.map(({ id }) => id)).toEqual(['old-still', 'old-changed', 'more-of'])
  })

  test('shows other questions than those of the last conversation', async () => {
    const shown = (await page()).questions.map(({ id }) => id)
    await c.manager(finishTalk, { params, body: finish({ questions: [...shown.slice(0, 2), 'nobody knows this'] }) })
    expect((await page()).questions.map(({ id }) => id)).not.toContain(shown[0])
  })
})

describe('the draft', () => {
  const save = (revision: number, content: Partial<TalkContent> = {}) =>
    c.manager(saveTalkDraft, { params, body: { revision, content: { ...empty, ...content } } })

  test('is kept as it was typed, and counts its revisions', async () => {
    expect(await save(0, { words: ' Still wants to ' })).toMatchObject({ revision: 1, savedAt: `${today}T09:00:00.000Z` })
    expect(await save(1, { words: 'Still wants to lead.' })).toMatchObject({ revision: 2 })
    expect((await page()).draft).toEqual({
      revision: 2,
      content: { ...empty, words: 'Still wants to lead.' },
      savedAt: `${today}T09:00:00.000Z`,
    })
  })

  test('is refused with the newer one when it was changed elsewhere', async () => {
    await save(0, { words: 'one' })
    await save(1, { words: 'two' })
    const refused = await save(1, { words: 'another' })
    expect(refused).toMatchObject({ status: 409, code: 'conflict', current: { revision: 2, content: { words: 'two' } } })
    expect(await save(0, { words: 'another' })).toMatchObject({ status: 409, current: { revision: 2 } })
    expect((await page()).draft?.content.words).toBe('two')
    expect(await save(2, { words: 'both' })).toMatchObject({ status: 200, revision: 3 })
  })

  test('sent again after its answer was lost is what stands there', async () => {
    await save(0, { words: 'one' })
    expect(await save(0, { words: 'one' })).toMatchObject({ status: 200, revision: 1 })
    expect((await page()).draft?.revision).toBe(1)
  })

  test('that was thrown away does not come back from a page left open', async () => {
    await save(0, { words: 'one', note: 'mine' })
    expect(await c.manager(removeTalkDraft, { params })).toMatchObject({ done: true })
    expect((await page()).draft).toBeNull()
    const [row] = await c.db.read((read) => read.connection.db.select().from(talkDrafts).where(eq(talkDrafts.personId, 'ravi')))
    expect(row!.content).toBeNull()
    const refused = await save(1, { words: 'one more' })
    expect(refused).toMatchObject({ status: 409, current: null })
    expect((await save(0, { words: 'anew' })).status).toBe(200)
  })

  test('of an older page is told so at its form, and one with too much at its field', async () => {
    const sent = (content: object) => c.manager(saveTalkDraft, { params, body: { revision: 0, content: { ...empty, ...content } } })
    expect((await sent({ form: 0, mood: 'good' })).fields?.['content.form']).toMatch(/older than the server/)
    expect((await sent({ words: 'x'.repeat(4001) })).fields).toEqual({ 'content.words': 'Use at most 4000 characters.' })
    expect((await page()).draft).toBeNull()
  })

  test('is its author’s alone', async () => {
    await save(0, { note: 'mine' })
    expect((await c.director(readTalk, { params })).status).toBe(403)
    expect((await c.other(readTalk, { params })).status).toBe(404)
    await c.administrator(movePerson, { params: { memberId: 'ravi' }, body: { managerId: 'theo', fromOn: today } })
    expect((await c.manager(readTalk, { params })).status).toBe(404)
    expect((await c.other(readTalk, { params })).draft).toBeNull()
  })
})
