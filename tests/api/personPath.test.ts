import { leadRoles, people } from 'server/db/schema.ts'
import { recordAspiration } from 'shared/api/growth.ts'
import { readPacket } from 'shared/api/packet.ts'
import {
  addPrecedent,
  endPersonOverride,
  listElsewhere,
  overridePersonPath,
  planHeadcount,
  readPersonPath,
  sayRecordedSince,
  takeBackTold,
  tellPath,
} from 'shared/api/path.ts'
import { createRole } from 'shared/api/roles.ts'
import { finishTalk, listTalks, readTalk } from 'shared/api/talk.ts'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'
import { finish } from '../talk.ts'

describe('the path of one person', () => {
  let c: Company
  const params = { personId: 'ravi' }
  const path = (who = c.manager, query = {}) => who(readPersonPath, { params, query })
  beforeAll(async () => {
    c = await company()
    await c.db.transaction(async (tx) => {
      await tx.db
        .update(people)
        .set({ teamId: 'team-mira' })
        .where(inArray(people.id, ['mira', 'ravi', 'ines']))
    })
    const team = { teamId: 'team-mira' }
    await c.director(sayRecordedSince, { params: team, body: { sinceOn: '2023-01-01' } })
    await c.director(planHeadcount, { params: team, body: { heads: 3, forOn: '2026-12-31' } })
  }, 60_000)
  afterAll(() => c.close())

  test('is told by its manager on a day, with how it read then; what it reads now stands beside', async () => {
    expect(await path()).toMatchObject({ figure: { verdict: 'not_here' }, own: null, tellings: [] })
    expect((await c.manager(tellPath, { params, body: { toldOn: today } })).status).toBe(200)
    await c.director(addPrecedent, {
      params: { teamId: 'team-mira' },
      body: { to: 'Team lead', kind: 'into_management', movedOn: '2025-06-01' },
    })
    const now = await path()
    expect(now.figure!.verdict).toBe('has_happened')
    expect(now.tellings).toMatchObject([{ verdict: 'not_here', toldOn: today, by: 'Mira Example' }])
    await c.manager(tellPath, { params, body: { toldOn: '2026-11-20' } })
    expect((await path()).tellings.map(({ verdict, toldOn }) => [verdict, toldOn])).toEqual([
      ['not_here', today],
      ['has_happened', '2026-11-20'],
    ])
  })

  test('a day that was recorded by mistake is taken back by whoever recorded it', async () => {
    const before = (await path()).tellings.length
    const { id } = await c.manager(tellPath, { params, body: { toldOn: today } })
    expect((await c.director(takeBackTold, { params: { ...params, tellingId: id } })).status).toBe(403)
    expect((await path()).tellings.length).toBe(before + 1)
    await c.manager(takeBackTold, { params: { ...params, tellingId: id } })
    expect((await path()).tellings.length).toBe(before)
  })

  test('is said otherwise by its manager until a day, beside the verdict, and ends by itself', async () => {
    const say = (words: string, untilOn: string, who = c.manager) => who(overridePersonPath, { params, body: { words, untilOn } })
    expect(await say('From March there is a seat.', today)).toMatchObject({
      status: 400,
      fields: { untilOn: expect.stringMatching(/not in the future/) as string },
    })
    expect(await say('From March there is a seat.', '2027-11-24')).toMatchObject({
      status: 400,
      fields: { untilOn: expect.stringMatching(/within a year/) as string },
    })
    expect((await say('From April there is a seat.', '2027-04-01')).status).toBe(200)
    expect((await say('From March there is a seat.', '2027-03-01')).status).toBe(200)
    const said = await path()
    expect(said.own).toMatchObject({ words: 'From March there is a seat.', untilOn: '2027-03-01', by: 'Mira Example', saidOn: today })
    expect(said.figure!.verdict).toBe('has_happened')
    expect((await path(c.director)).own).toMatchObject({ words: 'From March there is a seat.' })
    c.at('2027-03-02T09:00:00.000Z')
    expect((await path()).own).toBeNull()
    c.at(`${today}T09:00:00.000Z`)
    await c.manager(endPersonOverride, { params })
    expect((await path()).own).toBeNull()
  })

  test('is their manager’s to say and to tell; the line above reads, nobody else knows of it', async () => {
    const body = { words: 'No.', untilOn: '2027-01-01' }
    expect((await c.director(overridePersonPath, { params, body })).status).toBe(403)
    expect((await c.director(tellPath, { params, body: { toldOn: today } })).status).toBe(403)
    for (const who of [c.other, c.administrator]) {
      expect((await path(who)).status).toBe(404)
      expect((await who(tellPath, { params, body: { toldOn: today } })).status).toBe(404)
    }
    expect((await path(c.director)).tellings.length).toBeGreaterThan(0)
  })

  test('refuses a day to come, one long past, and a role that is not there; nothing is written', async () => {
    const before = (await path()).tellings.length
    const tell = (body: { toldOn: string; roleId?: string }) => c.manager(tellPath, { params, body })
    expect(await tell({ toldOn: '2026-11-24' })).toMatchObject({
      status: 400,
      fields: { toldOn: expect.stringMatching(/still to come/) as string },
    })
    expect(await tell({ toldOn: '2025-11-22' })).toMatchObject({
      status: 400,
      fields: { toldOn: expect.stringMatching(/more than a year ago/) as string },
    })
    expect(await tell({ toldOn: today, roleId: 'none' })).toMatchObject({
      status: 400,
      fields: { roleId: expect.stringMatching(/no such lead role/) as string },
    })
    expect((await path()).tellings.length).toBe(before)
  })

  test('cannot be told where their team is not recorded', async () => {
    await c.db.transaction((tx) => tx.db.update(people).set({ teamId: null }).where(eq(people.id, 'owen')))
    const told = await c.manager(tellPath, { params: { personId: 'owen' }, body: { toldOn: today } })
    expect(told).toMatchObject({ status: 409, message: expect.stringMatching(/team is not recorded/) as string })
    expect(await c.manager(readPersonPath, { params: { personId: 'owen' }, query: {} })).toMatchObject({ figure: null, team: null })
  })

  test('towards a role is told of that role', async () => {
    const leadsManagers = { title: 'Head of Example', teamId: 'team-dana', expectedOn: '2028-02-01' }
    const { id } = await c.director(createRole, { body: leadsManagers })
    await c.manager(tellPath, { params, body: { toldOn: today, roleId: id } })
    const { figure, tellings } = await path()
    expect(tellings[0]).toMatchObject({
      verdict: 'not_here',
      sentence: expect.stringMatching(/^Nobody moved up within management/) as string,
    })
    expect(figure!.verdict).toBe('has_happened')
  })
})

