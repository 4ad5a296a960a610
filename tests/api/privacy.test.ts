import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eq, getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { erasures } from 'server/db/privacy.ts'
import { accounts, evidenceVersions, leadRoles, people, roleChanges, sessions } from 'server/db/schema.ts'
import { attempts } from 'server/db/signIn.ts'
import { importImages, imports } from 'server/db/imports.ts'
import { precedents } from 'server/db/paths.ts'
import { letGoOfOld } from 'server/privacy/retention.ts'
import { holdings } from 'server/privacy/tables.ts'
import { checkTrail } from 'shared/api/audit.ts'
import { recordEvidence } from 'shared/api/growth.ts'
import { leavePerson, readMember } from 'shared/api/people.ts'
import { erasePerson, listErasures, makeExportLink, openExport, previewRetention, setRetention } from 'shared/api/privacy.ts'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Company, company, today } from '../company.ts'

const ravi = { memberId: 'ravi' }
const run = (c: Company, text: string) => c.db.transaction((tx) => tx.connection.execute(text, [], 'run').then(() => undefined))
const all = async (c: Company, text: string) => (await c.db.read((read) => read.connection.execute(text, [], 'all'))).rows as unknown[][]
const tablesOf = async (c: Company) =>
  (
    await all(
      c,
      c.db.engine === 'postgres'
        ? `select table_name from information_schema.tables where table_schema = 'public'`
        : `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
    )
  ).map(([name]) => String(name))

/** What a column may hold besides words of somebody's. */
const said: Record<string, unknown> = {
  direction: 'management', horizon: 'within_year', heard: 'said', visibility: 'chain', observer: 'peer', stance: 'supports', state: 'given',
  call: 'ready_now', came: 'nominated', interest: 'interested', owner: 'manager', kind: 'stretch', outcome: 'in_house', place: 'ready_now',
  strength: 'strong', verdict: 'open_now', source: 'typed', stillThere: 'yes', sameAgain: 'yes', move: 'into_management', status: 'supported',
  level: 'lead', shows: 'names',
  personId: 'ravi', subjectId: 'ravi', managerId: 'mira', observerPersonId: 'ines', holderId: 'ravi', matchedId: 'ravi',
  roleId: 'role', targetRoleId: 'role', backfillRoleId: 'role', teamId: 'team-mira', criterionId: 'crit', conversationId: 'conversations',
  nextId: 'conversations', aspirationId: 'aspirations', evidenceId: 'evidence', answersId: null, decisionId: 'decisions', candidacyId: 'candidacies', lineId: 'frozen_lines',
  reviewId: 'reviews', agreementId: 'agreements', supersedesId: null, removedAt: null, importId: null, cites: [], criterionIds: ['crit'], wants: {}, plannedTime: '10:00',
} // prettier-ignore
const ofAccount = new Set(['reviews', 'saved_views', 'dismissals', 'digests', 'calendar_feeds'])
const special = new Set([
  'people',
  'accounts',
  'attempts',
  'audit_trail',
  'sessions',
  'one_time_links',
  'teams',
  'reporting_lines',
  'lead_roles',
  'role_changes',
  'import_images',
])

/** One row of everything that can be kept about Ravi, each word in it one that is found nowhere else. */
async function plant(c: Company) {
  const planted: string[] = []
  const canary = (where: string) => {
    const word = `CANARY-${where}-${planted.length}-e7`
    planted.push(word)
    return word
  }
  await c.db.transaction(async (tx) => {
    await tx.db
      .insert(leadRoles)
      .values({ id: 'role', title: 'Lead', teamId: 'team-mira', state: 'planned', hiringManagerId: 'mira', createdAt: today })
    await tx.connection.execute(
      `insert into criteria (id, role_id, name, gist, descriptors, examples) values ('crit', 'role', 'Teaching', 'Teaches', '{}', '{}')`,
      [],
      'run',
    )
    const first = ['conversations', 'aspirations', 'evidence', 'candidacies', 'decisions', 'frozen_lines', 'reviews', 'agreements']
    const placeOf = (table: SQLiteTable) => [...first, getTableName(table)].indexOf(getTableName(table))
    for (const { table } of holdings.toSorted((a, b) => placeOf(a.table) - placeOf(b.table))) {
      const name = getTableName(table)
      if (special.has(name)) continue
      const row: Record<string, unknown> = {}
      for (const [key, column] of Object.entries(getTableColumns(table))) {
        if (key in said) row[key] = said[key]
        else if (key === 'id') row[key] = name
        else if (key === 'fromId') row[key] = 'mira'
        else if (/^(authorId|madeBy|putBy|calledBy|toldBy|readBy|decidedBy|removedBy|givenBy|endedBy|accountId)$/.test(key))
          row[key] = ofAccount.has(name) ? 'account-ravi' : 'account-mira'
        else if (key.endsWith('On')) row[key] = today
        else if (key.endsWith('At')) row[key] = `${today}T09:00:00.000Z`
        else if (column.dataType === 'number' || column.dataType === 'boolean' || column.getSQLType() === 'integer') row[key] = 1
        // Words about a role or made by a page, and about nobody.
        else if (name === 'reviewed_roles' || key.endsWith('Key')) row[key] = 'Lead'
        else if (key === 'links') row[key] = [{ url: `https://example.test/${canary(name)}`, label: canary(name) }]
        else if (key === 'stood') row[key] = { what: canary(name), observerName: canary(name), links: [] }
        else if (key === 'content') row[key] = { words: canary(name), note: canary(name) }
        else if (['discussed', 'carried', 'questions'].includes(key)) row[key] = [canary(name)]
        else row[key] = canary(`${name}-${key}`)
      }
      if (name === 'precedents') row.kind = 'into_management'
      if (name === 'reviewed_managers') row.managerId = 'ravi'
      await tx.db.insert(table).values(row)
    }
    await tx.db.insert(imports).values({ id: 'import', kind: 'people', fileName: 'list.csv', madeAt: `${today}T09:00:00.000Z`, counts: {} })
    const stood = JSON.stringify({ id: 'ravi', title: canary('import_images') })
    await tx.db.insert(importImages).values({ importId: 'import', about: 'person', rowId: 'ravi', stood, stands: null })
    const name = canary('people-name').replaceAll('-', '')
    planted.splice(planted.length - 1, 1, name)
    await tx.db
      .update(people)
      .set({
        name: `Ravi ${name}`,
        title: canary('title'),
        email: `${canary('email').toLowerCase()}@example.test`,
        login: canary('login'),
        location: canary('location'),
        externalId: canary('external'),
      })
      .where(eq(people.id, 'ravi'))
    await tx.db
      .update(accounts)
      .set({ name: `Ravi ${name}`, email: `${canary('mail').toLowerCase()}@example.test` })
      .where(eq(accounts.id, 'account-ravi'))
    await tx.db
      .update(sessions)
      .set({ agent: canary('agent') })
      .where(eq(sessions.accountId, 'account-ravi'))
    const [account] = await tx.db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, 'account-ravi'))
    await tx.db.insert(attempts).values({ name: `email ${account!.email}`, failed: 1, lastAt: today })
    await tx.db
      .insert(roleChanges)
      .values({ id: 'change', roleId: 'role', what: 'Planned', reason: `Ravi ${name} left`, madeBy: '', madeAt: today, personId: 'ravi' })
    await tx.db
      .insert(roleChanges)
      .values({ id: 'change2', roleId: 'role', what: 'On hold', reason: `Waits until Ravi ${name} is back.`, madeBy: '', madeAt: today })
  })
  // Named in what somebody said about another.
  const [person] = await all(c, `select name from people where id = 'ravi'`)
  await c.manager(recordEvidence, {
    params: { personId: 'ines' },
    body: { what: `Taught with ${String(person![0])} in spring.`, happenedOn: today },
  })
  return { planted: planted.map((word) => word.toLowerCase()), name: String(person![0]) }
}

