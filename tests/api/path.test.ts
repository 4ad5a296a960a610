import { people, teams } from 'server/db/schema.ts'
import { recordAspiration } from 'shared/api/growth.ts'
import { readSettings, changeSettings } from 'shared/api/overview.ts'
import {
  addPrecedent,
  changePrecedent,
  confirmRole,
  endOverride,
  listPaths,
  lookAtHeadcount,
  overridePath,
  planHeadcount,
  readPath,
  readPersonPath,
  removePrecedent,
  restorePrecedent,
  sayRecordedSince,
  unconfirmRole,
} from 'shared/api/path.ts'
import { recordDecision } from 'shared/api/decisions.ts'
import { addCandidacy, changeRole, createRole, moveRole } from 'shared/api/roles.ts'
import { plain } from 'shared/domain/sentences.ts'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const mira = { teamId: 'team-mira' }
const theo = { teamId: 'team-theo' }
const dana = { teamId: 'team-dana' }
const move = { to: 'Team lead', kind: 'into_management' as const, movedOn: '2025-06-01', months: 26 }

/** Mira's reports are in her team, Lena in Theo's. */
async function peopled() {
  const c = await company()
  await c.db.transaction(async (tx) => {
    await tx.db
      .update(people)
      .set({ teamId: 'team-mira' })
      .where(inArray(people.id, ['mira', 'ravi', 'ines', 'owen']))
    await tx.db
      .update(people)
      .set({ teamId: 'team-theo' })
      .where(inArray(people.id, ['theo', 'lena']))
  })
  return c
}

describe('the verdict', () => {
  let c: Company
  beforeAll(async () => void (c = await peopled()), 60_000)
  afterAll(() => c.close())
  const verdict = async (who = c.manager, params = mira) => (await who(readPath, { params })).figure.verdict

  test('says what is missing until it is written, then follows the rules in their order', async () => {
    const empty = await c.manager(readPath, { params: mira })
    expect(empty.figure).toMatchObject({ verdict: 'not_known_yet', value: null, of: 0, asOf: '2026-11-23' })
    expect(empty.figure.missing.map(({ what }) => what)).toEqual(['moves', 'plan'])
    expect(empty).toMatchObject({ recorded: null, plan: null, precedents: [], mayChange: false, headsToday: 4 })

    await c.director(sayRecordedSince, { params: mira, body: { sinceOn: '2023-01-01' } })
    expect(await verdict()).toBe('not_known_yet')
    await c.director(planHeadcount, { params: mira, body: { heads: 4, forOn: '2026-12-31' } })
    expect(await verdict()).toBe('not_here')
    await c.director(planHeadcount, { params: mira, body: { heads: 5, forOn: '2026-12-31' } })
    expect(await verdict()).toBe('growing')

    const added = await c.director(addPrecedent, { params: theo, body: move })
    expect(await verdict()).toBe('has_happened')
    const role = await c.manager(createRole, { body: { title: 'Lead, Second squad', expectedOn: '2027-04-01' } })
    expect(await verdict()).toBe('planned')
    const read = await c.manager(readPath, { params: mira })
    expect(plain(read.figure.sentence)).toMatch(
      /^Lead, Second squad in .* is planned for the second quarter of 2027, which nobody has confirmed yet\./,
    )
    expect(read.figure.because).toEqual([{ kind: 'role', id: role.id }])
    expect(read.figure.rules.find(({ word }) => word === 'has_happened')).toMatchObject({
      holds: true,
      because: [{ kind: 'precedent', id: added.id }],
    })
    await c.manager(moveRole, { params: { roleId: role.id }, body: { to: 'open' } })
    expect(await verdict()).toBe('open_now')
    // Beside it, the open role is in reach too; the team above reaches only itself.
    expect(await verdict(c.other, theo)).toBe('open_now')
    expect(await verdict(c.director, dana)).not.toBe('open_now')
    await c.manager(moveRole, { params: { roleId: role.id }, body: { to: 'cancelled' } })
  })

  test('is computed from what the reader may see: a role planned beside is told to those above', async () => {
    const { id: roleId } = await c.other(createRole, { body: { title: 'Lead, Secret squad', expectedOn: '2027-02-01' } })
    expect(await verdict(c.other, theo)).toMatch(/planned|not_known/)
    const asManager = await c.manager(readPath, { params: mira })
    expect(JSON.stringify(asManager)).not.toContain('Secret')
    expect(asManager.planned).toEqual([])
    expect(await verdict()).toBe('has_happened')
    const asDirector = await c.director(readPath, { params: mira })
    expect(asDirector.figure.verdict).toBe('planned')
    // An administrator sees that there is one, and in which team.
    const asAdministrator = await c.administrator(readPath, { params: mira })
    expect(asAdministrator.figure.verdict).toBe('planned')
    expect(JSON.stringify(asAdministrator)).not.toContain('Secret')
    expect(asAdministrator.planned).toMatchObject([{ id: null, title: null, team: { id: 'team-theo' }, mayConfirm: false }])
    await c.other(moveRole, { params: { roleId }, body: { to: 'cancelled' } })
  })

  test('the windows are settings', async () => {
    const { windows } = await c.administrator(readSettings)
    await c.administrator(changeSettings, { body: { windows: { ...windows, historyMonths: 60 } } })
    expect(await verdict()).toBe('not_known_yet')
    await c.administrator(changeSettings, { body: { windows } })
    expect(await verdict()).toBe('has_happened')
  })
})

