import { checkTrail, exportTrail, listTrail } from 'shared/api/audit.ts'
import { endpoints } from 'shared/api/all.ts'
import type { Endpoint } from 'shared/api/endpoint.ts'
import { listEvidence, recordAspiration, recordEvidence, recordReading } from 'shared/api/growth.ts'
import { saveTalkDraft } from 'shared/api/talk.ts'
import { sql } from 'drizzle-orm'
import { serveOn } from 'server/http/serve.ts'
import { auditTrail, chainOlder } from 'server/db/trail.ts'
import { trailOn } from 'server/audit/commands.ts'
import { checkTrail as checked } from 'server/audit/queries.ts'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Company, company, today } from '../company.ts'

const ravi = { personId: 'ravi' }
const run = (c: Company, text: string) => c.db.transaction((tx) => tx.connection.execute(text, [], 'run').then(() => undefined))
const entries = (c: Company) => c.db.transaction((tx) => tx.db.select().from(auditTrail).orderBy(auditTrail.position))
/** As someone would who has the file itself: past the rules that the database keeps. */
async function unguard(c: Company) {
  const on = c.db.engine === 'postgres' ? (table: string) => ` on ${table}` : () => ''
  await run(c, `drop trigger trail_is_not_changed${on('audit_trail')}`)
  await run(c, `drop trigger trail_is_not_cut${on('audit_trail')}`)
}
const reads = () => new Promise((written) => setTimeout(written, 1100))

describe('the trail', () => {
  let c: Company
  beforeAll(async () => {
    c = await company()
    for (const what of ['Wrote the rota.', 'Taught the team.', 'Led the review.'])
      await c.manager(recordEvidence, { params: ravi, body: { what, happenedOn: today } })
    await c.manager(listEvidence, { params: ravi, query: {} })
    await c.other(listEvidence, { params: ravi, query: {} })
    await reads()
  }, 60_000)
  afterAll(() => c.close())

  test('holds one entry for a change, a read of another’s record and a refusal, and is whole', async () => {
    const found = await c.administrator(listTrail, { query: {} })
    expect(found.map(({ act, outcome, account, person }) => [act, outcome, account, person])).toEqual([
      [listEvidence.at, 'refused', 'Theo Example', null],
      [listEvidence.at, 'read', 'Mira Example', 'Ravi Example'],
      ...Array.from({ length: 3 }, () => [recordEvidence.at, 'changed', 'Mira Example', 'Ravi Example']),
    ])
    const check = await c.administrator(checkTrail, { body: {} })
    expect(check).toMatchObject({ ok: true, entries: 5, broken: null })
    expect(await c.administrator(checkTrail, { body: { head: check.head } })).toMatchObject({ ok: true })
    expect(await c.administrator(checkTrail, { body: { head: 'a'.repeat(64) } })).toMatchObject({ ok: false })
    expect(await c.manager(checkTrail, { body: {} })).toMatchObject({ status: 403 })
  })

  test('is narrowed by outcome, by who did it, by whom it is about and by day, also as a file', async () => {
    const of = async (query: Parameters<typeof c.administrator<typeof listTrail>>[1]) =>
      (await c.administrator(listTrail, query)).map(({ act, outcome }) => `${outcome} ${act}`)
    expect(await of({ query: { outcome: 'refused', accountId: 'account-theo' } })).toEqual([`refused ${listEvidence.at}`])
    expect(await of({ query: { personId: 'ravi', outcome: 'read' } })).toEqual([`read ${listEvidence.at}`])
    expect(await of({ query: { personId: 'ines' } })).toEqual([])
    expect(await of({ query: { to: '2026-11-22' } })).toEqual([])
    expect((await of({ query: { from: today, to: today, personId: 'ravi' } })).length).toBe(4)
    const [newest] = await c.administrator(listTrail, { query: { personId: 'ravi' } })
    expect((await c.administrator(listTrail, { query: { personId: 'ravi', before: newest!.position } })).length).toBe(3)
    const file = await c.app.inject({
      url: '/api/exports/audit?personId=ravi&outcome=read',
      headers: { cookie: `understory=${c.tokens.ada}` },
    })
    expect(file.body.replace('\ufeff', '').trim().split('\r\n')).toEqual([
      'Entry,When (UTC),Who,What,About,Outcome',
      `4,${today}T09:00:00.000Z,Mira Example,${listEvidence.at},Ravi Example,Read`,
    ])
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain(`Audit trail of Ada Admin, filtered ${today}.csv`)
    expect((await c.app.inject({ url: exportTrail.at.slice(4), headers: { cookie: `understory=${c.tokens.mira}` } })).statusCode).toBe(403)
  })

  test('can be neither changed nor cut by what the server runs', async () => {
    const only = { message: expect.stringContaining('only ever added to') }
    for (const text of [
      `update audit_trail set person_id = 'ines' where position = 2`,
      `update audit_trail set position = 99 where position = 5`,
      `delete from audit_trail where position = 5`,
      `delete from audit_trail`,
      `update trail_head set position = 2, hash = 'x'`,
      `delete from trail_head`,
    ])
      await expect(run(c, text), text).rejects.toMatchObject(only)
    expect(await c.administrator(checkTrail, { body: {} })).toMatchObject({ ok: true })
  })
})

