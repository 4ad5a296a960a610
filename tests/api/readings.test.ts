import {
  giveReading,
  listCalls,
  listEvidence,
  listReadings,
  readPerson,
  recordCall,
  recordEvidence,
  recordReading,
} from 'shared/api/growth.ts'
import { changeSettings, readSettings } from 'shared/api/overview.ts'
import { createRole, moveRole, readRole, setRoleCriteria } from 'shared/api/roles.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const ravi = { personId: 'ravi' }
const why = 'Three teams use what she set.'

describe('readings', () => {
  let c: Company
  let bar: string
  let lane: string
  beforeAll(async () => {
    c = await company()
    const { criteria } = await c.manager(listEvidence, { params: ravi, query: {} })
    ;[bar, lane] = criteria.map(({ id }) => id) as [string, string]
  }, 60_000)
  afterAll(() => c.close())

  test('a reading is signed, dated, and takes the place of the one before, which stays readable', async () => {
    const first = await c.manager(recordReading, { params: ravi, body: { criterionId: bar, level: 'early', why } })
    expect(first).toMatchObject({ level: 'early', author: 'Mira Example', readOn: '2026-11-23', state: 'given', current: true })
    c.at('2026-11-24T09:00:00.000Z')
    const second = await c.director(recordReading, { params: ravi, body: { criterionId: bar, level: 'consistent', why } })
    const all = await c.manager(listReadings, { params: ravi })
    expect(all.map(({ id, current }) => [id, current])).toEqual([
      [second.id, true],
      [first.id, false],
    ])
  })

  test('a reading on another criterion supersedes nothing', async () => {
    await c.manager(recordReading, { params: ravi, body: { criterionId: lane, level: 'none', why } })
    expect((await c.manager(listReadings, { params: ravi })).filter(({ current }) => current)).toHaveLength(2)
  })

  test('a draft is seen by its author alone, counts for nothing, and is given later', async () => {
    const before = (await c.manager(listReadings, { params: ravi })).length
    await c.manager(recordReading, { params: ravi, body: { criterionId: bar, level: 'early', why: 'Not sure yet.', state: 'draft' } })
    const draft = await c.manager(recordReading, { params: ravi, body: { criterionId: bar, level: 'lead', why, state: 'draft' } })
    expect(draft).toMatchObject({ state: 'draft', current: false })
    expect(
      (await c.director(listReadings, { params: ravi })).find(({ criterion, current }) => current && criterion.id === bar)?.level,
    ).toBe('consistent')
    expect(await c.manager(listReadings, { params: ravi })).toHaveLength(before + 1)
    expect(await c.director(listReadings, { params: ravi })).toHaveLength(before)
    expect(await c.director(giveReading, { params: { ...ravi, readingId: draft.id } })).toMatchObject({ status: 404 })
    c.at('2026-11-25T09:00:00.000Z')
    expect(await c.manager(giveReading, { params: { ...ravi, readingId: draft.id } })).toMatchObject({
      id: draft.id,
      state: 'given',
      readOn: '2026-11-25',
      current: true,
    })
    const onBar = (await c.director(listReadings, { params: ravi })).filter(({ criterion }) => criterion.id === bar)
    expect(onBar.map(({ level, current }) => [level, current])).toEqual([
      ['lead', true],
      ['consistent', false],
      ['early', false],
    ])
    expect(await c.manager(giveReading, { params: { ...ravi, readingId: draft.id } })).toMatchObject({ status: 409 })
    expect(await c.director(giveReading, { params: { ...ravi, readingId: draft.id } })).toMatchObject({ status: 403 })
  })

  test('why is required, and a level of the four', async () => {
    expect(await c.manager(recordReading, { params: ravi, body: { criterionId: bar, level: 'early', why: ' ' } })).toMatchObject({
      status: 400,
      fields: { why: 'Write something here.' },
    })
    expect(await c.manager(recordReading, { params: ravi, body: { criterionId: bar, level: 'great' as never, why } })).toMatchObject({
      status: 400,
    })
    expect(await c.manager(recordReading, { params: ravi, body: { criterionId: 'unknown', level: 'early', why } })).toMatchObject({
      status: 400,
      fields: { criterionId: 'There is no such criterion.' },
    })
  })

  test('what is cited are pieces on that person that the author may read; others see only those they may read', async () => {
    const cited = (visibility: 'chain' | 'pair', personId = 'ravi') =>
      c.manager(recordEvidence, { params: { personId }, body: { what: 'Led the review.', happenedOn: '2026-11-01', visibility } })
    const [open, pair, elsewhere] = [await cited('chain'), await cited('pair'), await cited('chain', 'ines')]
    const body = { criterionId: bar, level: 'lead', why } as const
    expect(await c.manager(recordReading, { params: ravi, body: { ...body, cites: [elsewhere.id] } })).toMatchObject({ status: 400 })
    expect(await c.director(recordReading, { params: ravi, body: { ...body, cites: [pair.id] } })).toMatchObject({ status: 400 })
    const made = await c.manager(recordReading, { params: ravi, body: { ...body, cites: [open.id, pair.id, open.id] } })
    expect(made.cites).toEqual([open.id, pair.id])
    expect((await c.director(listReadings, { params: ravi })).find(({ id }) => id === made.id)!.cites).toEqual([open.id])
  })

  test('nobody reads people who are not under them, nor themselves', async () => {
    const body = { criterionId: bar, level: 'early', why } as const
    for (const who of [c.other, c.as('ravi'), c.administrator]) {
      expect(await who(recordReading, { params: ravi, body })).toMatchObject({ status: 404 })
      expect(await who(listReadings, { params: ravi })).toMatchObject({ status: 404 })
    }
    expect(await c.manager(recordReading, { params: { personId: 'mira' }, body })).toMatchObject({ status: 404 })
  })

  test('a role’s own criterion is read by those who see the role; what it said before stays readable', async () => {
    const { id: roleId } = await c.manager(createRole, { body: { title: 'Lead, Support' } })
    const own = [{ name: 'Calm on call', gist: 'Stays calm', asks: 'consistent' as const }]
    const role = await c.manager(setRoleCriteria, { params: { roleId }, body: { criteria: [], own } })
    const [{ id: criterionId } = { id: '' }] = role.criteria
    expect(await c.other(recordReading, { params: { personId: 'lena' }, body: { criterionId, level: 'early', why } })).toMatchObject({
      status: 400,
    })
    const read = await c.manager(recordReading, { params: ravi, body: { criterionId, level: 'early', why } })
    expect(read).toMatchObject({ criterion: { name: 'Calm on call' }, current: true })
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    await c.manager(setRoleCriteria, {
      params: { roleId },
      body: { criteria: [], own: [{ ...own[0]!, criterionId, gist: 'Calm, and tells others' }], reason: 'Clearer.' },
    })
    expect((await c.manager(listReadings, { params: ravi })).find(({ id }) => id === read.id)).toMatchObject({
      againstVersion: 1,
      current: false,
    })
  })

  test('the page says against which version of a role a reading on one of its own criteria stands, as the list does', async () => {
    const { id: roleId } = await c.manager(createRole, { body: { title: 'Lead, Rota' } })
    const own = { name: 'Fair rota', gist: 'Shares the nights', asks: 'consistent' as const }
    const set = (body: object) => c.manager(setRoleCriteria, { params: { roleId }, body: { criteria: [], ...body } })
    const against = async () => [
      (await c.manager(readPerson, { params: ravi, query: { role: roleId } })).standings.map(({ readAgainst }) => readAgainst),
      (await c.manager(listReadings, { params: ravi })).find(({ criterion }) => criterion.name === own.name)!.againstVersion,
    ]
    const [{ id: criterionId } = { id: '' }] = (await set({ own: [own] })).criteria
    await c.manager(recordReading, { params: ravi, body: { criterionId, level: 'early', why } })
    expect(await against()).toEqual([[null], null])
    const [{ id: secondId } = { id: '' }] = (await set({ own: [{ ...own, criterionId, gist: 'Shares nights and days' }] })).criteria
    expect(await against()).toEqual([[1], 1])
    await c.manager(recordReading, { params: ravi, body: { criterionId: secondId, level: 'early', why } })
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    for (const gist of ['Shares all shifts', 'Shares all shifts, and says why'])
      await set({ own: [{ ...own, criterionId: secondId, gist }], reason: 'Clearer.' })
    expect(await against()).toEqual([[1], 1])
  })
})