describe('recorded moves', () => {
  let c: Company
  beforeAll(async () => void (c = await peopled()), 60_000)
  afterAll(() => c.close())
  const told = async (who: Company['manager'], id: string, params = mira) =>
    (await who(readPath, { params })).precedents.find((one) => one.id === id)

  test('a name is shown only where it may be, and to those who may know them', async () => {
    const { id } = await c.director(addPrecedent, { params: mira, body: { ...move, personId: 'ravi' } })
    expect(await told(c.director, id)).toMatchObject({ who: null, named: true, showable: false, mayChange: true, to: 'Team lead' })
    await c.director(changePrecedent, { params: { ...mira, precedentId: id }, body: { showable: true } })
    expect(await told(c.director, id)).toMatchObject({ who: { id: 'ravi', name: 'Ravi Example' } })
    expect(await told(c.manager, id)).toMatchObject({ who: { id: 'ravi' }, mayChange: false })
    expect(await told(c.administrator, id)).toMatchObject({ who: { id: 'ravi' }, mayChange: true })
    // Theo leads the team beside: he sees that someone moved, and neither who nor from what to what.
    expect(await told(c.other, id, theo)).toMatchObject({ who: null, from: null, to: null, kind: 'into_management', movedOn: '2025-06-01' })
  })

  test('a typed name is shown in the subtree of its team alone', async () => {
    const body = { ...move, personName: 'Noor Elsewhere', showable: true, movedOn: '2024-02-01' }
    const { id } = await c.director(addPrecedent, { params: mira, body })
    expect(await told(c.director, id)).toMatchObject({ who: { id: null, name: 'Noor Elsewhere' } })
    expect(await told(c.manager, id)).toMatchObject({ who: { id: null, name: 'Noor Elsewhere' } })
    for (const [who, params] of [
      [c.other, theo],
      [c.administrator, mira],
    ] as const)
      expect(await told(who, id, params)).toMatchObject({ who: null })
  })

  test('is corrected, removed, and restored by whoever may write', async () => {
    const { id } = await c.director(addPrecedent, { params: mira, body: { ...move, from: 'Analyst', personId: 'ines', showable: true } })
    const params = { ...mira, precedentId: id }
    expect(await c.director(changePrecedent, { params, body: { months: null, from: null } })).toMatchObject({
      months: null,
      from: null,
      to: 'Team lead',
      who: { id: 'ines' },
    })
    expect(await c.director(changePrecedent, { params, body: { personName: 'Somebody' } })).toMatchObject({
      who: { id: null, name: 'Somebody' },
    })
    expect(await c.director(removePrecedent, { params })).toMatchObject({ done: true })
    expect(await told(c.director, id)).toBeUndefined()
    expect(await c.director(changePrecedent, { params, body: { months: 3 } })).toMatchObject({ status: 409 })
    c.at('2026-12-30T09:00:00.000Z')
    expect(await c.director(restorePrecedent, { params })).toMatchObject({ status: 404 })
    c.at('2026-11-24T09:00:00.000Z')
    expect(await c.administrator(restorePrecedent, { params })).toMatchObject({ id })
    expect(await told(c.director, id)).toBeDefined()
    c.at('2026-11-23T09:00:00.000Z')
  })

  test('moves are recorded since the day somebody said, or since the first of them', async () => {
    expect((await c.manager(readPath, { params: mira })).recorded).toEqual({ sinceOn: '2024-02-01', by: null, saidOn: null })
    await c.director(sayRecordedSince, { params: mira, body: { sinceOn: '2021-01-01' } })
    expect((await c.manager(readPath, { params: mira })).recorded).toEqual({
      sinceOn: '2021-01-01',
      by: 'Dana Example',
      saidOn: '2026-11-23',
    })
  })

  test.each([
    [{ to: ' ' }, { to: 'Write something here.' }],
    [{ movedOn: '2026-11-24' }, { movedOn: 'This day is still to come. Choose today or a day before.' }],
    [{ movedOn: '1901-01-01' }, { movedOn: 'This day is too long ago. Check the year.' }],
    [{ months: -1 }, { months: 'Write a whole number of months.' }],
    [{ months: 9999 }, { months: 'This is more than 50 years.' }],
    [{ kind: 'promotion' as never }, { kind: expect.stringContaining('Use one of') }],
    [{ personId: 'nobody' }, { personId: 'There is no such person.' }],
    [{ personId: 'ravi', personName: 'Ravi' }, { personName: 'Choose someone, or type a name: not both.' }],
  ])('%o is told at its field, and nothing is saved', async (part, fields) => {
    const before = (await c.director(readPath, { params: mira })).precedents.length
    expect(await c.director(addPrecedent, { params: mira, body: { ...move, ...part } })).toMatchObject({ status: 400, fields })
    expect((await c.director(readPath, { params: mira })).precedents).toHaveLength(before)
  })
})