/** Everything that the database holds, as one text: the bytes of its files, or every text of every table. */
async function bytes(c: Company): Promise<string> {
  if (c.db.engine === 'sqlite') {
    const [row] = await all(c, 'pragma database_list')
    const folder = dirname(String(row![2]))
    const files = readdirSync(folder)
    expect(files).toContain('understory.db')
    return files
      .map((file) => readFileSync(join(folder, file)).toString('latin1'))
      .join('\n')
      .toLowerCase()
  }
  const texts = []
  for (const table of await tablesOf(c)) texts.push(JSON.stringify(await all(c, `select t.*::text from "${table}" t`)))
  return texts.join('\n').toLowerCase()
}

test('every table of the database is looked at by exports and erasures, or holds nothing about people', async () => {
  const c = await company()
  const aboutNobody = [
    'settings', 'frameworks', 'framework_versions', 'pillars', 'criteria', 'version_criteria', 'role_criteria', 'outside_estimates',
    'finalist_readings', 'move_records', 'headcount_plans', 'path_overrides', 'trail_head', 'erasures', 'imports', 'migrations',
  ] // prettier-ignore
  const known = [...holdings.map(({ table }) => getTableName(table)), ...aboutNobody]
  expect((await tablesOf(c)).filter((table) => !known.includes(table))).toEqual([])
  expect(known.filter((table, at) => known.indexOf(table) !== at)).toEqual([])
  await c.close()
})

