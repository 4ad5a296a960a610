import { listEvidence, recordAspiration, recordConversation, recordEvidence, readPerson } from 'shared/api/growth.ts'
import { changeSettings, readSettings, readHome } from 'shared/api/overview.ts'
import { listPeople, movePerson } from 'shared/api/people.ts'
import { addLeave, changeRhythm, dismiss, readRhythm, removeLeave, undismiss } from 'shared/api/rhythm.ts'
import { createRole, moveRole, setRoleCriteria } from 'shared/api/roles.ts'
import { recordCall, recordReading } from 'shared/api/growth.ts'
import { promises } from 'server/db/talks.ts'
import { plain } from 'shared/domain/sentences.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const ravi = { personId: 'ravi' }
const ines = { personId: 'ines' }
const rowOf = async (c: Company, id: string) => (await c.manager(readHome)).rows.find(({ person }) => person.id === id)!

describe('the rhythm of conversations', () => {
  let c: Company
  beforeAll(async () => {
    c = await company()
    for (const params of [ravi, ines]) await c.manager(recordConversation, { params, body: { heldOn: '2026-10-01' } })
  }, 60_000)
  afterAll(() => c.close())

  test('is that of the settings, until the team or the person has their own', async () => {
    expect(await c.manager(readRhythm, { params: ravi })).toMatchObject({
      days: 90,
      saidBy: 'settings',
      leaves: [],
      team: { id: 'team-mira', days: null },
    })
    expect(await rowOf(c, 'ravi')).toMatchObject({ dueOn: '2026-12-30', cadence: 'up_to_date' })
    expect(await c.manager(changeRhythm, { params: ravi, body: { of: 'team', days: 60 } })).toMatchObject({ days: 60, saidBy: 'team' })
    expect(await c.manager(changeRhythm, { params: ravi, body: { of: 'person', days: 30 } })).toMatchObject({ days: 30, saidBy: 'person' })
    expect(await rowOf(c, 'ravi')).toMatchObject({ dueOn: '2026-10-31', cadence: 'overdue' })
    expect(await rowOf(c, 'ines')).toMatchObject({ dueOn: '2026-11-30', cadence: 'up_to_date' })
  })

  test('Home, the person and the list of people say the same day', async () => {
    expect(await c.manager(readPerson, { params: ravi, query: {} })).toMatchObject({ nextOn: '2026-10-31' })
    expect((await c.manager(listPeople)).people.find(({ id }) => id === 'ravi')).toMatchObject({ dueOn: '2026-10-31', cadence: 'overdue' })
    expect((await c.director(listPeople)).people.find(({ id }) => id === 'ines')).toMatchObject({
      dueOn: '2026-11-30',
      cadence: 'up_to_date',
    })
    expect((await c.director(readPerson, { params: ines, query: {} })).nextOn).toBe('2026-11-30')
  })

  test('the team’s rhythm is that of one manager’s reports alone', async () => {
    await c.other(recordConversation, { params: { personId: 'lena' }, body: { heldOn: '2026-10-01' } })
    expect(await c.other(readRhythm, { params: { personId: 'lena' } })).toMatchObject({ days: 90, saidBy: 'settings' })
    expect((await c.director(listPeople)).people.find(({ id }) => id === 'lena')).toMatchObject({ dueOn: '2026-12-30' })
  })

  test('pauses on leave, without a reason, and goes on after it', async () => {
    const leave = { fromOn: '2026-11-20', untilOn: '2026-12-20' }
    const { leaves } = await c.manager(addLeave, { params: ines, body: leave })
    expect(leaves).toEqual([{ id: expect.any(String), ...leave }])
    expect(await rowOf(c, 'ines')).toMatchObject({ cadence: 'paused', dueOn: '2026-12-30', about: 'Away until 20 Dec' })
    expect((await c.manager(readPerson, { params: ines, query: {} })).nextOn).toBe('2026-12-30')
    expect(await c.manager(removeLeave, { params: { ...ines, leaveId: leaves[0]!.id } })).toMatchObject({ leaves: [] })
    expect(await rowOf(c, 'ines')).toMatchObject({ cadence: 'up_to_date', dueOn: '2026-11-30' })
  })

  test('null goes back to what stands behind it', async () => {
    expect(await c.manager(changeRhythm, { params: ravi, body: { of: 'person', days: null } })).toMatchObject({ days: 60, saidBy: 'team' })
    expect(await c.manager(changeRhythm, { params: ravi, body: { of: 'team', days: null } })).toMatchObject({
      days: 90,
      saidBy: 'settings',
    })
    const windows = { ...(await c.administrator(readSettings)).windows, cadenceDays: 45 }
    await c.administrator(changeSettings, { body: { windows } })
    expect(await c.manager(readRhythm, { params: ravi })).toMatchObject({ days: 45, saidBy: 'settings' })
    await c.administrator(changeSettings, { body: { windows: { ...windows, cadenceDays: 90 } } })
  })

  test('is kept by the manager now alone', async () => {
    for (const who of [c.director]) {
      expect(await who(readRhythm, { params: ravi })).toMatchObject({ status: 403 })
      expect(await who(addLeave, { params: ravi, body: { fromOn: '2026-12-01', untilOn: '2026-12-02' } })).toMatchObject({ status: 403 })
    }
    for (const who of [c.other, c.administrator, c.as('ravi')])
      expect(await who(readRhythm, { params: ravi })).toMatchObject({ status: 404 })
    const { leaves } = await c.manager(addLeave, { params: ravi, body: { fromOn: '2026-12-01', untilOn: '2026-12-02' } })
    expect(await c.manager(removeLeave, { params: { ...ines, leaveId: leaves[0]!.id } })).toMatchObject({ status: 404 })
    await c.manager(changeRhythm, { params: { personId: 'owen' }, body: { of: 'team', days: 20 } })
    await c.administrator(movePerson, { params: { memberId: 'owen' }, body: { managerId: 'theo', fromOn: '2026-11-23' } })
    expect(await c.other(readRhythm, { params: { personId: 'owen' } })).toMatchObject({
      days: 90,
      saidBy: 'settings',
      team: { id: 'team-theo' },
    })
    await c.manager(changeRhythm, { params: ravi, body: { of: 'team', days: null } })
  })

  test.each([
    [{ fromOn: '2026-12-10', untilOn: '2026-12-10' }, { untilOn: 'The first day back comes after the first day away.' }],
    [{ fromOn: '2026-12-10', untilOn: '2036-12-10' }, { untilOn: 'That is more than three years. Check both days.' }],
    [{ fromOn: '0202-12-10', untilOn: '0202-12-20' }, { fromOn: 'This day is too far away. Check the year.' }],
    [{ fromOn: 'soon', untilOn: '2026-12-20' }, { fromOn: 'Write the day like 2026-02-28.' }],
  ])('leave %o is told at its field', async (body, fields) => {
    expect(await c.manager(addLeave, { params: ines, body })).toMatchObject({ status: 400, fields })
  })

  test('days on leave make the window of the evidence longer', async () => {
    const { criteria } = await c.manager(listEvidence, { params: ines, query: {} })
    const criterionId = criteria[0]!.id
    await c.manager(recordEvidence, { params: ines, body: { what: 'Long ago.', happenedOn: '2025-11-10', criterionIds: [criterionId] } })
    const status = async () =>
      (await c.manager(readPerson, { params: ines, query: { role: 'any' } })).standings.find((one) => one.criterionId === criterionId)!
        .status
    expect(await status()).toBe('stale')
    const { leaves } = await c.manager(addLeave, { params: ines, body: { fromOn: '2026-03-01', untilOn: '2026-04-01' } })
    expect(await status()).toBe('one_source')
    await c.manager(removeLeave, { params: { ...ines, leaveId: leaves[0]!.id } })
  })
})