describe('seats that a decision filled', () => {
  let c: Company
  beforeAll(async () => void (c = await peopled()), 60_000)
  afterAll(() => c.close())

  test('are precedents as of the day on which somebody starts, named to those who may know them', async () => {
    const { id: roleId } = await c.manager(createRole, { body: { title: 'Lead, Squad' } })
    await c.manager(moveRole, { params: { roleId }, body: { to: 'open' } })
    const { id: candidacyId } = await c.manager(addCandidacy, {
      params: { roleId },
      body: { personId: 'ravi', interest: 'interested', interestOn: '2026-11-20' },
    })
    c.at('2026-12-07T09:00:00.000Z')
    await c.manager(recordDecision, {
      params: { roleId },
      body: { followsId: null, outcome: 'in_house', candidacyId, startOn: '2027-01-04', why: 'Ravi has done most of this for a year.' },
    })
    expect((await c.manager(readPath, { params: mira })).precedents).toEqual([])
    c.at('2027-01-04T09:00:00.000Z')
    const read = await c.manager(readPath, { params: mira })
    expect(read.precedents).toMatchObject([
      {
        who: { id: 'ravi', name: 'Ravi Example' },
        to: 'Lead, Squad',
        kind: 'into_management',
        movedOn: '2027-01-04',
        months: 58,
        source: 'decision',
        roleId,
        mayChange: false,
      },
    ])
    expect(read).toMatchObject({
      recorded: { sinceOn: '2027-01-04', by: null },
      filled: { months: 24, kinds: [{ kind: 'into_management', seats: 1 }] },
      timeToFill: { median: 14, least: 14, most: 14, of: 1 },
    })
    // Beside it, somebody moved; and one seat out of sight is too few to say how long it took.
    const beside = await c.other(readPath, { params: theo })
    expect(beside.precedents).toMatchObject([{ who: null, from: null, to: null, roleId: null, kind: 'into_management' }])
    expect(beside.timeToFill).toBeNull()
    // It stands in the decision, and is not corrected here.
    const params = { ...mira, precedentId: read.precedents[0]!.id }
    expect(await c.director(changePrecedent, { params, body: { months: 3 } })).toMatchObject({ status: 404 })
  })
})