describe('what is kept about one person', () => {
  let c: Company
  let planted: string[]
  let name: string
  beforeAll(async () => {
    c = await company()
    ;({ planted, name } = await plant(c))
  }, 60_000)
  afterAll(() => c.close())

  const exported = async () => {
    const { link } = await c.administrator(makeExportLink, { params: ravi })
    return { link, export: await c.stranger(openExport, { body: { token: link.split('link=')[1]! } }) }
  }

  test('comes out whole at a link that works once, and making the link shows none of it', async () => {
    const { link } = await c.administrator(makeExportLink, { params: ravi })
    expect(Object.keys(await c.administrator(makeExportLink, { params: ravi })).toSorted()).toEqual(['endsAt', 'link', 'status'])
    // The earlier link ended with the later one.
    expect((await c.stranger(openExport, { body: { token: link.split('link=')[1]! } })).status).toBe(401)
    const { link: newest, export: found } = await exported()
    expect((await c.stranger(openExport, { body: { token: newest.split('link=')[1]! } })).status).toBe(401)
    expect((await c.manager(makeExportLink, { params: ravi })).status).toBe(403)
    expect((await c.administrator(makeExportLink, { params: { memberId: 'nobody' } })).status).toBe(404)
    const text = JSON.stringify(found).toLowerCase()
    const sealed = planted.filter((word) => /private_notes|talk_drafts/.test(word))
    expect(sealed.length).toBeGreaterThan(1)
    // Names of observers and managers are there, as those of others; what belongs to no output is a hash.
    expect(planted.filter((word) => !text.includes(word) && !sealed.includes(word) && !/key|hash/.test(word))).toEqual([])
    expect(sealed.filter((word) => text.includes(word))).toEqual([])
    expect(found.sealed).toEqual(
      expect.arrayContaining([
        { what: 'Private notes', on: today, count: 1 },
        { what: 'Drafts of conversations', on: today, count: 1 },
      ]),
    )
  })

  test('has a section for each table with something about them', async () => {
    const { export: found } = await exported()
    const sections = new Set([...found.sections.map(({ name }) => name), ...found.sealed.map(({ what }) => what)])
    const missing = holdings.map(({ name }) => name).filter((name) => !sections.has(name))
    expect(
      missing.filter((name) => !['One-time links', 'Teams led', 'Lead roles held or hired for', 'Criteria of evidence'].includes(name)),
    ).toEqual([])
  })

  test('prints of an import only how their own row stood, and says no id of anybody', async () => {
    const image = (about: 'person' | 'team' | 'line', rowId: string, stood: object) => ({
      importId: 'import',
      about,
      rowId,
      stood: JSON.stringify(stood),
      stands: null,
    })
    await c.db.transaction(async (tx) => {
      await tx.db
        .insert(importImages)
        .values([
          image('person', 'owen', { id: 'owen', name: 'Owen Example', email: 'owen-before@example.test', managerId: 'ravi' }),
          image('team', 'team-x', { id: 'team-x', leadId: 'ravi', name: 'canary-team' }),
        ])
      await tx.db
        .update(importImages)
        .set({ stood: JSON.stringify({ id: 'ravi', managerId: 'mira', title: planted.find((word) => word.includes('import_images'))! }) })
        .where(eq(importImages.rowId, 'ravi'))
      await tx.db.update(evidenceVersions).set({
        stood: {
          what: planted.find((word) => word.includes('evidence_versions'))!,
          observerName: 'Ines Example',
          observerPersonId: 'ines',
          criterionIds: ['crit'],
          links: [],
        } as never,
      })
    })
    const { export: found } = await exported()
    const rows = (name: string) => found.sections.find((section) => section.name === name)?.rows ?? []
    expect(rows('How rows stood before an import')).toEqual([
      { about: 'person', stood: { manager: { thirdParty: 'Mira Example' }, title: expect.stringContaining('import_images') } },
    ])
    expect(found.sealed).toContainEqual({ what: 'How rows stood before an import', on: today, count: 2 })
    expect(rows('Earlier versions of evidence')[0]!.stood).toEqual({
      what: expect.any(String),
      observerName: { thirdParty: 'Ines Example' },
      observerPerson: { thirdParty: 'Ines Example' },
      links: [],
    })
    for (const word of ['owen-before', 'canary-team']) expect(JSON.stringify(found)).not.toContain(word)
  })

  test('does not open for another administrator who is signed in, and stands in the trail once it was opened', async () => {
    const { link } = await c.administrator(makeExportLink, { params: ravi })
    const body = { token: link.split('link=')[1]! }
    expect((await c.administrator(openExport, { body })).status).toBe(403)
    await vi.waitFor(
      async () =>
        expect(
          await all(c, `select person_id, account_id from audit_trail where outcome = 'refused' and act = 'POST /api/exports/person'`),
        ).toEqual([['ravi', 'account-ada']]),
      { timeout: 5000 },
    )
    const reads = `select count(*) from audit_trail where person_id = 'ravi' and outcome = 'read' and act = 'POST /api/exports/person'`
    const before = Number((await all(c, reads))[0]![0])
    expect((await c.stranger(openExport, { body })).status).toBe(200)
    expect(Number((await all(c, reads))[0]![0])).toBe(before + 1)
  })

  test('has the changes of lead roles that follow from their own leaving, and not from that of somebody called alike', async () => {
    await run(
      c,
      `insert into role_changes (id, role_id, what, reason, made_by, made_at, person_id) values ('other', 'role', 'Planned', '${name} Other left', '', '${today}', 'lena')`,
    )
    const { export: found } = await exported()
    const { rows } = found.sections.find((section) => section.name === 'Changes of lead roles that follow from their leaving')!
    expect(rows).toMatchObject([{ what: 'Planned', reason: `${name} left`, person: 'themselves' }])
    await run(c, `delete from role_changes where id = 'other'`)
  })

  test('marks other people, and of what others wrote for themselves says only that it is there', async () => {
    await run(c, `update evidence set visibility = 'private' where id = 'evidence'`)
    await run(c, `update readings set state = 'draft' where id = 'readings'`)
    const { export: found } = await exported()
    const rows = (name: string) => found.sections.find((section) => section.name === name)?.rows ?? []
    expect(rows('Directory')[0]).toMatchObject({ manager: { thirdParty: 'Mira Example' } })
    expect(rows('Readiness calls')[0]).toMatchObject({ author: { thirdParty: 'Mira Example' }, person: 'themselves', role: 'Lead' })
    expect(rows('Audit trail').length).toBeGreaterThan(0)
    expect([rows('Evidence'), rows('Readings'), rows('Answers to evidence'), rows('Earlier versions of evidence')]).toEqual([
      [],
      [],
      [],
      [],
    ])
    for (const what of ['Evidence', 'Readings', 'Answers to evidence', 'Earlier versions of evidence'])
      expect(found.sealed).toContainEqual({ what, on: today, count: 1 })
    const text = JSON.stringify(found)
    for (const secret of ['passwordHash', 'tokenHash', '"path"']) expect(text).not.toContain(secret)
    await run(c, `update evidence set visibility = 'chain' where id = 'evidence'`)
    await run(c, `update readings set state = 'given' where id = 'readings'`)
    // Nothing of others: what Mira wrote about Ines is not Ravi's.
    expect(text).not.toContain('Taught with')
    await c.as('ravi')(recordEvidence, { params: { personId: 'ines' }, body: { what: 'No.', happenedOn: today } })
  })
})

