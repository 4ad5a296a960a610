import { readdirSync } from 'node:fs'
import { buildApp } from 'server/app.ts'
import { sendDigests } from 'server/reminders/mail.ts'
import * as decisionTables from 'server/db/decisions.ts'
import { interestChanges } from 'server/db/slates.ts'
import { evidenceVersions, leadRoles, roleChanges } from 'server/db/schema.ts'
import { personPathOverrides, pathTellings } from 'server/db/paths.ts'
import { talkCorrections, talkPoints, promises } from 'server/db/talks.ts'
import { giveGrant } from 'shared/api/access.ts'
import { recordAgreement } from 'shared/api/calibration.ts'
import { readFrozenSlate, recordDecision, recordTelling } from 'shared/api/decisions.ts'
import {
  listEvidence,
  noteEvidence,
  recordAspiration,
  recordCall,
  recordConversation,
  recordEvidence,
  recordReading,
} from 'shared/api/growth.ts'
import { addAction, changeAction } from 'shared/api/plan.ts'
import { recordReview } from 'shared/api/reviews.ts'
import { changeDigest, makeFeed } from 'shared/api/rhythm.ts'
import { addCandidacy, createRole, moveRole } from 'shared/api/roles.ts'
import { estimateOutside, putPiece, readFinalist } from 'shared/api/slates.ts'
import { finishTalk, saveTalkDraft } from 'shared/api/talk.ts'
import { saveView } from 'shared/api/views.ts'
import { eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { unzipSync } from 'fflate'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'
import { empty, finish } from '../talk.ts'
import { matrix } from './matrix.ts'

/**
 * Mira manages Ravi, Dana stands above her, Lena is people partner of her part of the tree, Sven stands in for her, and Theo hires for
 * the role that Ravi stands on the slate of. Ines is Ravi's peer, Zoe works elsewhere, and Ada administers.
 */
const tree = { dana: null, mira: 'dana', theo: 'dana', ravi: 'mira', ines: 'mira', lena: 'theo', sven: 'theo', zoe: 'theo' }
const everyone = [...Object.keys(tree), 'ada']
const readers = {
  author: ['mira'],
  pair: ['mira', 'sven'],
  chain: ['dana', 'lena', 'mira', 'sven'],
  onSlate: ['dana', 'lena', 'mira', 'sven', 'theo'],
  wholeSlate: ['dana', 'lena', 'mira', 'theo'],
  deciders: ['dana', 'mira', 'theo'],
  ofRole: ['dana', 'ines', 'lena', 'mira', 'ravi', 'sven', 'theo'],
}
type Readers = keyof typeof readers

/** Every column of text that anybody writes in, and who may read what Mira wrote there about Ravi, or about her role. */
const written: Record<string, Partial<Record<string, Readers>>> = {
  'private_notes.words': { note: 'author' },
  'talk_drafts.content': { draft: 'author' },
  'talk_points.words': { openPoint: 'author' },
  'talk_records.discussed': { discussed: 'author' },
  'talk_records.carried': { carried: 'author' },
  'talk_corrections.words': { correction: 'author' },
  'promises.words': { promise: 'author' },
  'promises.why': { droppedBecause: 'author' },
  'aspirations.target': { target: 'onSlate' },
  'aspirations.words': { ownWords: 'pair', ownPairWords: 'pair' },
  'evidence.what': { alone: 'author', between: 'pair', forChain: 'chain', put: 'onSlate' },
  'evidence.observer_name': { observer: 'chain' },
  'evidence.links': { link: 'chain' },
  'evidence_versions.stood': { stood: 'chain' },
  'evidence_notes.words': { evidenceNote: 'chain' },
  'readings.why': { reading: 'onSlate', readingDraft: 'author' },
  'readiness_calls.rationale': { rationale: 'onSlate', callDraft: 'author' },
  'development_actions.words': { step: 'chain', privateStep: 'author', notHere: 'chain' },
  'development_actions.outcome': { outcome: 'chain' },
  'person_path_overrides.words': { pathWords: 'chain' },
  'path_tellings.sentence': { told: 'author' },
  'candidacies.outside_label': { finalist: 'wholeSlate' },
  'finalist_readings.why': { finalistReading: 'wholeSlate' },
  'outside_estimates.told': { estimate: 'wholeSlate' },
  'agreements.words': { agreement: 'deciders' },
  'agreement_people.name': { there: 'deciders' },
  'decisions.why': { decidedBecause: 'wholeSlate' },
  'decisions.backfill': { backfill: 'wholeSlate' },
  'look_backs.words': { lookBack: 'deciders' },
  'frozen_lines.next_step': { nextStep: 'onSlate' },
  'lead_roles.reason': { roleReason: 'ofRole' },
  'role_changes.reason': { changeReason: 'deciders' },
  'reviews.note': { review: 'author' },
  'saved_views.name': { view: 'author' },
  'saved_views.address': { viewAddress: 'author' },
}

/** Columns of text without a canary of their own, each with the reason. */
const otherwise: Record<string, string[]> = {
  'the directory, whose readers the matrix says': [
    'people.name',
    'people.email',
    'people.login',
    'people.title',
    'people.location',
    'teams.name',
    'accounts.name',
    'accounts.email',
    'secondary_seats.title',
  ],
  'the framework, its criteria and the settings, which anybody may read': [
    'framework_versions.name',
    'framework_versions.purpose',
    'framework_versions.grades',
    'framework_versions.origin',
    'framework_versions.licence',
    'framework_versions.attribution',
    'framework_versions.note',
    'pillars.name',
    'pillars.meaning',
    'criteria.name',
    'criteria.gist',
    'criteria.descriptors',
    'criteria.examples',
    'criteria.grade',
    'settings.name',
    'settings.value',
  ],
  'roles, moves and verdicts of teams, whose readers the tests of the growth path say': [
    'lead_roles.title',
    'precedents.person_name',
    'precedents.from_words',
    'precedents.to_words',
    'path_overrides.words',
  ],
  'what was copied when it was decided or reviewed: the canary of where it came from': [
    'frozen_lines.name',
    'frozen_lines.title',
    'frozen_lines.manager',
    'frozen_lines.rationale',
    'frozen_cells.why',
    'frozen_pieces.what',
    'frozen_pieces.observer_name',
    'frozen_pieces.links',
    'reviewed_roles.title',
    'reviewed_roles.team',
  ],
  'for administrators alone, by the matrix': [
    'imports.file_name',
    'import_images.stood',
    'import_images.stands',
    'sessions.agent',
    'attempts.name',
  ],
  'places in the tree, keys and hashes, which are no words': [
    'people.segment',
    'people.path',
    'teams.path',
    'accounts.password_hash',
    'accounts.time_zone',
    'accounts.looked_until',
    'sessions.token_hash',
    'one_time_links.token_hash',
    'calendar_feeds.token_hash',
    'audit_trail.hash',
    'audit_trail.at',
    'audit_trail.act',
    'agreements.write_key',
    'evidence.write_key',
    'talk_records.finish_key',
    'dismissals.subject',
  ],
  'ids and counts': [
    'frozen_cells.cites',
    'frozen_pieces.criterion_ids',
    'readings.cites',
    'talk_records.questions',
    'imports.counts',
    'erasures.counts',
    'reviews.wants',
  ],
  'a word of a list': [
    'decisions.outcome',
    'decisions.move',
    'frozen_lines.came',
    'frozen_lines.interest',
    'frozen_lines.call',
    'frozen_cells.status',
    'frozen_pieces.observer',
    'frozen_pieces.stance',
    'look_backs.still_there',
    'look_backs.same_again',
    'framework_versions.state',
    'imports.kind',
    'import_images.about',
    'precedents.kind',
    'precedents.source',
    'path_tellings.verdict',
    'erasures.reason',
    'reviewed_roles.state',
    'reviewed_roles.strength',
    'reviewed_people.place',
    'grants.kind',
    'lead_roles.state',
    'lead_roles.state_before_hold',
    'role_changes.what',
    'aspirations.direction',
    'aspirations.horizon',
    'aspirations.heard',
    'aspirations.visibility',
    'evidence.observer',
    'evidence.stance',
    'evidence.visibility',
    'readings.state',
    'readiness_calls.call',
    'readiness_calls.state',
    'candidacies.came',
    'candidacies.interest',
    'conversations.state',
    'one_time_links.purpose',
    'interest_changes.interest',
    'promises.owner',
    'promises.state',
    'development_actions.kind',
    'development_actions.owner',
    'development_actions.state',
    'development_actions.visibility',
    'calendar_feeds.shows',
    'audit_trail.outcome',
  ],
}

const canary = (name: string) => `canary-${name.toLowerCase()}-end`
const url = `https://example.test/${canary('link')}`
let c: Company
let app: Awaited<ReturnType<typeof buildApp>>
let smtp: SMTPServer
let mail: { smtpUrl: string; from: string; publicUrl: string }
const mails = new Map<string, string>()
const logged: string[] = []
let roleId: string
let decisionId: string
const feeds: Record<string, string> = {}

beforeAll(async () => {
  c = await company(tree)
  app = await buildApp({
    database: c.db,
    clock: () => new Date('2026-11-23T09:00:00.000Z'),
    log: (error) => void logged.push(String(error)),
    sendsMail: true,
  })
  const by = { authorId: 'account-mira', personId: 'ravi' }
  const params = { personId: 'ravi' }
  const at = '2026-11-23T08:00:00.000Z'
  for (const [kind, who] of [
    ['partner', 'lena'],
    ['stand_in', 'sven'],
  ] as const)
    await c.administrator(giveGrant, { body: { kind, accountId: `account-${who}`, personId: 'mira', lastOn: '2026-12-31' } })
  const made = async (answer: Promise<{ status: number }>) => {
    const answered = await answer
    expect(answered.status, JSON.stringify(answered)).toBe(200)
    return answered as unknown as { id: string }
  }
  const m = c.manager
  const criterionId = (await m(listEvidence, { params, query: {} })).criteria[0]!.id
  roleId = (await made(m(createRole, { body: { title: 'Lead of the team', reason: canary('roleReason') } }))).id
  const onRole = { params: { roleId } }
  await c.db.transaction(
    async (tx) => void (await tx.db.update(leadRoles).set({ hiringManagerId: 'theo' }).where(eq(leadRoles.id, roleId))),
  )
  const said = { direction: 'management', heardOn: '2026-10-01', heard: 'said' } as const
  await made(m(recordAspiration, { params, body: { ...said, words: canary('ownPairWords'), visibility: 'pair' } }))
  await made(
    m(recordAspiration, {
      params,
      body: { ...said, heardOn: '2026-10-02', target: canary('target'), words: canary('ownWords'), visibility: 'chain' },
    }),
  )
  const seen = { happenedOn: '2026-10-01', criterionIds: [criterionId] }
  for (const [name, visibility] of [
    ['alone', 'private'],
    ['between', 'pair'],
  ] as const)
    await made(m(recordEvidence, { params, body: { ...seen, what: canary(name), visibility } }))
  const piece = await made(
    m(recordEvidence, {
      params,
      body: {
        ...seen,
        what: canary('forChain'),
        observer: 'cross_functional',
        observerName: canary('observer'),
        links: [{ url, label: 'Notes' }] as never,
      },
    }),
  )
  await made(m(noteEvidence, { params: { ...params, evidenceId: piece.id }, body: { text: canary('evidenceNote') } }))
  const put = await made(m(recordEvidence, { params, body: { ...seen, what: canary('put') } }))
  await made(m(recordReading, { params, body: { criterionId, level: 'early', why: canary('reading'), state: 'given' } }))
  await made(m(recordReading, { params, body: { criterionId, level: 'lead', why: canary('readingDraft'), state: 'draft' } }))
  await made(m(recordCall, { params, body: { roleId, call: 'later', rationale: canary('rationale'), state: 'given' } }))
  await made(m(recordCall, { params, body: { roleId, call: 'ready_now', rationale: canary('callDraft'), state: 'draft' } }))
  const step = await made(m(addAction, { params, body: { text: canary('step'), kind: 'stretch', visibility: 'chain' } }))
  await made(m(changeAction, { params: { ...params, actionId: step.id }, body: { state: 'done', outcome: canary('outcome') } }))
  await made(m(addAction, { params, body: { text: canary('privateStep'), kind: 'stretch', visibility: 'private' } }))
  await made(m(addAction, { params, body: { text: canary('notHere'), kind: 'elsewhere', visibility: 'chain', notHere: true } }))
  const talk = finish({
    heldOn: '2026-11-20',
    note: canary('note'),
    discussed: ['a'],
    points: [
      { key: 'a', text: canary('discussed') },
      { key: 'b', text: canary('carried') },
    ],
    promises: [{ key: 'c', text: canary('promise'), owner: 'manager', dueOn: null }],
  })
  const { conversationId } = (await made(m(finishTalk, { params, body: talk }))) as unknown as { conversationId: string }
  await made(m(recordConversation, { params, body: { plannedOn: '2026-11-25' } }))
  await made(m(saveTalkDraft, { params, body: { revision: 0, content: { ...empty, note: canary('draft') } } }))
  const line = await made(m(addCandidacy, { ...onRole, body: { personId: 'ravi' } }))
  const other = await made(m(addCandidacy, { ...onRole, body: { personId: 'ines' } }))
  await made(m(putPiece, { params: { roleId, candidacyId: line.id, evidenceId: put.id } }))
  const finalist = await made(m(addCandidacy, { ...onRole, body: { outsideLabel: canary('finalist') } }))
  await made(
    m(readFinalist, {
      params: { roleId, candidacyId: finalist.id },
      body: { criterionId, level: 'early', why: canary('finalistReading') },
    }),
  )
  await made(m(estimateOutside, { ...onRole, body: { weeksToHire: 8, monthsToRampUp: 4, told: canary('estimate') } }))
  await made(m(recordAgreement, { ...onRole, body: { words: canary('agreement'), there: [{ name: canary('there') }] } }))
  await made(m(recordReview, { body: { note: canary('review') } }))
  await made(m(saveView, { body: { name: canary('view'), address: `/people?q=${canary('viewAddress')}` } }))
  await made(m(moveRole, { ...onRole, body: { to: 'open' } }))
  const decision = {
    followsId: null,
    outcome: 'in_house',
    candidacyId: other.id,
    why: `Because: ${canary('decidedBecause')}`,
    startOn: '2026-12-23',
    backfill: canary('backfill'),
  } as const
  decisionId = (await made(m(recordDecision, { ...onRole, body: decision }))).id
  const frozen = await m(readFrozenSlate, { params: { roleId, decisionId } })
  const lineId = frozen.lines.find(({ person }) => person?.id === 'ravi')!.id
  await made(m(recordTelling, { params: { roleId, decisionId, lineId }, body: { toldOn: '2026-11-23', nextStep: canary('nextStep') } }))
  for (const who of ['mira', 'sven', 'theo']) {
    feeds[who] = (await c.as(who)(makeFeed, { body: { shows: 'names' } })).path
  }
  // What only time would bring about.
  await c.db.transaction(async ({ db }) => {
    await db.insert(talkPoints).values({ ...by, id: 'point', words: canary('openPoint'), addedOn: '2026-11-21' })
    await db.insert(talkCorrections).values({ ...by, id: 'correction', conversationId, words: canary('correction'), writtenAt: at })
    await db.insert(promises).values({
      ...by,
      id: 'dropped',
      conversationId,
      owner: 'manager',
      words: 'Ask around',
      state: 'dropped',
      why: canary('droppedBecause'),
      madeOn: '2026-11-20',
    })
    const stood = {
      what: canary('stood'),
      happenedOn: '2026-10-01',
      observer: 'manager',
      observerName: 'Mira',
      stance: 'supports',
      links: [],
      criteria: [],
    } as const
    await db
      .insert(evidenceVersions)
      .values({ evidenceId: piece.id, version: 1, stood: stood as never, authorId: 'account-mira', writtenAt: at })
    await db
      .insert(personPathOverrides)
      .values({ ...by, id: 'override', words: canary('pathWords'), untilOn: '2027-03-01', saidOn: '2026-11-20' })
    await db
      .insert(pathTellings)
      .values({ ...by, id: 'telling', verdict: 'unclear' as never, sentence: canary('told'), toldOn: '2026-11-20', recordedAt: at })
    await db.insert(decisionTables.lookBacks).values({
      id: 'lookback',
      decisionId,
      afterMonths: 6,
      stillThere: 'yes',
      sameAgain: 'yes',
      words: canary('lookBack'),
      authorId: 'account-mira',
      answeredOn: '2026-11-23',
      answeredAt: at,
    })
    await db
      .insert(roleChanges)
      .values({ id: 'change', roleId, what: 'Criteria', version: 1, reason: canary('changeReason'), madeBy: '', madeAt: at })
    await db.insert(interestChanges).values({
      id: 'said',
      candidacyId: line.id,
      interest: 'interested',
      interestOn: '2026-11-20',
      askedOn: null,
      authorId: 'account-mira',
      recordedAt: at,
    })
  })

  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream, (error, parsed) => {
        const to = (parsed.to as { value: { address: string }[] }).value[0]!.address.split('@')[0]!
        mails.set(to, `${mails.get(to) ?? ''}${parsed.subject}\n${parsed.text}\n${parsed.html}`)
        done(error)
      })
    },
  })
  await new Promise<void>((ready) => smtp.listen(0, '127.0.0.1', ready))
  const { port } = smtp.server.address() as { port: number }
  mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Understory <understory@example.test>', publicUrl: 'https://understory.example.test' }
}, 120_000)
afterAll(async () => {
  await new Promise<void>((closed) => smtp.close(closed))
  await app.close()
  await c.close()
})