describe('headcount, words in place of the verdict, and confirmed roles', () => {
  let c: Company
  beforeAll(async () => void (c = await peopled()), 60_000)
  afterAll(() => c.close())

  test('a plan is appended, looked at in one act, and refused for a day that is over', async () => {
    expect(await c.director(lookAtHeadcount, { params: mira })).toMatchObject({ status: 409 })
    expect(await c.director(planHeadcount, { params: mira, body: { heads: 5, forOn: '2026-11-22' } })).toMatchObject({
      status: 400,
      fields: { forOn: 'This day is past. A plan is for today or a day to come.' },
    })
    expect(await c.director(planHeadcount, { params: mira, body: { heads: 5, forOn: '2044-01-01' } })).toMatchObject({ status: 400 })
    expect(await c.director(planHeadcount, { params: mira, body: { heads: 2.5, forOn: '2027-01-01' } })).toMatchObject({ status: 400 })
    await c.director(planHeadcount, { params: mira, body: { heads: 5, forOn: '2026-11-23' } })
    await c.director(planHeadcount, { params: mira, body: { heads: 6, forOn: '2027-01-01' } })
    c.at('2026-12-30T09:00:00.000Z')
    await c.director(lookAtHeadcount, { params: mira })
    const { plan, plansBefore } = await c.manager(readPath, { params: mira })
    expect(plan).toMatchObject({ heads: 6, forOn: '2027-01-01', lookedOn: '2026-12-30', by: 'Dana Example' })
    expect(plansBefore.map(({ heads, lookedOn }) => [heads, lookedOn])).toEqual([
      [6, '2026-11-23'],
      [5, '2026-11-23'],
    ])
    c.at('2027-01-02T09:00:00.000Z')
    expect(await c.director(lookAtHeadcount, { params: mira })).toMatchObject({
      status: 409,
      message: 'This plan was for 1 January. Write the next one.',
    })
    c.at('2026-11-23T09:00:00.000Z')
  })

  test('words stand beside the computed verdict, and end by themselves or at once', async () => {
    const say = (untilOn: string, words = 'A second squad is agreed for spring.') =>
      c.director(overridePath, { params: mira, body: { words, untilOn } })
    for (const day of ['2026-11-23', '2026-11-01', '2027-11-24'])
      expect(await say(day)).toMatchObject({ status: 400, fields: { untilOn: expect.any(String) } })
    expect(await say('2027-11-23')).toMatchObject({ done: true })
    await say('2027-01-31', 'Agreed for spring.')
    const read = await c.manager(readPath, { params: mira })
    expect(read.override).toMatchObject({ words: 'Agreed for spring.', untilOn: '2027-01-31', by: 'Dana Example', saidOn: '2026-11-23' })
    expect(read.figure.verdict).toBe('not_known_yet')
    expect((await c.manager(listPaths)).teams).toMatchObject([{ override: { words: 'Agreed for spring.' } }])
    expect((await c.manager(readPersonPath, { params: { personId: 'ravi' }, query: {} })).override).toMatchObject({ untilOn: '2027-01-31' })
    c.at('2027-02-01T09:00:00.000Z')
    expect((await c.manager(readPath, { params: mira })).override).toBeNull()
    c.at('2026-11-23T09:00:00.000Z')
    await c.director(endOverride, { params: mira })
    expect((await c.manager(readPath, { params: mira })).override).toBeNull()
  })

  test('a planned role is confirmed for the day on which it is expected, and no other', async () => {
    const { id: roleId } = await c.manager(createRole, { body: { title: 'Lead, Squad' } })
    const params = { roleId }
    const planned = async () => (await c.manager(readPath, { params: mira })).planned.find(({ id }) => id === roleId)
    expect(await c.manager(confirmRole, { params })).toMatchObject({ status: 409 })
    await c.manager(changeRole, { params, body: { expectedOn: '2027-03-01' } })
    await c.director(confirmRole, { params })
    expect(await planned()).toMatchObject({ confirmedBy: 'Dana Example', confirmedOn: '2026-11-23', mayConfirm: true })
    await c.manager(changeRole, { params, body: { title: 'Lead, Second squad', expectedOn: '2027-03-01' } })
    expect(await planned()).toMatchObject({ confirmedOn: '2026-11-23' })
    await c.manager(changeRole, { params, body: { expectedOn: '2027-06-01' } })
    expect(await planned()).toMatchObject({ confirmedBy: null, confirmedOn: null })
    await c.manager(confirmRole, { params })
    await c.manager(unconfirmRole, { params })
    expect(await planned()).toMatchObject({ confirmedOn: null })
    expect(await c.other(confirmRole, { params })).toMatchObject({ status: 404 })
    await c.manager(moveRole, { params, body: { to: 'open' } })
    expect(await c.manager(confirmRole, { params })).toMatchObject({ status: 409 })
    // Theo may see the role now that it is open, and confirms nothing of it.
    expect(await c.other(confirmRole, { params })).toMatchObject({ status: 403 })
  })
})