describe('an erasure', () => {
  let c: Company
  let planted: string[]
  let name: string
  beforeAll(async () => {
    c = await company()
    ;({ planted, name } = await plant(c))
  }, 60_000)
  afterAll(() => c.close())
  const erase = (as: Company['administrator'], body: { reason: 'asked' | 'left' | 'mistake'; name: string }) =>
    as(erasePerson, { params: ravi, body })

  test('is an administrator’s, asks for the name, and does nothing without it', async () => {
    expect((await erase(c.manager, { reason: 'asked', name })).status).toBe(403)
    expect(await erase(c.administrator, { reason: 'asked', name: 'Ravi' })).toMatchObject({
      status: 400,
      fields: { name: expect.any(String) },
    })
    const before = await bytes(c)
    expect(planted.filter((word) => !before.includes(word))).toEqual([])
  })

  test('leaves none of what was planted in any file or table, and the counts and days that are kept', async () => {
    const certificate = await erase(c.administrator, { reason: 'asked', name })
    expect(certificate).toMatchObject({ status: 200, erasedOn: today, reason: 'asked', by: 'Ada Admin' })
    expect(certificate.counts).toEqual(
      expect.arrayContaining([
        { what: 'Evidence', deleted: 1, blanked: 0 },
        { what: 'Decisions for them', deleted: 0, blanked: 1 },
      ]),
    )
    const after = await bytes(c)
    expect(planted.filter((word) => after.includes(word))).toEqual([])
    expect(JSON.stringify(certificate)).not.toContain(name)
    // What stays: the decision and its line, with days and counts, and that there was a move, a review, a meeting.
    expect(await all(c, 'select outcome, decided_on, person_id, why, erased_on from decisions')).toEqual([
      ['in_house', today, null, null, today],
    ])
    expect(await all(c, 'select came, met, asked, name, erased_on from frozen_lines')).toEqual([['nominated', 1, 1, null, today]])
    expect(await all(c, 'select kind, moved_on, person_id, person_name from precedents')).toEqual([['into_management', today, null, null]])
    expect((await all(c, 'select reason from role_changes order by id')).flat()).toEqual(['Someone left', 'Waits until someone is back.'])
    expect((await all(c, `select what from evidence where person_id = 'ines'`)).flat()).toEqual(['Taught with someone in spring.'])
    expect((await c.administrator(readMember, { params: ravi })).status).toBe(404)
    expect(await c.administrator(listErasures)).toMatchObject([{ id: certificate.id, counts: certificate.counts }])
    expect((await c.as('ravi')(listErasures)).status).toBe(401)
    expect(await c.administrator(checkTrail, { body: {} })).toMatchObject({ ok: true })
  })

  test('of a manager hands their people to the one above, and what they wrote about them stays by nobody’s name', async () => {
    await c.manager(recordEvidence, { params: { personId: 'owen' }, body: { what: 'Kept the rota.', happenedOn: today } })
    const of = { params: { memberId: 'mira' } }
    await c.administrator(erasePerson, { ...of, body: { reason: 'left', name: 'Mira Example' } })
    expect(await all(c, `select manager_id from people where id in ('ines', 'owen')`)).toEqual([['dana'], ['dana']])
    const [[what, author]] = (await all(
      c,
      `select e.what, a.name from evidence e join accounts a on a.id = e.author_id where e.person_id = 'owen'`,
    )) as [[string, string]]
    expect([what, author]).toEqual(['Kept the rota.', 'Someone erased'])
    expect((await bytes(c)).includes('mira example')).toBe(false)
    expect((await c.db.transaction((tx) => tx.db.select().from(erasures))).length).toBe(2)
  })

  test('of the last administrator is refused, and of somebody’s namesake leaves the other’s name', async () => {
    const d = await company()
    await run(d, `update accounts set administrator = 1 where id = 'account-ravi'`)
    await run(d, `update accounts set administrator = 0 where id = 'account-ada'`)
    const answer = await d.as('ravi')(erasePerson, { params: ravi, body: { reason: 'asked', name: 'Ravi Example' } })
    expect([answer.status, answer.message]).toEqual([409, expect.stringContaining('only administrator')])
    await run(d, `update accounts set administrator = 1 where id = 'account-ada'`)
    await run(d, `update people set name = 'Ravi Example' where id = 'lena'`)
    await d.other(recordEvidence, { params: { personId: 'lena' }, body: { what: 'Ravi Example led it.', happenedOn: today } })
    await d.administrator(leavePerson, { params: ravi, body: { leftOn: today } })
    await d.administrator(erasePerson, { params: ravi, body: { reason: 'left', name: 'ravi example' } })
    expect((await all(d, `select what from evidence where person_id = 'lena'`)).flat()).toEqual(['Ravi Example led it.'])
    await d.close()
  })
})

