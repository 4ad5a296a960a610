import { endGrant, giveGrant, listGrants } from 'shared/api/access.ts'
import { listFrameworks, readFramework } from 'shared/api/frameworks.ts'
import {
  listAspirations,
  listEvidence,
  readPerson,
  recordAspiration,
  recordCall,
  recordEvidence,
  recordReading,
} from 'shared/api/growth.ts'
import { listNames, readHome, readPipeline } from 'shared/api/overview.ts'
import { listDirectory, listPeople, movePerson, readMember } from 'shared/api/people.ts'
import { addCandidacy, createRole, listRoles, moveRole, readSlate, removeCandidacy } from 'shared/api/roles.ts'
import { listReaders } from 'shared/api/readers.ts'
import { readSession } from 'shared/api/session.ts'
import { finishTalk, listTalks } from 'shared/api/talk.ts'
import { accounts } from 'server/db/schema.ts'
import { auditTrail } from 'server/db/trail.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

let c: Company
beforeEach(async () => void (c = await company()), 60_000)
afterEach(() => c.close())

const give = (kind: 'partner' | 'stand_in', holder: string, personId: string, days: { sinceOn?: string; lastOn?: string } = {}) =>
  c.administrator(giveGrant, { body: { kind, accountId: `account-${holder}`, personId, ...days } })
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted()
const params = { personId: 'ravi' }
const spoken = {
  form: 1 as const,
  want: { direction: null, horizon: null, targetRoleId: null, target: '' },
  words: '',
  dropped: [],
  note: 'what was said between the two',
  discussed: [],
  points: [],
  promises: [],
  nextOn: null,
  nextTime: null,
  heldOn: '2026-11-20',
  questions: [],
}

test('a people partner reads a part of the tree as far as it is for the chain, and writes nothing', async () => {
  await c.manager(recordAspiration, {
    params,
    body: { direction: 'management', heardOn: '2026-10-01', heard: 'said', words: 'own words', visibility: 'chain' },
  })
  await c.manager(recordEvidence, { params, body: { what: 'for the chain', happenedOn: '2026-10-01', visibility: 'chain' } })
  await c.manager(recordEvidence, { params, body: { what: 'for the pair', happenedOn: '2026-10-01', visibility: 'pair' } })
  const { id: roleId } = await c.manager(createRole, { body: { title: 'Lead of Mira’s team' } })
  const partner = c.as('lena')
  expect((await partner(readPerson, { params, query: {} })).status).toBe(404)
  const { status } = await give('partner', 'lena', 'mira')
  expect(status).toBe(200)
  expect(ids((await partner(listPeople)).people)).toEqual(['ines', 'mira', 'owen', 'ravi'])
  expect(await partner(readMember, { params: { memberId: 'ravi' } })).toMatchObject({ email: 'ravi@example.test' })
  const page = await partner(readPerson, { params, query: {} })
  expect(page).toMatchObject({ manages: false, observes: false, judges: false, want: { direction: 'management', words: null } })
  expect((await partner(listEvidence, { params, query: {} })).evidence.map(({ what }) => what)).toEqual(['for the chain'])
  expect(ids((await partner(listRoles, { query: {} })).roles)).toContain(roleId)
  const piece = { what: 'seen', happenedOn: '2026-10-01', visibility: 'chain' as const }
  expect((await partner(recordEvidence, { params, body: piece })).status).toBe(403)
  const call = { roleId, call: 'later' as const, rationale: 'not yet', state: 'given' as const }
  expect((await partner(recordCall, { params, body: call })).status).toBe(403)
  expect((await partner(listTalks, { params })).length ?? 0).toBe(0)
  expect(await partner(readSession)).toMatchObject({ people: 4, observes: false })
})