describe('who sees and writes it', () => {
  let c: Company
  beforeAll(async () => void (c = await peopled()), 60_000)
  afterAll(() => c.close())

  test('one sentence for each team of the reader, and none of anybody else’s', async () => {
    const names = async (who: Company['manager']) => (await who(listPaths)).teams.map(({ team, mayChange }) => [team.id, mayChange])
    expect(await names(c.director)).toEqual([
      ['team-dana', true],
      ['team-mira', true],
      ['team-theo', true],
    ])
    expect(await names(c.manager)).toEqual([['team-mira', false]])
    expect(await names(c.administrator)).toEqual([
      ['team-dana', true],
      ['team-mira', true],
      ['team-theo', true],
    ])
    expect(await names(c.as('ravi'))).toEqual([])
    expect((await c.as('ravi')(listPaths)).sentence).toEqual(['There is no team here yet.'])
  })

  test('a foreign team and an unknown one answer alike, for every verb', async () => {
    const acts = (teamId: string) => [
      c.manager(readPath, { params: { teamId } }),
      c.manager(addPrecedent, { params: { teamId }, body: move }),
      c.manager(changePrecedent, { params: { teamId, precedentId: 'x' }, body: {} }),
      c.manager(removePrecedent, { params: { teamId, precedentId: 'x' } }),
      c.manager(restorePrecedent, { params: { teamId, precedentId: 'x' } }),
      c.manager(sayRecordedSince, { params: { teamId }, body: { sinceOn: '2024-01-01' } }),
      c.manager(planHeadcount, { params: { teamId }, body: { heads: 3, forOn: '2027-01-01' } }),
      c.manager(lookAtHeadcount, { params: { teamId } }),
      c.manager(overridePath, { params: { teamId }, body: { words: 'No.', untilOn: '2027-01-01' } }),
      c.manager(endOverride, { params: { teamId } }),
    ]
    const [unknown, ...foreign] = [
      await Promise.all(acts('nowhere')),
      await Promise.all(acts('team-theo')),
      await Promise.all(acts('team-dana')),
    ]
    for (const answers of foreign) expect(answers).toEqual(unknown)
    expect(unknown.every(({ status }) => status === 404)).toBe(true)
    const own = await Promise.all(acts('team-mira'))
    expect(own.map(({ status }) => status)).toEqual([200, 403, 403, 403, 403, 403, 403, 403, 403, 403])
  })

  test('a move of one team does not answer under another', async () => {
    const { id } = await c.director(addPrecedent, { params: mira, body: move })
    expect(await c.director(changePrecedent, { params: { ...theo, precedentId: id }, body: { months: 1 } })).toMatchObject({ status: 404 })
    expect(await c.director(removePrecedent, { params: { ...theo, precedentId: id } })).toMatchObject({ status: 404 })
  })

  test('a person who stands elsewhere can’t be named', async () => {
    // Mira leads a team under hers, and writes its record: Lena stands under Theo.
    await c.db.transaction(async (tx) => {
      await tx.db.update(people).set({ managerId: 'ravi', path: '00000/00001/00003/00004/' }).where(eq(people.id, 'ines'))
      await tx.db
        .insert(teams)
        .values({ id: 'team-ravi', name: 'Ravi’s team', parentId: 'team-mira', leadId: 'ravi', path: '00000/00001/00003/' })
    })
    const params = { teamId: 'team-ravi' }
    expect(await c.manager(addPrecedent, { params, body: { ...move, personId: 'lena' } })).toMatchObject({
      status: 400,
      fields: { personId: 'There is no such person.' },
    })
    expect(await c.manager(addPrecedent, { params, body: { ...move, personId: 'ines' } })).toMatchObject({ status: 200 })
  })

  test('counts over a few people out of sight are not told', async () => {
    // Owen leads somebody inside Mira's team, and sees that team because his report is in it.
    await c.db.transaction(async (tx) => {
      await tx.db.insert(people).values({
        id: 'uma',
        name: 'Uma Example',
        managerId: 'owen',
        teamId: 'team-mira',
        segment: '00009',
        path: '00000/00001/00005/00009/',
      })
    })
    const seen = await c.as('owen')(readPath, { params: mira })
    expect(seen).toMatchObject({ status: 200, headsToday: null, mayChange: false })
    expect(seen.spans.map(({ manager }) => manager?.id)).toEqual(['owen'])
    expect(seen.spansHidden).toBeGreaterThan(0)
    expect((await c.manager(readPath, { params: mira })).headsToday).toBe(5)
  })
})