describe('readiness calls', () => {
  let c: Company
  let roleId: string
  const rationale = 'Runs the rota and the review.'
  beforeAll(async () => {
    c = await company()
    roleId = (await c.manager(createRole, { body: { title: 'Lead, Support' } })).id
  }, 60_000)
  afterAll(() => c.close())

  test('a call is for one role, signed, dated, with its reason and its end', async () => {
    const call = await c.manager(recordCall, { params: ravi, body: { roleId, call: 'within_year', rationale } })
    expect(call).toMatchObject({
      call: 'within_year',
      author: 'Mira Example',
      calledOn: '2026-11-23',
      expiresOn: '2027-11-23',
      current: true,
      role: { id: roleId, title: 'Lead, Support' },
    })
    expect(await c.manager(recordCall, { params: ravi, body: { roleId, call: 'ready_now', rationale: '' } })).toMatchObject({ status: 400 })
    expect(await c.manager(recordCall, { params: ravi, body: { roleId: 'unknown', call: 'ready_now', rationale } })).toMatchObject({
      status: 400,
      fields: { roleId: 'There is no such lead role.' },
    })
  })

  test('a new call takes the place of the one before for the same person and role only', async () => {
    const { id: elsewhere } = await c.director(createRole, { body: { title: 'Head of Support' } })
    await c.director(recordCall, { params: ravi, body: { roleId: elsewhere, call: 'later', rationale } })
    await c.director(recordCall, { params: ravi, body: { roleId, call: 'ready_now', rationale } })
    expect((await c.director(listCalls, { params: ravi })).map(({ call, current }) => [call, current])).toEqual(
      expect.arrayContaining([
        ['ready_now', true],
        ['later', true],
        ['within_year', false],
      ]),
    )
    await c.manager(recordCall, { params: { personId: 'ines' }, body: { roleId, call: 'later', rationale } })
    expect((await c.director(listCalls, { params: ravi })).filter(({ current }) => current)).toHaveLength(2)
  })

  test('a role out of sight can’t be called for, and calls for it are not shown', async () => {
    const { id: theirs } = await c.other(createRole, { body: { title: 'Lead, Sales' } })
    const body = { roleId: theirs, call: 'later', rationale } as const
    expect(await c.manager(recordCall, { params: ravi, body })).toMatchObject({ status: 400 })
    await c.director(recordCall, { params: ravi, body })
    expect((await c.director(listCalls, { params: ravi })).some(({ role }) => role.id === theirs)).toBe(true)
    expect((await c.manager(listCalls, { params: ravi })).some(({ role }) => role.id === theirs)).toBe(false)
    await c.other(moveRole, { params: { roleId: theirs }, body: { to: 'open' } })
    expect((await c.manager(listCalls, { params: ravi })).some(({ role }) => role.id === theirs)).toBe(true)
  })

  test('a draft is its author’s alone and supersedes nothing', async () => {
    const body = { roleId, call: 'not_now', rationale, state: 'draft' } as const
    const draft = await c.manager(recordCall, { params: ravi, body })
    expect(draft.current).toBe(false)
    expect((await c.director(listCalls, { params: ravi })).some(({ id }) => id === draft.id)).toBe(false)
    expect((await c.manager(listCalls, { params: ravi })).find(({ role, current }) => current && role.id === roleId)?.call).toBe(
      'ready_now',
    )
    await c.manager(recordCall, { params: ravi, body: { ...body, state: 'given' } })
    expect((await c.manager(listCalls, { params: ravi })).filter(({ state }) => state === 'draft')).toEqual([])
  })

  test('the holder of a role is not called ready for it', async () => {
    const held = await c.manager(createRole, { body: { title: 'Lead, Rota', holderId: 'owen' } })
    expect(await c.manager(readRole, { params: { roleId: held.id } })).toMatchObject({ state: 'held', holder: { id: 'owen' } })
    expect(
      await c.manager(recordCall, { params: { personId: 'owen' }, body: { roleId: held.id, call: 'ready_now', rationale } }),
    ).toMatchObject({ status: 409 })
  })

  test('a shorter window of the settings counts at once; no call outlives the day it was signed for', async () => {
    const ofRole = async () => (await c.manager(listCalls, { params: { personId: 'ines' } }))[0]!
    const { windows } = await c.administrator(readSettings)
    await c.administrator(changeSettings, { body: { windows: { ...windows, callMonths: 6 } } })
    expect(await ofRole()).toMatchObject({ expiresOn: '2027-05-23', current: true })
    c.at('2027-05-23T09:00:00.000Z')
    expect(await ofRole()).toMatchObject({ current: false })
    await c.administrator(changeSettings, { body: { windows: { ...windows, callMonths: 24 } } })
    expect(await ofRole()).toMatchObject({ expiresOn: '2027-11-23', current: true })
    c.at('2027-11-23T09:00:00.000Z')
    expect(await ofRole()).toMatchObject({ current: false })
  })
})