test('the one above the part of a people partner stays unknown to them', async () => {
  await give('partner', 'lena', 'mira')
  await c.administrator(movePerson, { params: { memberId: 'theo' }, body: { managerId: null, fromOn: today } })
  const { people } = await c.as('lena')(listPeople)
  expect(people.find(({ id }) => id === 'mira')).toMatchObject({ managerId: null, manager: null })
  expect(ids(await c.as('lena')(listDirectory, { query: {} }))).toEqual(['ines', 'lena', 'mira', 'owen', 'ravi', 'theo'])
  expect(JSON.stringify(await c.as('lena')(readPerson, { params: { personId: 'mira' }, query: {} }))).not.toContain('Dana')
})

test('a people partner of a part that they are in sees neither themselves nor anyone above', async () => {
  await give('partner', 'ravi', 'dana')
  expect(ids((await c.as('ravi')(listPeople)).people)).toEqual(['ines', 'lena', 'owen', 'theo'])
  expect((await c.as('ravi')(readPerson, { params, query: {} })).status).toBe(404)
})

test('a people partner sees every line on a slate of their part, but for those of people above them, and changes none', async () => {
  const tree = { dana: null, mira: 'dana', theo: 'dana', ravi: 'mira', lena: 'theo', kim: 'theo' }
  const own = await company(tree)
  const { id: roleId } = await own.manager(createRole, { body: { title: 'Lead of Mira’s team' } })
  await own.manager(moveRole, { params: { roleId }, body: { to: 'open', decideByOn: '2027-01-15' } })
  for (const personId of ['ravi', 'kim', 'theo']) {
    const { status } = await own.director(addCandidacy, { params: { roleId }, body: { personId } })
    expect(status, personId).toBe(200)
  }
  await own.manager(addCandidacy, { params: { roleId }, body: { outsideLabel: 'Someone from the fair' } })
  const partner = own.as('lena')
  const body = { kind: 'partner', accountId: 'account-lena', personId: 'mira' } as const
  expect((await partner(readSlate, { params: { roleId } })).people ?? []).toEqual([])
  await own.administrator(giveGrant, { body })
  const slate = await partner(readSlate, { params: { roleId } })
  expect(ids(slate.people.map(({ person }) => person))).toEqual(['kim', 'ravi'])
  expect(slate.people.map(({ keeps, judges }) => [keeps, judges])).toEqual([
    [false, false],
    [false, false],
  ])
  expect(slate).toMatchObject({ role: { mayChange: false, seesAll: true }, outside: [{ outsideLabel: 'Someone from the fair' }] })
  expect((await partner(listRoles, { query: {} })).roles.find(({ id }) => id === roleId)).toMatchObject({ onSlate: 3 })
  const line = { roleId, candidacyId: slate.people.find(({ person }) => person.id === 'kim')!.candidacy!.id }
  expect((await partner(removeCandidacy, { params: line })).status).toBe(403)
  expect((await partner(removeCandidacy, { params: { roleId, candidacyId: slate.outside[0]!.id } })).status).toBe(403)
  // Of the team that they are in themselves they are no partner.
  await own.administrator(giveGrant, { body: { ...body, accountId: 'account-kim', personId: 'dana' } })
  const { id: theirs } = await own.other(createRole, { body: { title: 'Lead of Theo’s team' } })
  await own.other(addCandidacy, { params: { roleId: theirs }, body: { personId: 'lena' } })
  expect(await own.as('kim')(readSlate, { params: { roleId: theirs } })).toMatchObject({ role: { seesAll: false } })
  await own.close()
})

test('a people partner need not be in the organisation to read their part of it', async () => {
  await c.db.transaction(async (tx) => {
    await tx.db.update(accounts).set({ personId: null }).where(eq(accounts.id, 'account-lena'))
  })
  const partner = c.as('lena')
  expect((await partner(listPeople)).status).toBe(403)
  await give('partner', 'lena', 'mira')
  expect(ids((await partner(listPeople)).people)).toEqual(['ines', 'mira', 'owen', 'ravi'])
  expect((await partner(readPipeline)).status).toBe(200)
  // What belongs to a place in the tree stays closed.
  expect((await partner(createRole, { body: { title: 'Lead of nothing' } })).status).toBe(403)
  expect((await partner(readHome)).rows).toEqual([])
})

