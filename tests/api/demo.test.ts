import { eq, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { loadExample as load, removeExample as remove } from 'server/demo/commands.ts'
import * as schema from 'server/db/schema.ts'
import * as paths from 'server/db/paths.ts'
import * as reviews from 'server/db/reviews.ts'
import * as talks from 'server/db/talks.ts'
import { readConsistency } from 'shared/api/consistency.ts'
import { readAsked, readHome, readPipeline } from 'shared/api/overview.ts'
import { addPerson, listPeople, listTeams, movePerson } from 'shared/api/people.ts'
import { noteEvidence, recordEvidence } from 'shared/api/growth.ts'
import { addCandidacy, createRole, listRoles, readRole, readSlate } from 'shared/api/roles.ts'
import { listReviews, readChanges, readMonths, readReview } from 'shared/api/reviews.ts'
import { readPacket } from 'shared/api/packet.ts'
import { overridePersonPath, tellPath } from 'shared/api/path.ts'
import { closeExample, listAccounts, loadExample, openExample, readSession, removeExample } from 'shared/api/session.ts'
import { finishTalk, listTalks, makePromise, readTalk, saveTalkDraft } from 'shared/api/talk.ts'
import { daysBetween } from 'shared/domain/days.ts'
import { plain } from 'shared/domain/sentences.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

const now = `${today}T09:00:00.000Z`
const tables = Object.values({ ...schema, ...paths, ...reviews, ...talks }).filter((table) => is(table, SQLiteTable)) as SQLiteTable[]
const nameOf = (table: SQLiteTable) => String((table as never)[Symbol.for('drizzle:Name')])

/** How many rows there are in every table. */
const counts = (c: Company) =>
  c.db.read(async (read) => {
    const found: Record<string, number> = {}
    for (const table of tables)
      found[nameOf(table)] = (await read.connection.db.select({ n: sql<number>`count(*)`.mapWith(Number) }).from(table))[0]!.n
    return found
  })

describe('the example organisation', () => {
  let c: Company
  beforeEach(async () => {
    c = await company()
  }, 60_000)
  afterEach(() => c.close())

  /** Calls as someone whose session is exchanged for another by it, and goes on as whoever they are then. */
  async function exchange(id: string, at: string, body?: object) {
    const [method, url] = at.split(' ') as ['POST', string]
    const response = await c.app.inject({ method, url, ...(body && { payload: body }), headers: { cookie: `understory=${c.tokens[id]}` } })
    expect(response.statusCode, response.body).toBe(200)
    c.tokens[id] = /understory=([\w-]{43})/.exec(String(response.headers['set-cookie']))![1]!
  }
  const loaded = () => c.db.transaction((tx) => load(tx, now.slice(0, 10)))
  const removed = () => c.db.transaction((tx) => remove(tx, today))
  const open = (as: 'manager' | 'director') => exchange('ada', openExample.at, { as })
  const idOf = async (name: string) =>
    (
      await c.db.read((read) => read.connection.db.select({ id: schema.people.id }).from(schema.people).where(eq(schema.people.name, name)))
    )[0]!.id

  test('goes without leaving a row behind', async () => {
    const before = await counts(c)
    await loaded()
    const after = await counts(c)
    expect(after.people! - before.people!).toBe(105)
    for (const table of [
      'teams',
      'reporting_lines',
      'accounts',
      'lead_roles',
      'role_criteria',
      'role_changes',
      'aspirations',
      'evidence',
      'evidence_criteria',
      'evidence_versions',
      'evidence_notes',
      'readings',
      'readiness_calls',
      'candidacies',
      'conversations',
      'talk_records',
      'talk_points',
      'promises',
      'private_notes',
      'reviews',
      'reviewed_roles',
      'reviewed_people',
      'reviewed_managers',
      'path_tellings',
    ])
      expect(after[table]!, table).toBeGreaterThan(before[table]!)
    await removed()
    expect(await counts(c)).toEqual(before)
    await loaded()
    expect(await counts(c)).toEqual(after)
  })

  test('is loaded by an administrator, and once', async () => {
    expect(await c.manager(loadExample)).toMatchObject({ status: 403 })
    expect(await c.administrator(readSession)).toMatchObject({ example: false })
    expect(await c.administrator(loadExample)).toMatchObject({ status: 200 })
    expect(await c.administrator(loadExample)).toMatchObject({ status: 409, message: 'The example is loaded already.' })
    expect(await c.administrator(readSession)).toMatchObject({ example: true })
    expect(
      (await c.administrator(listAccounts))
        .filter(({ example }) => example)
        .every(({ hasPassword, administrator }) => !hasPassword && !administrator),
    ).toBe(true)
  })

  test('is opened by an administrator alone', async () => {
    await loaded()
    expect(await c.manager(openExample, { body: { as: 'manager' } })).toMatchObject({ status: 403 })
    expect(await c.administrator(openExample, { body: { as: 'manager' } })).toMatchObject({ status: 200 })
  })

  test('shows the manager her eight people, and the roles near her team', async () => {
    await loaded()
    await open('manager')
    expect(await c.administrator(readSession)).toMatchObject({
      account: { name: 'Maya Okafor', example: true, administrator: false },
      openedBy: 'Ada Admin',
      director: false,
      people: 8,
      example: true,
      firstAnswersDue: false,
    })
    const home = await c.administrator(readHome)
    expect(plain(home.sentence)).toBe('You know what 6 of 8 people want. Hana and Owen were never asked.')
    expect(home.rows.find(({ person }) => person.name === 'Priya Raman')).toMatchObject({
      plannedOn: today,
      want: { direction: 'management', targetRole: { title: 'Lead, Lifecycle Marketing' } },
      role: { at: 4, of: 6 },
    })
    expect(home.roles.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Lead, Lifecycle Marketing', 'Lead, Product Marketing EMEA']),
    )
    const { roles } = await c.administrator(listRoles, { query: {} })
    const slate = await c.administrator(readSlate, {
      params: { roleId: roles.find(({ title }) => title === 'Lead, Lifecycle Marketing')!.id },
    })
    expect(slate.people.map(({ person, at, of, interest }) => [person.name, `${at} of ${of}`, interest])).toEqual([
      ['Ines Duarte', '3 of 6', 'interested'],
      ['Priya Raman', '4 of 6', 'interested'],
      ['Tomás Herrera', '3 of 6', 'interested'],
      ['Samuel Adeyemi', '2 of 6', 'declined'],
    ])
    expect(slate.closeNeverAsked.map(({ person }) => person.name)).toEqual(['Owen Brandt'])
  })

  test('has five points for her conversation of today, and what was written down before', async () => {
    await loaded()
    await open('manager')
    const params = { personId: await idOf('Priya Raman') }
    const page = await c.administrator(readTalk, { params })
    expect(page).toMatchObject({ conversation: { plannedOn: today }, want: { direction: 'management' }, draft: null })
    expect(page.points.slice(0, 5).map(({ kind, from }) => [kind, from])).toEqual([
      ['promise', 'You promised this, due Thursday'],
      ['left_open', 'Left open on 2 November'],
      ['gap', 'From the role they want'],
      ['gap', 'From the role they want'],
      ['date', 'From the role they want'],
    ])
    expect(page.promises.map(({ owner }) => owner)).toEqual(['manager', 'person'])
    const path = async (name: string) =>
      (await c.administrator(readTalk, { params: { personId: await idOf(name) } })).points.filter(({ kind }) => kind === 'path')
    expect(await path('Priya Raman')).toEqual([])
    const sheet = await c.administrator(readPacket, { params, query: {} })
    expect([sheet.path?.verdict, sheet.pieces.length, sheet.dense]).toEqual(['open_now', 5, false])
    expect((await path('Tomás Herrera')).map(({ from }) => from)).toEqual(['They want to lead and were never told'])
    expect((await path('Grace Lindqvist')).map(({ from }) => from)).toEqual(['Told on 5 October, when it read “Planned”'])
    const talks = await c.administrator(listTalks, { params })
    expect(talks.slice(0, 5).every(({ discussed, finishedAt }) => discussed.length > 0 && finishedAt)).toBe(true)
    expect(talks[0]).toMatchObject({ want: { direction: 'management' }, carried: ['How handing over the spring planning is going.'] })
    expect(talks[0]!.note).toBeTruthy()
    for (const { person, want } of (await c.administrator(readHome)).rows)
      if (!want) expect((await c.administrator(readTalk, { params: { personId: person.id } })).questions[0]!.id).toMatch(/^open-/)
    await exchange('ada', closeExample.at)
    await open('director')
    expect((await c.administrator(readTalk, { params })).status).toBe(403)
  })

  test('shows the director what is covered and who was never asked', async () => {
    await loaded()
    await open('director')
    expect(await c.administrator(readSession)).toMatchObject({ account: { name: 'Daniel Reyes' }, director: true, people: 104 })
    const pipeline = await c.administrator(readPipeline)
    expect(plain(pipeline.sentence)).toBe('Of 9 lead roles, 3 are strong, 2 rest on one person, 1 is thin, and 3 have nobody.')
    const asked = await c.administrator(readAsked)
    expect(asked).toMatchObject({
      people: 104,
      neverAsked: 31,
      wants: { management: 19, ic: 31, lateral: 9, undecided: 14, never_asked: 31 },
    })
    const operations = pipeline.roles.find(({ title }) => title === 'Head of Marketing Ops')!
    expect(operations).toMatchObject({ strength: 'nobody', readyNow: [], withinYear: [] })
    expect(asked.looksReady.find(({ roleId }) => roleId === operations.id)).toMatchObject({
      people: [{ name: 'Owen Brandt', at: 5, of: 6 }],
    })
    expect(pipeline.roles.flatMap(({ readyNow }) => readyNow.filter(({ roles }) => roles > 1).map(({ name }) => name))).toEqual([
      'Priya Raman',
      'Priya Raman',
    ])
    expect(pipeline.netBench).toEqual({ size: 4, of: 9 })
  })

  test('shows the director how decisions are made', async () => {
    await loaded()
    await open('director')
    const { sentence, found } = await c.administrator(readConsistency)
    expect(plain(sentence)).toBe(
      '31 of 104 people were never asked, 2 of 27 calls rest on no evidence, managers read the same evidence differently, and 3 of 5 who have long been ready were never nominated.',
    )
    expect(found!.neverAsked.managers).toHaveLength(10)
    expect(found!.withoutEvidence.managers.map(({ manager, share }) => [manager.name, share.of])).toEqual([
      ['Tess Andersen', 6],
      ['Viktor Sand', 5],
    ])
    expect(found!.neverNominated.rows.map(({ person, role }) => [person.name, role.title])).toEqual([
      ['Camille Fournier', 'Lead, Web and Conversion'],
      ['Nils Overgaard', 'Lead, Content'],
      ['Sofia Brunetti', 'Head of Marketing Ops'],
    ])
    expect(found!.readDifferently.criteria.map(({ people }) => people >= 5)).toContain(true)
    await exchange('ada', closeExample.at)
    await open('manager')
    expect((await c.administrator(readConsistency)).found).toBeNull()
  })

  test('has a review of the director’s that differs from today, and tells twelve months', async () => {
    await loaded()
    await open('director')
    const [review] = await c.administrator(listReviews)
    expect(review).toMatchObject({ note: expect.stringContaining('never asked') })
    expect(daysBetween(review!.reviewedOn, today)).toBeGreaterThan(27)
    const stood = await c.administrator(readReview, { params: { reviewId: review!.id } })
    expect(stood.roles).toHaveLength(9)
    expect(stood.roles.every(({ id, title }) => id && title)).toBe(true)
    expect(
      stood.roles.flatMap(({ readyNow, withinYear, looksReady }) => [...readyNow, ...withinYear, ...looksReady]).every(({ name }) => name),
    ).toBe(true)
    const changes = await c.administrator(readChanges, { query: {} })
    expect(changes.since).toEqual({ reviewId: review!.id, on: review!.reviewedOn })
    expect(changes.line).toBe(
      'Field Marketing Americas went from nobody to strong and 3 other benches changed, 4 people became ready, 5 people were asked',
    )
    const months = await c.administrator(readMonths, { query: {} })
    expect(months).toHaveLength(12)
    expect(months.at(-1)).toMatchObject({ benches: { strong: 3, one_person: 2, thin: 1, nobody: 3 }, asked: 73, people: 104 })
    expect(months.every(({ conversations }) => conversations > 0)).toBe(true)
  })

  test('shows nothing of itself to real people, nor anything real to its own', async () => {
    await loaded()
    expect((await c.director(listPeople, { query: {} })).people.map(({ id }) => id).sort()).toEqual([
      'ines',
      'lena',
      'mira',
      'owen',
      'ravi',
      'theo',
    ])
    await open('director')
    expect((await c.administrator(listPeople, { query: {} })).people).toHaveLength(104)
    expect(await c.administrator(listAccounts)).toMatchObject({ status: 403 })
  })

  test('is left for one’s own account, and removed from within or without', async () => {
    expect(await c.administrator(openExample, { body: { as: 'manager' } })).toMatchObject({ status: 409 })
    await loaded()
    await open('manager')
    await exchange('ada', closeExample.at)
    expect(await c.administrator(readSession)).toMatchObject({ account: { name: 'Ada Admin' }, openedBy: null })
    await open('manager')
    expect(await c.manager(removeExample)).toMatchObject({ status: 403 })
    await exchange('ada', removeExample.at)
    expect(await c.administrator(readSession)).toMatchObject({ account: { name: 'Ada Admin' }, example: false })
    await loaded()
    expect(await c.administrator(removeExample)).toMatchObject({ status: 200 })
    expect(await c.administrator(removeExample)).toMatchObject({ status: 200 })
  })

  test('takes with it what was recorded in it, and lets go of what is real', async () => {
    const before = await counts(c)
    await loaded()
    const maya = await idOf('Maya Okafor')
    const priya = await idOf('Priya Raman')
    expect(await c.administrator(movePerson, { params: { memberId: 'mira' }, body: { managerId: maya, fromOn: today } })).toMatchObject({
      status: 200,
    })
    await c.db.transaction(async (tx) => {
      await tx.db.update(schema.accounts).set({ personId: null }).where(eq(schema.accounts.id, 'account-ravi'))
      await tx.db.update(schema.accounts).set({ personId: priya }).where(eq(schema.accounts.id, 'account-ravi'))
      await tx.db
        .update(schema.teams)
        .set({ parentId: sql`(select id from teams where name = 'Growth Marketing')` })
        .where(eq(schema.teams.id, 'team-theo'))
    })
    await c.manager(recordEvidence, {
      params: { personId: 'owen' },
      body: { what: 'Kept.', happenedOn: today, observer: 'peer', observerName: 'Someone' },
    })
    await c.db.transaction((tx) => tx.db.update(schema.evidence).set({ observerPersonId: priya }).where(eq(schema.evidence.what, 'Kept.')))
    await open('manager')
    const piece = await c.administrator(recordEvidence, { params: { personId: 'mira' }, body: { what: 'Gone.', happenedOn: today } })
    expect(piece.status).toBe(200)
    await c.administrator(noteEvidence, { params: { personId: 'mira', evidenceId: piece.id }, body: { text: 'Gone too.' } })
    await c.administrator(recordEvidence, {
      params: { personId: priya },
      body: { what: 'Gone as well.', happenedOn: today, criterionIds: [] },
    })
    const role = await c.administrator(createRole, { body: { title: 'Lead, Something' } })
    expect(await c.administrator(addCandidacy, { params: { roleId: role.id }, body: { personId: 'ravi' } })).toMatchObject({ status: 200 })
    const blank = { words: '', discussed: [], dropped: [], promises: [], nextOn: today, nextTime: null }
    const talk = { ...blank, form: 1 as const, note: 'Gone.', points: [{ key: 'a', text: 'Gone.' }] }
    const want = { direction: 'ic' as const, horizon: null, targetRoleId: null, target: '' }
    const key = '0197a3c0-0000-7000-8000-000000000001'
    await c.administrator(makePromise, { params: { personId: priya }, body: { text: 'Gone.' } })
    const otherwise = { words: 'Gone.', untilOn: '2027-01-11' }
    for (const personId of ['mira', priya])
      expect((await c.administrator(overridePersonPath, { params: { personId }, body: otherwise })).status).toBe(200)
    expect((await c.administrator(tellPath, { params: { personId: priya }, body: { toldOn: today } })).status).toBe(200)
    const held = { ...talk, want, key, heldOn: today, questions: [] }
    expect((await c.administrator(finishTalk, { params: { personId: priya }, body: held })).status).toBe(200)
    expect(
      (await c.administrator(saveTalkDraft, { params: { personId: priya }, body: { revision: 0, content: { ...talk, want } } })).status,
    ).toBe(200)
    await exchange('ada', removeExample.at)

    const after = await counts(c)
    expect(after).toEqual({ ...before, audit_trail: after.audit_trail, evidence: before.evidence! + 1 })
    const kept = await c.db.read(async ({ connection: { db } }) => ({
      mira: (
        await db
          .select({ managerId: schema.people.managerId, path: schema.people.path })
          .from(schema.people)
          .where(eq(schema.people.id, 'mira'))
      )[0],
      owen: (await db.select({ path: schema.people.path }).from(schema.people).where(eq(schema.people.id, 'owen')))[0],
      ravi: (
        await db.select({ personId: schema.accounts.personId }).from(schema.accounts).where(eq(schema.accounts.id, 'account-ravi'))
      )[0],
      theo: (await db.select({ parentId: schema.teams.parentId }).from(schema.teams).where(eq(schema.teams.id, 'team-theo')))[0],
      piece: (await db.select({ what: schema.evidence.what, observerPersonId: schema.evidence.observerPersonId }).from(schema.evidence))[0],
    }))
    expect(kept).toEqual({
      mira: { managerId: null, path: '00001/' },
      owen: { path: '00001/00005/' },
      ravi: { personId: null },
      theo: { parentId: null },
      piece: { what: 'Kept.', observerPersonId: null },
    })
    expect(await c.manager(readHome)).toMatchObject({ status: 200 })
  })

  test('leaves the people added under it at the top, with all below them, and drops what was planned with it', async () => {
    await loaded()
    const maya = await idOf('Maya Okafor')
    const add = (name: string, managerId: string) => c.administrator(addPerson, { body: { name, managerId, teamName: 'Night desk' } })
    const kit = (await add('Kit Hale', maya)).id
    const lou = (await add('Lou Berg', kit)).id
    const move = (memberId: string, managerId: string, fromOn: string) =>
      c.administrator(movePerson, { params: { memberId }, body: { managerId, fromOn } })
    await move('theo', maya, '2026-12-01')
    await move('mira', maya, '2026-11-01')
    await move('owen', maya, '2026-11-01')
    await move('owen', 'mira', '2026-12-01')
    const role = await c.director(createRole, { body: { title: 'Head of Support', holderId: 'theo' } })
    await c.db.transaction((tx) => tx.db.update(schema.leadRoles).set({ holderId: maya }).where(eq(schema.leadRoles.id, role.id)))
    await removed()

    const [people, lines] = await c.db.read(async ({ connection: { db } }) => [
      await db.select().from(schema.people),
      await db.select().from(schema.reportingLines),
    ])
    const placeOf = (personId: string) => {
      const { managerId, path } = people.find(({ id }) => id === personId)!
      const above = path
        .split('/')
        .slice(0, -2)
        .map((segment) => people.find((person) => person.segment === segment)?.id)
      const own = lines.filter((line) => line.personId === personId).map((line) => [line.managerId, line.sinceOn, line.untilOn])
      return { managerId, above, lines: own.toSorted(([, a], [, b]) => a!.localeCompare(b!)) }
    }
    expect(people.map(({ id }) => id).toSorted()).toEqual(['dana', 'ines', 'lena', 'mira', 'owen', 'ravi', 'theo', kit, lou].toSorted())
    expect(placeOf(kit)).toEqual({ managerId: null, above: [], lines: [] })
    expect(placeOf(lou)).toEqual({ managerId: kit, above: [kit], lines: [[kit, today, '9999-12-31']] })
    expect(placeOf('mira')).toEqual({ managerId: null, above: [], lines: [['dana', '2022-03-01', '2026-11-01']] })
    expect(placeOf('theo')).toEqual({ managerId: 'dana', above: ['dana'], lines: [['dana', '2022-03-01', '9999-12-31']] })
    expect(placeOf('owen')).toEqual({
      managerId: null,
      above: [],
      lines: [
        ['mira', '2022-03-01', '2026-11-01'],
        ['mira', '2026-12-01', '9999-12-31'],
      ],
    })
    expect((await c.administrator(listTeams)).find(({ name }) => name === 'Night desk')).toMatchObject({ lead: { id: kit }, people: 2 })
    expect(await c.director(readRole, { params: { roleId: role.id } })).toMatchObject({ state: 'planned', holder: null })
  })
})