describe('tampering past the rules of the database', () => {
  let c: Company
  beforeAll(async () => {
    c = await company()
    for (let i = 0; i < 12; i++) await c.manager(recordEvidence, { params: ravi, body: { what: `Piece ${i}.`, happenedOn: today } })
    await c.director(listEvidence, { params: ravi, query: {} })
    await reads()
    await unguard(c)
  }, 60_000)
  afterAll(() => c.close())

  /** What someone did is seen, and is undone for the next. */
  async function found(texts: string[]) {
    const kept = await entries(c)
    for (const text of texts) await run(c, text)
    const check = await checked(c.db)
    await c.db.transaction(async (tx) => {
      await tx.db.delete(auditTrail)
      for (const entry of kept) await tx.db.insert(auditTrail).values(entry)
    })
    return check.broken?.position ?? null
  }

  test('any column of any entry, changed, is found at that entry', async () => {
    const count = (await entries(c)).length
    const columns = ['at', 'account_id', 'act', 'outcome', 'person_id', 'role_id', 'hash']
    let at = 0
    for (const column of columns)
      for (let position = 1; position <= count; position += 3) {
        expect(await found([`update audit_trail set ${column} = 'other' where position = ${position}`]), `${column} of ${position}`).toBe(
          position,
        )
        at++
      }
    expect(at).toBeGreaterThan(30)
  }, 60_000)

  test('an entry that is missing, cut off, put in or in another’s place is found', async () => {
    const kept = await entries(c)
    const count = kept.length
    for (let position = 1; position <= count; position++)
      expect(await found([`delete from audit_trail where position = ${position}`]), `without ${position}`).toBe(position)
    expect(await found([`delete from audit_trail where position > ${count - 4}`])).toBe(count - 3)
    expect(await found([`delete from audit_trail`])).toBe(1)
    const swap = (a: number, b: number) => [
      `update audit_trail set position = -1 where position = ${a}`,
      `update audit_trail set position = ${a} where position = ${b}`,
      `update audit_trail set position = ${b} where position = -1`,
    ]
    for (const [a, b] of [
      [1, 2],
      [3, 9],
      [count - 1, count],
    ] as const)
      expect(await found(swap(a, b)), `${a} and ${b}`).toBe(a)
    // Without the one in the middle, and those after it moved up.
    expect(
      await found([
        `delete from audit_trail where position = 4`,
        ...Array.from({ length: count - 4 }, (_, i) => `update audit_trail set position = ${4 + i} where position = ${5 + i}`),
      ]),
    ).toBe(4)
    const { hash } = kept.at(-1)!
    expect(
      await found([
        `insert into audit_trail (position, at, act, outcome, hash) values (${count + 1}, '${today}T09:00:00.000Z', 'GET /api/home', 'read', '${hash}')`,
      ]),
    ).toBe(count + 1)
    expect(await c.administrator(checkTrail, { body: {} })).toMatchObject({ ok: true })
  }, 60_000)

  test('what was written before the trail was a chain is chained once, in its order', async () => {
    const d = await company()
    const older = (i: number) => `(${i}, '2026-01-0${i}T00:00:00.000Z', 'account-mira', 'GET /api/home', 'read', null, null, '')`
    await run(
      d,
      `insert into audit_trail (position, at, account_id, act, outcome, person_id, role_id, hash) values ${older(1)}, ${older(2)}`,
    )
    await d.db.transaction(chainOlder)
    await d.db.transaction(chainOlder)
    expect(await d.administrator(checkTrail, { body: {} })).toMatchObject({ ok: true, entries: 2 })
    expect(await d.administrator(checkTrail, { body: {} })).toMatchObject({ ok: true, entries: 3 })
    await d.close()
  })
})

