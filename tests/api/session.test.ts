import { recordAspiration } from 'shared/api/growth.ts'
import { readHome } from 'shared/api/overview.ts'
import { movePerson } from 'shared/api/people.ts'
import {
  changeAccount,
  changePassword,
  createAccount,
  endAccountSession,
  endAccountSessions,
  endOneSession,
  endSession,
  listAccounts,
  listAccountSessions,
  listSessions,
  readSession,
  readSetup,
  setUp,
  startSession,
  startSessionByLink,
} from 'shared/api/session.ts'
import { accounts } from 'server/db/schema.ts'
import { auditTrail } from 'server/db/trail.ts'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

const password = 'lantern orchard tidewater'

describe('signing in', () => {
  let c: Company
  beforeAll(async () => void (c = await company()), 60_000)
  afterAll(() => c.close())
  const tokenOf = (cookie: unknown) => /understory=([\w-]{43})/.exec(String(cookie))?.[1] ?? ''
  const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
    c.app.inject({ method: 'POST', url, payload, headers })

  test('a one-time link works once, and the password chosen after it opens the next session', async () => {
    const made = await c.administrator(createAccount, { body: { name: 'Nia Sample', email: 'Nia@Example.test' } })
    const token = made.link!.split('=')[1]!
    const first = await post('/api/session/link', { token })
    expect(first.statusCode).toBe(200)
    expect((await post('/api/session/link', { token })).statusCode).toBe(401)
    c.tokens.nia = tokenOf(first.headers['set-cookie'])
    expect((await c.as('nia')(readSession)).account).toMatchObject({ email: 'nia@example.test', hasPassword: false })
    expect((await c.as('nia')(changePassword, { body: { password } })).status).toBe(200)
    expect((await post('/api/session', { email: 'nia@example.test', password })).statusCode).toBe(200)
  })

  test('a wrong password and an unknown e-mail get the same answer', async () => {
    const wrong = await post('/api/session', { email: 'nia@example.test', password: 'not the one at all' })
    const unknown = await post('/api/session', { email: 'nobody@example.test', password: 'not the one at all' })
    expect([wrong.statusCode, wrong.body]).toEqual([unknown.statusCode, unknown.body])
    expect(wrong.statusCode).toBe(401)
  })

  test('guessing slows down, also for the right password, and a wait lifts it', async () => {
    const answers = []
    for (let i = 0; i < 10; i++)
      answers.push((await post('/api/session', { email: 'mira@example.test', password: `guess number ${i}` })).statusCode)
    expect(answers.slice(0, 3)).toEqual([401, 401, 401])
    expect(answers.at(-1)).toBe(429)
    expect((await post('/api/session', { email: 'nia@example.test', password })).statusCode).toBe(429) // the same address
    c.at('2026-11-23T10:00:00.000Z')
    expect((await post('/api/session', { email: 'nia@example.test', password })).statusCode).toBe(200)
  })

  test('a password that is short or easy to guess is refused at its field', async () => {
    const nia = c.as('nia')
    expect((await nia(changePassword, { body: { current: password, password: 'short' } })).fields?.password).toContain('15')
    expect((await nia(changePassword, { body: { current: password, password: 'passwordpassword' } })).fields?.password).toContain(
      'easy to guess',
    )
    expect((await nia(changePassword, { body: { current: password, password: 'understory understory' } })).status).toBe(400)
    expect(
      (await nia(changePassword, { body: { current: 'wrong one here', password: 'meadow copper violin' } })).fields?.current,
    ).toBeTruthy()
  })

  test('a new password ends the other sessions and keeps this one', async () => {
    const other = tokenOf((await post('/api/session', { email: 'nia@example.test', password })).headers['set-cookie'])
    expect((await c.as('nia')(changePassword, { body: { current: password, password: 'meadow copper violin' } })).status).toBe(200)
    c.tokens.other = other
    expect((await c.as('other')(readSession)).status).toBe(401)
    expect((await c.as('nia')(readSession)).status).toBe(200)
  })

  test('sessions are listed and ended, one’s own alone', async () => {
    const [mine] = await c.manager(listSessions)
    expect(mine).toMatchObject({ id: 'session-mira', current: true })
    expect((await c.other(endOneSession, { params: { sessionId: 'session-mira' } })).status).toBe(404)
    expect((await c.as('lena')(endSession)).status).toBe(200)
    expect((await c.as('lena')(readSession)).status).toBe(401)
  })

  test('an account that is switched off is out at its next request', async () => {
    expect((await c.as('owen')(readSession)).status).toBe(200)
    await c.administrator(changeAccount, { params: { accountId: 'account-owen' }, body: { disabled: true } })
    expect((await c.as('owen')(readSession)).status).toBe(401)
  })

  test('the last administrator can’t be switched off', async () => {
    expect((await c.administrator(changeAccount, { params: { accountId: 'account-ada' }, body: { disabled: true } })).status).toBe(409)
    expect((await c.administrator(listAccounts)).find(({ id }) => id === 'account-ada')?.disabled).toBe(false)
  })

  test('the side bar marks as never asked whom the team list says so, for whoever looks', async () => {
    for (const [personId, visibility] of [
      ['ravi', 'private'],
      ['ines', 'pair'],
    ] as const)
      await c.manager(recordAspiration, {
        params: { personId },
        body: { direction: 'ic', heardOn: '2026-11-01', heard: 'said', visibility },
      })
    const marks = async (who: Company['manager']) => {
      const marked = (await who(readSession)).team.map(({ id, neverAsked }) => [id, neverAsked])
      expect(marked).toEqual((await who(readHome)).rows.map(({ person, want }) => [person.id, want === null]))
      return marked
    }
    expect(await marks(c.manager)).toEqual([
      ['ines', false],
      ['owen', true],
      ['ravi', false],
    ])
    for (const memberId of ['ravi', 'ines'])
      await c.administrator(movePerson, { params: { memberId }, body: { managerId: 'theo', fromOn: '2026-11-23' } })
    expect(await marks(c.other)).toEqual([
      ['ines', false],
      ['lena', true],
      ['ravi', true],
    ])
  })

  test('a change from another site is refused, whatever its cookie', async () => {
    const cookie = `understory=${c.tokens.mira}`
    expect((await post('/api/first-answers', { answers: [] }, { cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await post('/api/first-answers', { answers: [] }, { cookie, origin: 'https://evil.example' })).statusCode).toBe(403)
    expect((await post('/api/first-answers', { answers: [] }, { cookie, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
  })

  test('over https the cookie is bound to the host', async () => {
    c.at('2026-11-23T12:00:00.000Z')
    const answer = await post(
      '/api/session',
      { email: 'nia@example.test', password: 'meadow copper violin' },
      { 'x-forwarded-proto': 'https' },
    )
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-understory=.*HttpOnly.*SameSite=Lax.*Secure/)
  })

  test('set-up is over once there is an account, and a made-up link opens nothing', async () => {
    expect((await c.stranger(readSetup)).needed).toBe(false)
    expect((await c.stranger(setUp, { body: { token: 'made-up', name: 'Eve', email: 'eve@example.test', password } })).status).toBe(409)
    expect((await c.stranger(startSessionByLink, { body: { token: 'made-up' } })).status).toBe(401)
    expect((await c.stranger(startSession, { body: { email: 'eve@example.test', password } })).status).toBe(401)
  })
})

test('an administrator sees where others are signed in and ends it at once; nobody else does', async () => {
  const c = await company()
  const of = (accountId: string) => ({ params: { accountId } })
  const found = await c.administrator(listAccountSessions, of('account-mira'))
  expect(found).toMatchObject([{ id: 'session-mira', agent: 'test', current: false }])
  expect(JSON.stringify(found)).not.toContain('tokenHash')
  expect((await c.manager(listAccountSessions, of('account-ravi'))).status).toBe(403)
  expect((await c.manager(endAccountSession, { params: { accountId: 'account-ravi', sessionId: 'session-ravi' } })).status).toBe(403)
  expect((await c.administrator(listAccountSessions, of('nobody'))).status).toBe(404)
  // A session of another account is none of this one.
  expect((await c.administrator(endAccountSession, { params: { accountId: 'account-mira', sessionId: 'session-ravi' } })).status).toBe(404)
  await c.administrator(endAccountSession, { params: { accountId: 'account-mira', sessionId: 'session-mira' } })
  expect((await c.manager(readSession)).status).toBe(401)
  expect((await c.as('ravi')(readSession)).status).toBe(200)
  await c.administrator(endAccountSessions, of('account-ravi'))
  expect((await c.as('ravi')(readSession)).status).toBe(401)
  await c.administrator(endAccountSessions, of('account-ada'))
  expect((await c.administrator(listAccountSessions, of('account-ada'))).map(({ current }) => current)).toEqual([true])
  await c.close()
})

describe('whose account it is', () => {
  let c: Company
  beforeEach(async () => void (c = await company()), 60_000)
  afterEach(() => c.close())

  test('nobody links their own account to a person once others have theirs; another administrator does', async () => {
    const link = (who: typeof c.administrator, accountId: string, personId: string | null) =>
      who(changeAccount, { params: { accountId }, body: { personId } })
    await c.administrator(changeAccount, { params: { accountId: 'account-dana' }, body: { personId: null } })
    expect(await link(c.administrator, 'account-ada', 'dana')).toMatchObject({ status: 400, fields: { personId: expect.any(String) } })
    expect((await c.administrator(listAccounts)).find(({ id }) => id === 'account-ada')!.person).toBeNull()
    await c.db.transaction(async (tx) => {
      await tx.db.update(accounts).set({ administrator: true }).where(eq(accounts.id, 'account-mira'))
    })
    expect(await link(c.manager, 'account-ada', 'dana')).toMatchObject({ status: 200, person: { id: 'dana' } })
    // What is theirs already is theirs to say again, and to give up.
    expect((await link(c.manager, 'account-mira', 'mira')).status).toBe(200)
    const traces = await c.db.read(({ connection }) => connection.db.select().from(auditTrail))
    expect(traces).toContainEqual(
      expect.objectContaining({ act: changeAccount.at, accountId: 'account-mira', personId: 'dana', outcome: 'changed' }),
    )
  })

  test('at the first run, where no account belongs to anybody, an administrator says who they are', async () => {
    await c.db.transaction(async (tx) => {
      await tx.db.update(accounts).set({ personId: null })
    })
    const body = { personId: 'dana' }
    expect(await c.administrator(changeAccount, { params: { accountId: 'account-ada' }, body })).toMatchObject({ person: { id: 'dana' } })
  })
})