test('a people partner keeps the framework', async () => {
  const [framework] = await c.as('lena')(listFrameworks)
  const of = { params: { frameworkId: framework!.id }, query: {} }
  expect(await c.as('lena')(readFramework, of)).toMatchObject({ mayChange: false })
  await give('partner', 'lena', 'mira')
  expect(await c.as('lena')(readFramework, of)).toMatchObject({ mayChange: true })
})

test('who stands in acts for the reports until the last day, and not a day longer, in the session that goes on', async () => {
  await c.manager(finishTalk, { params, body: { ...spoken, key: crypto.randomUUID() } })
  const said = { direction: 'ic', heardOn: '2026-10-01', heard: 'said', words: 'told the manager', visibility: 'chain' } as const
  await c.manager(recordAspiration, { params, body: said })
  await c.manager(recordEvidence, { params, body: { what: 'for the pair', happenedOn: '2026-10-01', visibility: 'pair' } })
  await c.manager(recordEvidence, { params, body: { what: 'for herself', happenedOn: '2026-10-01', visibility: 'private' } })
  const standIn = c.other
  expect((await give('stand_in', 'theo', 'mira', { lastOn: '2026-11-25' })).status).toBe(200)
  expect(await standIn(readPerson, { params, query: {} })).toMatchObject({ manages: true, observes: true, judges: false })
  const want = { direction: 'ic', heardOn: '2026-11-23', heard: 'said', words: 'told the stand-in', visibility: 'chain' } as const
  expect((await standIn(recordAspiration, { params, body: want })).status).toBe(200)
  // What is between the manager now and the person is theirs to read, and a judgement is not theirs to sign.
  expect(await standIn(listAspirations, { params })).toMatchObject([{ words: 'told the stand-in' }, { words: 'told the manager' }])
  expect((await standIn(listEvidence, { params, query: {} })).evidence.map(({ what }) => what)).toEqual(['for the pair'])
  const { criteria } = await standIn(listEvidence, { params, query: {} })
  const reading = { criterionId: criteria[0]!.id, level: 'early' as const, why: 'seen', state: 'given' as const }
  expect((await standIn(recordReading, { params, body: reading })).status).toBe(403)
  expect(JSON.stringify(await standIn(listTalks, { params }))).not.toContain('between the two')
  expect(ids((await standIn(listNames)).people)).toEqual(['dana', 'ines', 'lena', 'mira', 'owen', 'ravi', 'theo'])
  c.at('2026-11-25T23:30:00.000Z')
  expect((await standIn(readPerson, { params, query: {} })).status).toBe(200)
  c.at('2026-11-26T00:30:00.000Z')
  expect((await standIn(readPerson, { params, query: {} })).status).toBe(404)
  expect((await standIn(recordAspiration, { params, body: want })).status).toBe(404)
  expect(await c.administrator(listGrants)).toEqual([])
})

test('what begins later shows nothing before its day, and what is ended nothing from the next request on', async () => {
  await give('partner', 'theo', 'owen')
  const { id } = await give('stand_in', 'theo', 'mira', { sinceOn: '2026-11-25', lastOn: '2026-12-01' })
  expect((await c.administrator(listGrants)).find((grant) => grant.id === id)).toMatchObject({
    state: 'later',
    sinceOn: '2026-11-25',
    lastOn: '2026-12-01',
  })
  expect((await c.other(readPerson, { params, query: {} })).status).toBe(404)
  c.at('2026-11-25T09:00:00.000Z')
  expect((await c.other(readPerson, { params, query: {} })).status).toBe(200)
  expect((await c.administrator(endGrant, { params: { grantId: id } })).status).toBe(200)
  expect((await c.other(readPerson, { params, query: {} })).status).toBe(404)
  expect((await c.administrator(endGrant, { params: { grantId: id } })).status).toBe(404)
})