describe('every route', () => {
  let c: Company
  beforeAll(async () => void (c = await company()), 60_000)
  afterAll(() => c.close())
  const count = async (act: string) =>
    (
      await c.db.transaction((tx) =>
        tx.db
          .select({ outcome: auditTrail.outcome })
          .from(auditTrail)
          .where(sql`${auditTrail.act} = ${act}`),
      )
    ).map(({ outcome }) => outcome)

  test('that changes something stands in the list of endpoints, and so goes past nobody', () => {
    const listed = new Set(endpoints.map(({ at }) => at))
    const routes: string[] = []
    const path: string[] = []
    for (const line of c.app.printRoutes({ commonPrefix: false }).split('\n')) {
      const [, indent, name, methods] = /^([│ ]*)[├└]── (\S*) \(([^)]*)\)/.exec(line) ?? []
      if (name === undefined) continue
      path.length = indent!.length / 4
      path.push(name)
      for (const method of methods!.split(', ')) routes.push(`${method} ${path.join('')}`)
    }
    const changing = routes.filter((route) => /^(POST|PUT|PATCH|DELETE) /.test(route))
    expect(changing.length).toBeGreaterThan(60)
    expect(changing.filter((route) => !listed.has(route as never))).toEqual([])
    expect(endpoints.filter(({ at }) => !at.startsWith('GET') && !changing.includes(at))).toEqual([])
  })

  test.each(endpoints.filter(({ at }) => !at.startsWith('GET ')).map((endpoint) => [endpoint.at, endpoint] as const))(
    '%s writes exactly one entry with the change, and none when the change is undone',
    async (at, endpoint) => {
      const { may, params }: Endpoint = endpoint
      const app = Fastify()
      app.setValidatorCompiler(() => () => true)
      app.setSerializerCompiler(() => JSON.stringify)
      const trail = trailOn(c.db, () => {})
      const world = { database: c.db, trail, clock: () => new Date(`${today}T09:00:00.000Z`) }
      let works = true
      serveOn(app, world)(
        {
          at,
          may: may === 'askAnything' ? may : 'beSignedIn',
          about: '',
          summary: '',
          params,
          answer: { parse: (made: unknown) => made },
        } as never,
        (async () => {
          if (!works) throw new Error('No.')
          return {}
        }) as never,
      )
      const [method, path] = at.split(' ') as ['POST', string]
      const url = path.replace(':roleId', 'role').replace(':personId', 'ravi').replaceAll(/:\w+/g, 'x')
      if (path.includes(':roleId'))
        await run(
          c,
          `insert into lead_roles (id, title, team_id, hiring_manager_id, state, created_at) values ('role', 'Lead', 'team-mira', 'mira', 'planned', '') on conflict do nothing`,
        )
      const ask = () => app.inject({ method, url, payload: {}, headers: { cookie: `understory=${c.tokens.mira}` } })
      const before = await count(at)
      expect((await ask()).statusCode).toBe(200)
      expect((await count(at)).slice(before.length)).toEqual(['changed'])
      works = false
      expect((await ask()).statusCode).toBe(500)
      await trail.close()
      expect(await count(at)).toEqual([...before, 'changed'])
      await app.close()
    },
  )

  /** Reads that show no record of anybody: names, rules, one’s own accounts and settings. */
  const impersonal = [
    'GET /api/directory/:memberId',
    'GET /api/directory/:memberId/lines',
    'GET /api/teams',
    'GET /api/names',
    'GET /api/session',
    'GET /api/sessions',
    'GET /api/accounts/:accountId/sessions',
    'GET /api/setup',
    'GET /api/health',
    'GET /api/accounts',
    'GET /api/settings',
    'GET /api/audit',
    'GET /api/erasures',
    'GET /api/look-along',
    'GET /api/imports',
    'GET /api/imports/progress',
    'GET /api/people/:personId/readers',
    'GET /api/grants',
    'GET /api/directory',
    'GET /api/reminders',
    'GET /api/frameworks',
    'GET /api/frameworks/:frameworkId',
    'GET /api/roles',
    'GET /api/roles/:roleId',
    'GET /api/roles/:roleId/changes',
    'GET /api/path',
    'GET /api/path/:teamId',
    'GET /api/pipeline/months',
    'GET /api/reviews',
  ]
  test('that reads about people leaves a trace, or is named here as one that shows nobody’s record', () => {
    const untraced = endpoints.filter((e) => e.at.startsWith('GET ') && !('personal' in e && e.personal)).map(({ at }) => at)
    expect(untraced.filter((at) => !impersonal.includes(at))).toEqual([])
  })
})

test('no word that anybody wrote stands in an entry', async () => {
  const c = await company()
  const canary = 'CANARY-7f3a'
  await c.manager(recordEvidence, {
    params: ravi,
    body: { what: canary, happenedOn: today, links: [{ url: `https://example.test/${canary}` }] },
  })
  await c.manager(recordAspiration, {
    params: ravi,
    body: { direction: 'ic', heardOn: '2026-11-02', heard: 'said', visibility: 'pair', words: canary, target: canary },
  })
  await c.manager(recordReading, { params: ravi, body: { criterionId: canary, level: 'early', why: canary, cites: [canary] } as never })
  await c.manager(saveTalkDraft, { params: ravi, body: { revision: 0, content: { privateNote: canary } } as never })
  await c.app.inject({ url: `/api/people/${canary}/evidence?q=${canary}`, headers: { cookie: `understory=${c.tokens.mira}` } })
  await c.app.inject({ url: `/api/${canary}`, headers: { cookie: `understory=${c.tokens.mira}` } })
  await reads()
  const all = await entries(c)
  expect(all.length).toBeGreaterThanOrEqual(3)
  expect(JSON.stringify(all)).not.toContain(canary)
  await c.close()
})