describe('what someone was told of their path', () => {
  let c: Company
  const params = { personId: 'ines' }
  const team = { teamId: 'team-mira' }
  const sheet = (who = c.manager) => who(readPacket, { params, query: {} })
  const points = async () => (await c.manager(readTalk, { params })).points.filter(({ kind }) => kind === 'path')
  const wantsTo = (direction: 'management' | 'ic', heardOn: string) =>
    c.manager(recordAspiration, { params, body: { direction, heardOn, heard: 'said' } })
  beforeAll(async () => {
    c = await company()
    await c.db.transaction(async (tx) => {
      await tx.db
        .update(people)
        .set({ teamId: 'team-mira' })
        .where(inArray(people.id, ['mira', 'ines']))
    })
    await c.director(sayRecordedSince, { params: team, body: { sinceOn: '2023-01-01' } })
    await c.director(planHeadcount, { params: team, body: { heads: 2, forOn: '2026-12-31' } })
  }, 60_000)
  afterAll(() => c.close())

  test('is brought up where they want to lead and were never told, not where they want something else or are to be asked again', async () => {
    expect(await points()).toEqual([])
    await wantsTo('management', '2025-12-01')
    expect(await points()).toEqual([])
    await wantsTo('ic', '2026-11-02')
    expect(await points()).toEqual([])
    await wantsTo('management', '2026-11-03')
    expect(await points()).toEqual([
      {
        key: 'path:not_here',
        kind: 'path',
        text: expect.stringMatching(/^Say whether there is a path here\. Today it reads “Not here, for now”\. Nobody moved/) as string,
        from: 'They want to lead and were never told',
      },
    ])
    expect((await sheet()).path).toBeNull()
  })

  test('a tick keeps the point with the conversation; it comes again until the day on which they were told is written down', async () => {
    const { conversationId } = await c.manager(finishTalk, { params, body: finish({ discussed: ['path:not_here'] }) })
    const [talk] = (await c.manager(listTalks, { params })).filter(({ id }) => id === conversationId)
    expect(talk!.discussed).toEqual([
      { text: expect.stringMatching(/^Say whether there is a path here/) as string, from: 'They want to lead and were never told' },
    ])
    expect(await points()).toHaveLength(1)
    await c.manager(tellPath, { params, body: { toldOn: '2026-11-20' } })
    expect(await points()).toEqual([])
  })

  test('stands on the sheet as it read on the day, and is brought up again once it reads otherwise', async () => {
    const stood = {
      verdict: 'not_here',
      sentence: expect.stringMatching(/^Nobody moved/) as string,
      toldOn: '2026-11-20',
      by: 'Mira Example',
    }
    expect((await sheet()).path).toEqual(stood)
    await c.manager(createRole, { body: { title: 'Lead, Second squad', expectedOn: '2027-02-01' } })
    expect((await sheet()).path).toEqual(stood)
    expect(await points()).toEqual([
      {
        key: 'path:planned',
        kind: 'path',
        text: expect.stringMatching(/^The path here reads otherwise now: “Planned”\. Lead, Second squad/) as string,
        from: 'Told on 20 November, when it read “Not here, for now”',
      },
    ])
  })

  test('its sentence is read by others only where it reads the same to them: it may name what they may not know of', async () => {
    expect((await sheet(c.director)).path).toEqual({ verdict: 'not_here', sentence: null, toldOn: '2026-11-20', by: 'Mira Example' })
    const read = () => c.director(readPersonPath, { params, query: {} })
    expect((await read()).told).toMatchObject({ verdict: 'not_here', sentence: null })
    await c.manager(tellPath, { params, body: { toldOn: today } })
    expect((await read()).told).toMatchObject({ verdict: 'planned', sentence: expect.stringMatching(/^Lead, Second squad/) as string })
    expect((await sheet(c.director)).path!.sentence).toMatch(/^Lead, Second squad/)
    expect((await read()).tellings.map(({ sentence }) => sentence === null)).toEqual([false, true])
  })

  test('of a role is what counts for that role, whatever they were told since of others', async () => {
    const { id: roleId } = await c.manager(createRole, { body: { title: 'Lead, Third squad', expectedOn: '2028-02-01' } })
    await c.manager(tellPath, { params, body: { toldOn: '2026-11-01', roleId } })
    const towards = (query: { role?: string }) => c.manager(readPersonPath, { params, query })
    expect((await towards({ role: roleId })).told).toMatchObject({ toldOn: '2026-11-01' })
    expect((await towards({})).told).toMatchObject({ toldOn: today })
    expect((await c.manager(readPacket, { params, query: { role: roleId } })).path).toMatchObject({ toldOn: '2026-11-01' })
  })
})

