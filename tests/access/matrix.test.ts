import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { existsSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { buildApp } from 'server/app.ts'
import type { Database } from 'server/db/database.ts'
import { endpoints } from 'shared/api/all.ts'
import { afterAll, expect, test } from 'vitest'
import { company } from '../company.ts'
import { matrix } from './matrix.ts'
import { type Organisation, organisation } from './organisation.ts'
import { ask, takingBack } from './triples.ts'

const onSqlite = (process.env.ENGINE ?? 'sqlite') === 'sqlite'
const triplesWanted = Number(process.env.TRIPLES ?? (onSqlite ? 10_000 : 1500))
const firstSeed = Number(process.env.SEED ?? 700)
const perOrganisation = 1100
/** Of a mutant one wrong answer is enough. */
const enough = process.env.MUTANT === undefined ? Infinity : 1

/** What a server says of its routes while it is built, its own list and none by hand; GET stands for HEAD too. */
async function routesOf(database: Database) {
  const routes = new Set<string>()
  const listen = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.add(`${one} ${url}`)
    })
  subscribe('fastify.initialization', listen)
  const app = await buildApp({ database })
  unsubscribe('fastify.initialization', listen)
  await app.close()
  return [...routes]
}

const organisations: Organisation[] = []
afterAll(async () => {
  for (const o of organisations) await o.close()
})

test('every address of the server has its row, and every row its address', async () => {
  const c = await company()
  const routes = await routesOf(c.db)
  await c.close()
  const files = routes.filter((at) => !/^\w+ \/(api|calendar)\//.test(at))
  expect(files.filter((at) => !at.startsWith('GET ') || !existsSync(new URL(`../../client/dist${at.slice(4)}`, import.meta.url)))).toEqual(
    [],
  )
  expect(routes.filter((at) => !files.includes(at)).toSorted()).toEqual(Object.keys(matrix).toSorted())
  expect(routes.length).toBeGreaterThan(endpoints.length)
})

test(`${triplesWanted} requests in random organisations are answered as the law says`, { timeout: 300_000 }, async () => {
  const wrong: string[] = []
  let triples = 0
  const verdicts = { yes: 0, no: 0, hidden: 0, 'sign in': 0 }
  for (let seed = firstSeed; triples < triplesWanted && wrong.length < enough; seed++) {
    const o = await organisation(seed)
    organisations.push(o)
    const app = await buildApp({ database: takingBack(o.db), clock: () => new Date('2026-11-23T09:00:00.000Z') })
    triples += await ask(o, app, Math.min(perOrganisation, triplesWanted - triples), (verdict) => verdicts[verdict]++, wrong, enough)
    await app.close()
  }
  console.log(`${triples} triples of actor, thing and request in ${organisations.length} organisations`, verdicts)
  expect(wrong.join('\n'), `${wrong.length} of ${triples}`).toBe('')
  expect(triples).toBeGreaterThanOrEqual(triplesWanted)
})