test('an erasure takes a name out of the words of others, and leaves longer names and names of other people as they are', async () => {
  const c = await company()
  await run(c, `update people set name = 'Jan Berg' where id = 'ravi'`)
  await run(c, `update people set name = 'Jan Bergström' where id = 'ines'`)
  await run(c, `update people set name = 'Eva Jan Berg' where id = 'owen'`)
  await run(c, `update accounts set name = 'Jan Berg', person_id = null where id = 'account-ada'`)
  const what = 'With JAN  BERG, Jan Bergström, Eva Jan Berg and “Jan Berg”.\nJan Berg’s'
  await c.manager(recordEvidence, { params: { personId: 'ines' }, body: { what, happenedOn: today } })
  await c.db.transaction(async (tx) => {
    await tx.db
      .insert(precedents)
      .values([
        { id: 'hers', kind: 'into_management', movedOn: today, teamId: 'team-mira', personId: 'ines', personName: 'Jan Berg', fromWords: 'A', toWords: 'B', source: 'typed', recordedAt: today },
        { id: 'his', kind: 'into_management', movedOn: today, teamId: 'team-mira', personId: null, personName: 'Jan Berg', fromWords: 'A', toWords: 'B', source: 'typed', recordedAt: today },
      ] as never) // prettier-ignore
  })
  const answer = await c.administrator(erasePerson, { params: ravi, body: { reason: 'asked', name: 'Jan Berg' } })
  expect(answer.status).toBe(200)
  expect((await all(c, `select what from evidence where person_id = 'ines'`)).flat()).toEqual([
    'With someone, Jan Bergström, Eva Jan Berg and “someone”.\nsomeone’s',
  ])
  expect((await all(c, `select name from people where id in ('ines', 'owen') order by id`)).flat()).toEqual([
    'Jan Bergström',
    'Eva Jan Berg',
  ])
  expect((await all(c, `select name from accounts where id = 'account-ada'`)).flat()).toEqual(['Jan Berg'])
  expect(await all(c, `select id, person_name from precedents order by id`)).toEqual([
    ['hers', 'Jan Berg'],
    ['his', null],
  ])
  await c.close()
})