describe('where else someone could go', () => {
  let c: Company
  const params = { personId: 'ines' }
  const teams = async (who = c.manager, personId = 'ines') => (await who(listElsewhere, { params: { personId } })).teams
  beforeAll(async () => {
    c = await company()
    await c.db.transaction(async (tx) => {
      for (const [teamId, ids] of [
        ['team-mira', ['mira', 'ines']],
        ['team-theo', ['theo', 'lena']],
      ] as const)
        await tx.db
          .update(people)
          .set({ teamId })
          .where(inArray(people.id, [...ids]))
    })
  }, 60_000)
  afterAll(() => c.close())

  test('names no team where nothing is known of any other', async () => {
    expect(await c.manager(listElsewhere, { params })).toMatchObject({ months: 36, teams: [] })
  })

  test('names a team beside by the open role and the moves that its reader may know of, and never what it is planning', async () => {
    const { id } = await c.director(createRole, { body: { title: 'Lead, Theo’s', teamId: 'team-theo', expectedOn: '2027-02-01' } })
    await c.director(createRole, { body: { title: 'Head of Example', teamId: 'team-dana', expectedOn: '2028-02-01' } })
    expect(await teams()).toEqual([])
    const sideways = { to: 'Analyst', kind: 'lateral' as const, movedOn: '2025-06-01' }
    expect((await c.director(addPrecedent, { params: { teamId: 'team-theo' }, body: sideways })).status).toBe(200)
    const team = { id: 'team-theo', name: 'Theo Example’s team' }
    expect(await teams()).toEqual([{ team, verdict: null, inSight: false, role: null, lateral: 1 }])
    await c.db.transaction((tx) => tx.db.update(leadRoles).set({ state: 'open', openedOn: today }).where(eq(leadRoles.id, id)))
    const role = { id, title: 'Lead, Theo’s' }
    expect(await teams()).toEqual([{ team, verdict: 'open_now', inSight: false, role, lateral: 1 }])
  })

  test('is the verdict itself to whoever sees the path of that team, and nothing to those who do not manage them', async () => {
    expect(await teams(c.director, 'mira')).toMatchObject([{ team: { id: 'team-theo' }, inSight: true, verdict: 'open_now', lateral: 1 }])
    expect(await teams(c.director, 'theo')).toMatchObject([{ team: { id: 'team-mira' }, inSight: true, verdict: 'open_now', role: null }])
    expect((await c.director(listElsewhere, { params })).status).toBe(403)
    for (const who of [c.other, c.administrator]) expect((await who(listElsewhere, { params })).status).toBe(404)
  })
})