/** All that every address answers to somebody, in each form that it has: with a file of cells laid open. */
async function everythingFor(who: string) {
  const texts: string[] = []
  const ids: Record<string, string[]> = {
    personId: Object.keys(tree),
    memberId: Object.keys(tree),
    teamId: ['team-dana', 'team-mira', 'team-theo'],
    roleId: [roleId],
    decisionId: [decisionId],
    accountId: everyone.map((id) => `account-${id}`),
  }
  const rows = async (table: string, about: string) =>
    c.db.read(async ({ connection }) => {
      const { rows } = await connection.execute(`select id, ${about} from ${table}`, [], 'all')
      return (rows as [string, string][]).map(([id, of]) => ({ id, of }))
    })
  const own: Record<string, { id: string; of: string }[]> = {
    evidenceId: await rows('evidence', 'person_id'),
    conversationId: await rows('conversations', 'person_id'),
    candidacyId: await rows('candidacies', 'role_id'),
    reviewId: (await rows('reviews', 'account_id')).map(({ id }) => ({ id, of: '' })),
    frameworkId: (await rows('frameworks', 'created_at')).map(({ id }) => ({ id, of: '' })),
  }
  for (const at of Object.keys(matrix)) {
    const [method, path] = at.split(' ') as [string, string]
    if (method !== 'GET' || path.includes('*') || path.includes(':token')) continue
    let urls = ['']
    for (const part of path.split(/(?=\/)/)) {
      const name = /^\/:(\w+)$/.exec(part)?.[1]
      urls = urls.flatMap((before) =>
        name === undefined
          ? [before + part]
          : own[name]
            ? own[name].filter(({ of }) => of === '' || before.includes(of)).map(({ id }) => `${before}/${id}`)
            : ids[name]!.map((id) => `${before}/${id}`),
      )
    }
    const forms = path.startsWith('/api/exports/') && !path.endsWith('sheet') ? ['?format=csv', '?format=xlsx'] : ['']
    for (const url of urls.flatMap((url) => forms.map((form) => url + form))) {
      const { statusCode, rawPayload } = await app.inject({ url, headers: { cookie: `understory=${c.tokens[who]}` } })
      expect(statusCode, `${who} ${url}`).toBeLessThan(500)
      const files = url.endsWith('xlsx') && statusCode === 200 ? Object.values(unzipSync(rawPayload)) : [rawPayload]
      texts.push(...files.map((bytes) => Buffer.from(bytes).toString('utf8')))
    }
  }
  if (feeds[who]) texts.push((await app.inject(feeds[who])).body)
  await app.inject({
    method: 'PUT',
    url: changeDigest.at.slice(4),
    payload: { weekday: 1 },
    headers: { cookie: `understory=${c.tokens[who]}` },
  })
  return texts.join('\n')
}
/** What was found is written small: a text may be folded to be compared. */
const foundIn = (text: string) => new Set(text.toLowerCase().match(/canary-\w+?-end/g))
const all = Object.values(written).flatMap((texts) => Object.entries(texts) as [string, Readers][])