describe('a person’s path', () => {
  let c: Company
  beforeAll(async () => void (c = await peopled()), 60_000)
  afterAll(() => c.close())
  const ravi = { personId: 'ravi' }

  test('is that of their team, towards the role they want or the one named', async () => {
    expect(await c.manager(readPersonPath, { params: ravi, query: {} })).toMatchObject({
      team: { id: 'team-mira' },
      role: null,
      figure: { verdict: 'not_known_yet' },
    })
    await c.director(sayRecordedSince, { params: mira, body: { sinceOn: '2020-01-01' } })
    await c.director(planHeadcount, { params: mira, body: { heads: 4, forOn: '2026-12-31' } })
    await c.director(addPrecedent, { params: mira, body: { ...move, kind: 'up_within_management' } })
    const above = await c.director(createRole, { body: { title: 'Head of everything' } })
    const beside = await c.manager(createRole, { body: { title: 'Lead, Squad' } })
    const figure = async (role: string) => (await c.manager(readPersonPath, { params: ravi, query: { role } })).figure!.verdict
    // Dana's team has teams below it: a role there leads managers.
    expect(await figure(above.id)).toBe('has_happened')
    expect(await figure(beside.id)).toBe('not_here')
    await c.manager(recordAspiration, {
      params: ravi,
      body: { direction: 'management', heardOn: '2026-11-01', heard: 'said', targetRoleId: above.id },
    })
    expect(await c.manager(readPersonPath, { params: ravi, query: {} })).toMatchObject({
      role: { id: above.id, title: 'Head of everything' },
      figure: { verdict: 'has_happened' },
    })
  })

  test('an unknown role and one out of sight answer alike', async () => {
    const theirs = await c.other(createRole, { body: { title: 'Lead, Theirs' } })
    const [unknown, foreign] = [
      await c.manager(readPersonPath, { params: ravi, query: { role: 'nowhere' } }),
      await c.manager(readPersonPath, { params: ravi, query: { role: theirs.id } }),
    ]
    expect(unknown).toMatchObject({ status: 404 })
    expect(foreign).toEqual(unknown)
  })

  test('nobody has one without a team, and nobody reads that of someone elsewhere', async () => {
    expect(await c.director(readPersonPath, { params: { personId: 'mira' }, query: {} })).toMatchObject({ team: { id: 'team-mira' } })
    await c.db.transaction((tx) => tx.db.update(people).set({ teamId: null }).where(eq(people.id, 'owen')))
    expect(await c.manager(readPersonPath, { params: { personId: 'owen' }, query: {} })).toMatchObject({ team: null, figure: null })
    for (const who of [c.other, c.administrator, c.as('ravi')])
      expect(await who(readPersonPath, { params: ravi, query: {} })).toMatchObject({ status: 404 })
  })
})
