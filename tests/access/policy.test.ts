import { endpoints } from 'shared/api/all.ts'
import { may } from 'shared/domain/may.ts'
import { Scope } from 'server/access/scope.ts'
import { scoped } from 'server/db/query.ts'
import { people } from 'server/db/schema.ts'
import { requirePolicies, serveOn } from 'server/http/serve.ts'
import Fastify from 'fastify'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company } from '../company.ts'

let c: Company
beforeAll(async () => void (c = await company()), 60_000)
afterAll(() => c.close())

test('every endpoint names a policy that exists, and its address once', () => {
  expect(endpoints.filter((e) => !Object.hasOwn(may, e.may))).toEqual([])
  expect(new Set(endpoints.map(({ at }) => at)).size).toBe(endpoints.length)
})

test('a route without a policy stops the start, by serve or past it', async () => {
  const app = Fastify()
  requirePolicies(app)
  expect(() => app.get('/hidden', () => 1)).toThrow('does not say who may call it')
  const serve = serveOn(app, {
    database: c.db,
    trail: { later() {}, used() {}, flush: async () => {}, close: async () => {} },
    clock: () => new Date(),
  })
  expect(() => serve({ ...endpoints[0]!, may: 'nobodyKnows' } as never, (async () => ({})) as never)).toThrow(
    'does not say who may call it',
  )
})

test('a query about people can’t be built without its scope', async () => {
  const forgetful = scoped((db, _within, of) => db.select({ id: people.id }).from(people).where(eq(people.id, of.personId)))
  const scope = new Scope({ accountId: 'account-mira', personId: 'mira', path: '00000/00001/' })
  await expect(c.db.read((read) => forgetful(read, scope, { personId: 'ravi' }))).rejects.toThrow('must use its scope')
})

test.each(endpoints.filter((e) => e.may !== 'askAnything').map(({ at }) => at))(
  '%s asks a stranger to sign in, and tells them nothing else',
  async (at) => {
    const [method, path] = at.split(' ') as ['GET', string]
    const url = path.replace(/:\w+/g, 'ravi')
    const answer = await c.app.inject({ method, url, ...(method === 'GET' ? {} : { payload: {} }) })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toEqual({ code: 'not-signed-in', message: 'Sign in first.' })
  },
)

test.each(endpoints.filter(({ at }) => /:(personId|roleId)/.test(at)).map(({ at }) => at))(
  '%s answers a foreign id and an unknown one alike',
  async (at) => {
    const [method, path] = at.split(' ') as ['GET', string]
    const ask = (id: string) =>
      c.app.inject({
        method,
        url: path.replace(/:(personId|roleId)/, id).replace(/:\w+/g, 'x'),
        headers: { cookie: `understory=${c.tokens.theo}` },
        ...(method === 'GET' ? {} : { payload: {} }),
      })
    const [foreign, unknown] = [await ask('ravi'), await ask('nobody-at-all')]
    expect(foreign.statusCode).toBe(404)
    expect([foreign.statusCode, foreign.body]).toEqual([unknown.statusCode, unknown.body])
  },
)