test('nobody stands in from inside the team, for themselves, without an end, or for a time that is past', async () => {
  expect(await give('stand_in', 'ravi', 'mira', { lastOn: '2026-12-01' })).toMatchObject({
    status: 400,
    fields: { accountId: expect.any(String) },
  })
  expect(await give('stand_in', 'mira', 'mira', { lastOn: '2026-12-01' })).toMatchObject({ status: 400 })
  expect(await give('stand_in', 'theo', 'mira')).toMatchObject({ status: 400, fields: { lastOn: expect.any(String) } })
  expect(await give('stand_in', 'theo', 'mira', { sinceOn: '2026-11-01', lastOn: '2026-12-01' })).toMatchObject({ status: 400 })
  expect(await give('partner', 'nobody', 'mira')).toMatchObject({ status: 400, fields: { accountId: 'There is no such account.' } })
})

test('who comes into the team they stand in for sees it no longer', async () => {
  await give('stand_in', 'theo', 'mira', { lastOn: '2026-12-31' })
  await c.administrator(movePerson, { params: { memberId: 'theo' }, body: { managerId: 'mira', fromOn: today } })
  expect((await c.other(readPerson, { params, query: {} })).status).toBe(404)
  expect(await c.administrator(listGrants)).toMatchObject([{ state: 'inside' }])
})

test('the sentences on who reads of a person name exactly those who can open their page', async () => {
  await give('stand_in', 'theo', 'mira', { lastOn: '2026-12-01' })
  await give('partner', 'lena', 'mira')
  await give('partner', 'ines', 'dana')
  await give('partner', 'owen', 'ravi', { sinceOn: '2026-12-01' })
  const all = ['dana', 'mira', 'theo', 'ravi', 'ines', 'owen', 'lena']
  for (const personId of all.slice(1)) {
    const told = await c.director(listReaders, { params: { personId } })
    const may = []
    for (const id of all) if ((await c.as(id)(readPerson, { params: { personId }, query: {} })).status === 200) may.push(id)
    const named = told.map(({ name }) => name!.split(' ')[0]!.toLowerCase())
    expect(named.toSorted(), personId).toEqual(may.toSorted())
  }
  const forPartner = await c.as('lena')(listReaders, { params })
  expect(forPartner.map(({ why, name, you }) => [why, name, you])).toEqual([
    ['manager', 'Mira Example', false],
    ['line', 'Dana Example', false],
    ['stand_in', 'Theo Example', false],
    ['partner', 'Lena Example', true],
    ['partner', 'Ines Example', false],
  ])
})

test('only administrators give access', async () => {
  expect((await c.director(giveGrant, { body: { kind: 'partner', accountId: 'account-theo', personId: 'mira' } })).status).toBe(403)
  expect((await c.director(listGrants)).status).toBe(403)
})

test('no administrator gives access to themselves', async () => {
  for (const kind of ['partner', 'stand_in'] as const)
    expect(await give(kind, 'ada', 'dana', { lastOn: '2026-12-31' })).toMatchObject({
      status: 400,
      fields: { accountId: expect.stringContaining('themselves') },
    })
  expect(await c.administrator(listGrants)).toEqual([])
})

test('the audit trail says over whom access was given and ended', async () => {
  const { id } = await give('partner', 'lena', 'mira')
  await c.administrator(endGrant, { params: { grantId: id } })
  const traces = await c.db.read(({ connection }) =>
    connection.db.select({ act: auditTrail.act, personId: auditTrail.personId }).from(auditTrail),
  )
  expect(traces).toEqual([
    { act: giveGrant.at, personId: 'mira' },
    { act: endGrant.at, personId: 'mira' },
  ])
})
