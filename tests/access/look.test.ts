import { eq } from 'drizzle-orm'
import { endLookAlong, giveGrant, letLookAlong, seeAs } from 'shared/api/access.ts'
import { endpoints } from 'shared/api/all.ts'
import { listEvidence, recordAspiration, recordCall, recordEvidence, recordReading } from 'shared/api/growth.ts'
import { recordHandover } from 'shared/api/handover.ts'
import { movePerson } from 'shared/api/people.ts'
import { addAction } from 'shared/api/plan.ts'
import { addCandidacy, createRole } from 'shared/api/roles.ts'
import { changeAccount, closeExample, endAccountSession, endAccountSessions, listAccountSessions, readSession } from 'shared/api/session.ts'
import { finishTalk } from 'shared/api/talk.ts'
import { accounts } from 'server/db/schema.ts'
import { auditTrail } from 'server/db/trail.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

let c: Company
const people = ['dana', 'mira', 'theo', 'ravi', 'ines', 'owen', 'lena']
let roleId: string
beforeEach(async () => {
  c = await company()
  ;({ id: roleId } = await c.manager(createRole, { body: { title: 'Lead of Mira’s team' } }))
  const said = { direction: 'management', heardOn: '2026-10-01', heard: 'said', target: 'this team' } as const
  const visibility = 'chain'
  for (const id of ['ravi', 'ines']) {
    const params = { personId: id }
    const criterionId = (await c.manager(listEvidence, { params, query: {} })).criteria[0]!.id
    await c.manager(recordAspiration, { params, body: { ...said, words: `words of ${id}`, visibility } })
    await c.manager(recordEvidence, { params, body: { what: `seen of ${id}`, happenedOn: '2026-10-01', visibility } })
    await c.director(recordReading, { params, body: { criterionId, level: 'early', why: 'read so', state: 'given' } })
    await c.director(recordCall, { params, body: { roleId, call: 'later', rationale: 'not yet', state: 'given' } })
    await c.manager(addAction, { params, body: { text: `step of ${id}`, kind: 'stretch', visibility } })
    await c.manager(addCandidacy, { params: { roleId }, body: { personId: id } })
  }
  await c.administrator(giveGrant, { body: { kind: 'stand_in', accountId: 'account-theo', personId: 'mira', lastOn: '2026-12-31' } })
  await c.administrator(giveGrant, { body: { kind: 'partner', accountId: 'account-lena', personId: 'mira' } })
}, 60_000)
afterEach(() => c.close())

const tokenIn = (response: { headers: Record<string, unknown> }) => /understory=([\w-]+)/.exec(String(response.headers['set-cookie']))![1]!
const askAs = (token: string, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string) =>
  c.app.inject({ method, url, headers: { cookie: `understory=${token}` }, ...(method === 'GET' ? {} : { payload: {} }) })

/** The token of an administrator's look at what someone sees. */
async function lookAs(id: string) {
  await c.as(id)(letLookAlong)
  const response = await askAs(c.tokens.ada!, 'POST', seeAs.at.split(' ')[1]!.replace(':accountId', `account-${id}`))
  expect(response.statusCode, response.body).toBe(200)
  return tokenIn(response)
}
const goBack = async (token: string) => void (c.tokens.ada = tokenIn(await askAs(token, 'POST', closeExample.at.split(' ')[1]!)))

const urls = endpoints.flatMap(({ at }) => {
  const [method, path] = at.split(' ') as [string, string]
  if (method !== 'GET' || /:(?!personId|memberId|roleId|teamId)/.test(path)) return []
  if (/:(personId|memberId)/.test(path)) return people.map((id) => path.replace(/:\w+/, id))
  if (path.includes(':teamId')) return ['dana', 'mira', 'theo'].map((id) => path.replace(':teamId', `team-${id}`))
  return [path]
})
/** What belongs to an account and not to what it may see: who is signed in where, and until when others look. */
const ofTheAccount = ['/api/session', '/api/sessions', '/api/look-along']
/** What people said in their own words is for their manager alone. */
const wordless = (body: string) => body.replaceAll(/"words of \w+"/g, 'null')
/** Whether it is theirs to change is the other thing that differs: while looking nothing is. */
const unsigned = (body: string) => body.replaceAll(/"mine":(true|false)/g, '"mine":"-"')

test(
  'an administrator who sees as someone gets from every address what that one gets, but for people’s own words',
  { timeout: 120_000 },
  async () => {
    for (const id of people) {
      const token = await lookAs(id)
      for (const path of urls) {
        const url = path.replace(':roleId', roleId)
        if (ofTheAccount.includes(url)) continue
        const [own, seen] = [await askAs(c.tokens[id]!, 'GET', url), await askAs(token, 'GET', url)]
        expect([seen.statusCode, unsigned(seen.body)], `${id} ${url}`).toEqual([own.statusCode, unsigned(wordless(own.body))])
      }
      expect(await (await askAs(token, 'GET', '/api/session')).json()).toMatchObject({
        account: { id: `account-${id}` },
        openedBy: 'Ada Admin',
        lookUntil: '2026-11-23T10:00:00.000Z',
      })
      await goBack(token)
    }
  },
)