test('what is older than its period goes after a dry run that writes nothing, and the rest stays', async () => {
  const c = await company()
  await plant(c)
  const day = '2024-01-10'
  for (const text of [
    `update evidence set removed_at = '${day}T00:00:00.000Z' where id = 'evidence'`,
    `update conversations set state = 'held', held_on = '${day}'`,
    `update promises set state = 'kept'`,
    `insert into conversations (id, person_id, state, held_on, author_id, recorded_at) values ('last', 'ravi', 'held', '${day}', 'account-mira', 'x')`,
    `insert into conversations (id, person_id, state, held_on, author_id, recorded_at) values ('open', 'ravi', 'held', '2023-01-10', 'account-mira', 'x')`,
    `insert into promises (id, person_id, conversation_id, owner, words, state, author_id, made_on) values ('still', 'ravi', 'open', 'manager', 'Ask.', 'open', 'account-mira', '2023-01-10')`,
    `update readings set superseded = 1, read_on = '${day}'`,
    `update people set left_on = '${day}' where id = 'lena'`,
  ])
    await run(c, text)
  const periods = { removed: 1, conversations: 24, judgements: 12, leavers: 12 }
  const due = [
    { name: 'removed', months: 1, due: 1 },
    { name: 'conversations', months: 24, due: 1 },
    { name: 'judgements', months: 12, due: 1 },
    { name: 'leavers', months: 12, due: 1 },
  ]
  const faults: unknown[] = []
  const on = { today, now: `${today}T09:00:00.000Z`, wentWrong: (error: unknown) => void faults.push(error) }
  expect((await c.administrator(previewRetention, { body: {} })).map((one) => [one.months, one.due])).toEqual(due.map(() => [null, 0]))
  expect(await c.administrator(previewRetention, { body: { periods } })).toEqual(due)
  expect((await c.manager(setRetention, { body: { periods } })).status).toBe(403)
  expect(await letGoOfOld(c.db, on)).toMatchObject(due.map(({ name }) => ({ name, due: 0 })))
  expect(await c.administrator(setRetention, { body: { periods } })).toEqual(due)
  const count = async (table: string) => Number((await all(c, `select count(*) from ${table}`))[0]![0])
  expect(await Promise.all(['talk_records', 'private_notes', 'readings'].map(count))).toEqual([1, 1, 1])
  expect(await letGoOfOld(c.db, on)).toEqual(due)
  expect(await Promise.all(['talk_records', 'private_notes', 'readings'].map(count))).toEqual([0, 0, 0])
  // The last one with someone stays, and one with a promise that is still open.
  expect((await all(c, 'select id from conversations order by id')).flat()).toEqual(['last', 'open'])
  expect((await all(c, 'select id from promises')).flat()).toEqual(['still'])
  expect(await Promise.all(['readiness_calls', 'aspirations', 'erasures'].map(count))).toEqual([1, 1, 1])
  expect((await all(c, `select id from evidence where id = 'evidence'`)).length).toBe(0)
  expect((await all(c, `select id from people where id = 'lena'`)).length).toBe(0)
  expect(faults).toEqual([])
  expect(await c.administrator(checkTrail, { body: {} })).toMatchObject({ ok: true })
  await c.close()
})