test('every column of text has a canary, or says why it needs none', async () => {
  const columns: string[] = []
  for (const file of readdirSync(new URL('../../server/db/', import.meta.url)).filter((name) => name.endsWith('.ts'))) {
    const tables = Object.values((await import(`../../server/db/${file.slice(0, -3)}.ts`)) as object)
    for (const table of tables.filter((one): one is SQLiteTable => is(one, SQLiteTable)))
      for (const column of Object.values(getTableColumns(table)))
        if (column.getSQLType() === 'text' && !/(^id|_(id|on|at|by|time))$/.test(column.name))
          columns.push(`${getTableName(table)}.${column.name}`)
  }
  const known = [...Object.keys(written), ...Object.values(otherwise).flat()]
  // Named so that they read as a moment.
  const moments = ['audit_trail.at']
  expect([...new Set([...columns, ...moments, 'accounts.looked_until'])].toSorted()).toEqual(known.toSorted())
})

test('every canary stands where it is said to', async () => {
  for (const [place, texts] of Object.entries(written)) {
    const [table, column] = place.split('.')
    const kept = await c.db.read(async ({ connection }) => (await connection.execute(`select ${column} from ${table}`, [], 'all')).rows)
    for (const name of Object.keys(texts)) expect(JSON.stringify(kept), place).toContain(canary(name))
  }
})