test('what is an author’s alone, or between a person and their manager, is not shown to who sees as them', async () => {
  const params = { personId: 'ravi' }
  const criterionId = (await c.manager(listEvidence, { params, query: {} })).criteria[0]!.id
  await c.manager(recordEvidence, { params, body: { what: 'alone-piece', happenedOn: '2026-10-01', visibility: 'private' } })
  await c.manager(recordReading, { params, body: { criterionId, level: 'lead', why: 'alone-draft', state: 'draft' } })
  await c.manager(addAction, { params, body: { text: 'alone-step', kind: 'stretch', visibility: 'private' } })
  const said = { direction: 'lateral', heardOn: '2026-11-01', heard: 'said', target: 'alone-wish', words: 'alone-words' } as const
  await c.manager(recordAspiration, { params, body: { ...said, visibility: 'pair' } })
  await c.manager(recordEvidence, { params, body: { what: 'alone-pair', happenedOn: '2026-10-01', visibility: 'pair' } })
  await c.manager(addAction, { params, body: { text: 'alone-shared', kind: 'stretch', visibility: 'pair' } })
  await c.manager(finishTalk, {
    params,
    body: {
      form: 1,
      want: { direction: null, horizon: null, targetRoleId: null, target: '' },
      words: '',
      dropped: [],
      note: 'alone-note',
      discussed: ['a'],
      points: [{ key: 'a', text: 'alone-talk' }],
      promises: [],
      nextOn: null,
      nextTime: null,
      heldOn: '2026-11-20',
      questions: [],
      key: crypto.randomUUID(),
    },
  })
  const all = async (token: string) =>
    (await Promise.all(urls.map((url) => askAs(token, 'GET', url.replace(':roleId', roleId))))).map(({ body }) => body).join('\n')
  const between = ['alone-wish', 'alone-words', 'alone-pair', 'alone-shared', 'alone-talk']
  const own = await all(c.tokens.mira!)
  for (const canary of ['alone-piece', 'alone-draft', 'alone-step', 'alone-note', ...between]) expect(own).toContain(canary)
  const look = await lookAs('mira')
  expect(await all(look)).not.toContain('alone-')
  await goBack(look)
  // Nor after it was handed on, as the person agreed, to the manager who is looked at.
  await c.manager(recordHandover, { params, body: { words: true, talks: true, agreedOn: '2026-11-23' } })
  await c.administrator(movePerson, { params: { memberId: 'ravi' }, body: { managerId: 'theo', fromOn: '2026-11-23' } })
  for (const canary of ['alone-words', 'alone-talk']) expect(await all(c.tokens.theo!)).toContain(canary)
  expect(await all(await lookAs('theo'))).not.toContain('alone-')
})

test('who sees as someone changes nothing at all, and goes back to their own account', async () => {
  const token = await lookAs('mira')
  for (const { at } of endpoints) {
    const [method, path] = at.split(' ') as ['POST', string]
    if ((method as string) === 'GET' || at === closeExample.at || /^(POST \/api\/(session|setup))/.test(at)) continue
    const url = path
      .replace(':roleId', roleId)
      .replace(/:(personId|memberId)/, 'ravi')
      .replaceAll(/:\w+/g, 'x')
    expect((await askAs(token, method, url)).statusCode, at).toBe(403)
  }
  await goBack(token)
  expect(await c.administrator(readSession)).toMatchObject({ account: { name: 'Ada Admin' }, lookUntil: null })
  expect((await askAs(token, 'GET', '/api/session')).statusCode).toBe(401)
})

test('nobody is seen as without having let it, and it ends with the hour, with their word, and with the title', async () => {
  const params = { accountId: 'account-mira' }
  expect(await c.administrator(seeAs, { params })).toMatchObject({ status: 409 })
  expect((await c.director(seeAs, { params })).status).toBe(403)
  const first = await lookAs('mira')
  expect((await askAs(first, 'GET', '/api/people/ravi')).statusCode).toBe(200)
  await c.manager(endLookAlong)
  expect((await askAs(first, 'GET', '/api/people/ravi')).statusCode).toBe(401)
})
test.each(['the hour', 'the title'])('a look ends with %s', async (end) => {
  const token = await lookAs('mira')
  if (end === 'the hour') c.at('2026-11-23T10:00:01.000Z')
  else {
    const { status } = await c.administrator(changeAccount, { params: { accountId: 'account-mira' }, body: { administrator: true } })
    expect(status).toBe(401) // the administrator's own session went with the look
    await c.db.transaction(async (tx) => {
      await tx.db.update(accounts).set({ administrator: false })
    })
  }
  expect((await askAs(token, 'GET', '/api/people/ravi')).statusCode).toBe(401)
})

test('what is read in a look stands in the audit trail under the administrator', async () => {
  const token = await lookAs('mira')
  await askAs(token, 'GET', '/api/people/ravi')
  await c.app.close()
  const traces = await c.db.read(({ connection }) =>
    connection.db.select({ accountId: auditTrail.accountId, act: auditTrail.act, personId: auditTrail.personId }).from(auditTrail),
  )
  expect(traces).toContainEqual({ accountId: 'account-ada', act: 'POST /api/accounts/:accountId/look', personId: 'mira' })
  expect(traces).toContainEqual({ accountId: 'account-ada', act: 'GET /api/people/:personId', personId: 'ravi' })
})

test.each(['all', 'one'])('whoever ends %s of the sessions of an administrator ends their look at somebody too', async (which) => {
  const token = await lookAs('mira')
  await c.db.transaction(async (tx) => {
    await tx.db.update(accounts).set({ administrator: true }).where(eq(accounts.id, 'account-dana'))
  })
  const params = { accountId: 'account-ada' }
  const [look, ...others] = await c.director(listAccountSessions, { params })
  expect(others).toEqual([])
  if (which === 'all') await c.director(endAccountSessions, { params })
  else await c.director(endAccountSession, { params: { ...params, sessionId: look!.id } })
  expect((await askAs(token, 'GET', '/api/people/ravi')).statusCode).toBe(401)
  // A look at someone is none of theirs.
  expect(await c.director(listAccountSessions, { params: { accountId: 'account-mira' } })).toHaveLength(1)
})