describe('what Home says', () => {
  let c: Company
  let criterionIds: string[]
  beforeAll(async () => {
    c = await company()
    criterionIds = (await c.manager(listEvidence, { params: ravi, query: {} })).criteria.map(({ id }) => id)
  }, 60_000)
  afterAll(() => c.close())
  const worth = async () => (await c.manager(readHome)).worth
  const said = async () => (await worth()).map(({ sentence }) => plain(sentence))
  const promise = (id: string, part: Partial<typeof promises.$inferInsert>) =>
    c.db.transaction((tx) =>
      tx.db.insert(promises).values({
        id,
        personId: 'ravi',
        owner: 'manager',
        words: 'Ask recruiting',
        dueOn: '2026-11-25',
        state: 'open',
        authorId: 'account-mira',
        madeOn: '2026-11-01',
        ...part,
      }),
    )

  test('of someone never asked: ask', async () => {
    expect(await rowOf(c, 'ravi')).toMatchObject({ about: 'Ask what they want' })
    expect(await said()).toEqual([])
  })

  test('of someone who wants to lead: since when nothing was written down', async () => {
    await c.manager(recordAspiration, { params: ravi, body: { direction: 'management', heardOn: '2026-11-01', heard: 'said' } })
    expect(await said()).toEqual(['Ravi wants to lead, and has no evidence written down yet.'])
    await c.manager(recordEvidence, { params: ravi, body: { what: 'Long ago.', happenedOn: '2026-02-10' } })
    expect(await said()).toEqual(['Ravi wants to lead, and has had no evidence written down since 10 February.'])
    await c.manager(recordEvidence, { params: ravi, body: { what: 'Lately.', happenedOn: '2026-11-20' } })
    expect(await said()).toEqual([])
  })

  test('promises of mine that are due; not theirs, not kept ones, not those of another author', async () => {
    await promise('a', {})
    await promise('b', { owner: 'person' })
    await promise('c', { state: 'kept' })
    await promise('d', { authorId: 'account-dana' })
    await promise('e', { dueOn: '2027-01-01' })
    await promise('f', { removedAt: '2026-11-20T00:00:00.000Z' })
    await promise('g', { dueOn: null })
    expect(await said()).toEqual(['What you promised Ravi is due on 25 November.'])
    expect(await rowOf(c, 'ravi')).toMatchObject({ about: 'Your promise is due 25 Nov' })
    c.at('2026-11-26T09:00:00.000Z')
    expect(await rowOf(c, 'ravi')).toMatchObject({ about: 'Your promise was due 25 Nov' })
    c.at('2026-11-23T09:00:00.000Z')
    expect(JSON.stringify(await c.director(readHome))).not.toContain('promised')
  })

  test('the most evidence and never asked', async () => {
    for (const day of ['01', '02', '03', '04'])
      await c.manager(recordEvidence, { params: ines, body: { what: 'Seen.', happenedOn: `2026-11-${day}` } })
    expect(await said()).toContain('Ines has the most evidence on the team. Nobody has asked what they want.')
    expect(await rowOf(c, 'ines')).toMatchObject({ about: 'Ask: 4 pieces to start from' })
  })

  test('a call that ends soon, and not one that ends later', async () => {
    const role = await c.manager(createRole, { body: { title: 'Lead, Growth' } })
    await c.manager(setRoleCriteria, {
      params: { roleId: role.id },
      body: { criteria: criterionIds.slice(0, 3).map((id) => ({ id, asks: 'early' as const, mustHave: false })) } as never,
    })
    await c.manager(moveRole, { params: { roleId: role.id }, body: { to: 'open', decideByOn: '2026-12-20' } })
    c.at('2025-12-10T09:00:00.000Z')
    await c.manager(recordCall, { params: ravi, body: { roleId: role.id, call: 'within_year', rationale: 'Not yet.' } })
    c.at('2026-10-01T09:00:00.000Z')
    expect((await worth()).filter(({ kind }) => kind === 'call')).toEqual([])
    c.at('2026-11-23T09:00:00.000Z')
    expect(await said()).toContain('The call on Ravi for Lead, Growth ends on 10 December.')
    // Close, and never asked.
    for (const criterionId of criterionIds.slice(0, 3))
      await c.manager(recordReading, { params: ines, body: { criterionId, level: 'consistent', why: 'Seen.' } })
    expect((await worth()).map(({ kind }) => kind)).toEqual(['promises', 'close', 'unasked'])
  })

  test('what is put away stays away for 30 days, for the one who did so, and comes back when undone', async () => {
    const [first, second] = await worth()
    for (const { subject } of [first!, second!]) await c.manager(dismiss, { body: { subject } })
    expect((await worth()).map(({ kind }) => kind)).toEqual(['unasked', 'call'])
    await c.manager(undismiss, { params: { subject: first!.subject } })
    expect((await worth()).map(({ kind }) => kind)).toEqual(['promises', 'unasked', 'call'])
    c.at('2026-12-22T09:00:00.000Z')
    expect((await worth()).map(({ kind }) => kind)).not.toContain('close')
    c.at('2026-12-23T09:00:00.000Z')
    expect((await worth()).map(({ kind }) => kind)).toContain('close')
    c.at('2026-11-23T09:00:00.000Z')
    expect(await c.manager(dismiss, { body: { subject: 'x'.repeat(121) } })).toMatchObject({ status: 400 })
    expect(await c.administrator(dismiss, { body: { subject: 'x' } })).toMatchObject({ status: 403 })
  })
})