test(
  'every canary is found by those who may read it, in all that they are answered, and by nobody else',
  { timeout: 120_000 },
  async () => {
    const finders = new Map(all.map(([name]) => [name, [] as string[]]))
    for (const who of everyone) {
      const found = foundIn(await everythingFor(who))
      for (const [name] of all) if (found.has(canary(name))) finders.get(name)!.push(who)
    }
    expect(Object.fromEntries([...finders].map(([name, who]) => [name, who.toSorted()]))).toEqual(
      Object.fromEntries(all.map(([name, may]) => [name, readers[may]])),
    )
  },
)

test('no canary is in a mail, a log, or the audit trail', async () => {
  const failed: string[] = []
  const sent = await sendDigests(c.db, mail, new Date('2026-11-23T09:00:00.000Z'), (error) => failed.push(String(error)))
  expect([sent, failed]).toEqual([expect.any(Number), []])
  expect(mails.get('mira')).toContain('Ravi Example')
  for (const [to, text] of mails) expect([...foundIn(text)], to).toEqual([])
  expect([...foundIn(logged.join('\n'))]).toEqual([])
  await app.close()
  const trail = await c.db.read(async ({ connection }) => (await connection.execute('select * from audit_trail', [], 'all')).rows)
  expect(trail.length).toBeGreaterThan(100)
  expect([...foundIn(JSON.stringify(trail))]).toEqual([])
})