test('where one who left can’t be erased, the others are, and it is said', async () => {
  const c = await company()
  await run(c, 'create table holds (person_id text references people (id))')
  await run(c, `insert into holds values ('ines')`)
  await run(c, `update people set left_on = '2024-01-10' where id in ('ravi', 'ines', 'lena')`)
  await c.administrator(setRetention, { body: { periods: { removed: null, conversations: null, judgements: null, leavers: 12 } } })
  const faults: unknown[] = []
  const gone = await letGoOfOld(c.db, { today, now: `${today}T09:00:00.000Z`, wentWrong: (error) => void faults.push(error) })
  expect(gone).toContainEqual({ name: 'leavers', months: 12, due: 2 })
  expect(faults.length).toBe(1)
  expect((await all(c, `select id from people where id in ('ravi', 'ines', 'lena')`)).flat()).toEqual(['ines'])
  expect((await all(c, 'select id from erasures')).length).toBe(2)
  expect(await c.administrator(checkTrail, { body: {} })).toMatchObject({ ok: true })
  await c.close()
})

test('an erasure that is done is answered so, also where the files could not be cleaned', async () => {
  const c = await company()
  c.db.forget = () => Promise.reject(new Error('The disk is full.'))
  const answer = await c.administrator(erasePerson, { params: ravi, body: { reason: 'asked', name: 'Ravi Example' } })
  expect([answer.status, answer.reason]).toEqual([200, 'asked'])
  expect(c.faults).toEqual([expect.objectContaining({ message: 'The disk is full.' })])
  await c.close()
})
