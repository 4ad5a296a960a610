import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOf, newToken } from 'server/access/session.ts'
import { buildApp } from 'server/app.ts'
import { database } from 'server/db/database.ts'
import type { Engine } from 'server/db/engine.ts'
import { migrate } from 'server/db/migrate.ts'
import { accounts, people, reportingLines, sessions, teams } from 'server/db/schema.ts'
import { sqlite } from 'server/db/sqlite.ts'
import { publishStarters } from 'server/frameworks/commands.ts'
import type { Answer, Endpoint, Sent } from 'shared/api/endpoint.ts'
import type { Failure } from 'shared/model/failure.ts'
import { expect } from 'vitest'
import { pglite } from './pglite.ts'
import { freshPostgres } from './postgres.ts'

/** The clock of a company stands still, until a test moves it. */
export const today = '2026-11-23'

async function engine(): Promise<Engine> {
  const name = process.env.ENGINE ?? 'sqlite'
  if (name === 'pglite') return pglite()
  if (name === 'postgres') return freshPostgres()
  return sqlite(join(mkdtempSync(join(tmpdir(), 'understory-')), 'understory.db'))
}

/**
 * A small company on a fresh database, and a way to call the server as anyone in it.
 * Dana leads Mira and Theo; Mira leads Ravi, Ines and Owen; Theo leads Lena. Ada administers and is nobody's manager.
 */
export async function company(
  tree: Record<string, string | null> = { dana: null, mira: 'dana', theo: 'dana', ravi: 'mira', ines: 'mira', owen: 'mira', lena: 'theo' },
) {
  const made = await engine()
  await migrate(made)
  const db = database(made)
  let now = `${today}T09:00:00.000Z`
  const tokens: Record<string, string> = {}
  const names = Object.keys(tree)
  const pathOf = (id: string): string => `${tree[id] ? pathOf(tree[id]) : ''}${String(names.indexOf(id)).padStart(5, '0')}/`
  await db.transaction(async (tx) => {
    await publishStarters(tx, now)
    for (const id of names) {
      const leads = names.some((other) => tree[other] === id)
      await tx.db.insert(people).values({
        id,
        name: nameOf(id),
        title: leads ? 'Lead' : 'Specialist',
        email: `${id}@example.test`,
        managerId: tree[id]!,
        segment: String(names.indexOf(id)).padStart(5, '0'),
        path: pathOf(id),
        hiredOn: '2022-03-01',
      })
      if (tree[id])
        await tx.db
          .insert(reportingLines)
          .values({ id: `line-${id}`, personId: id, managerId: tree[id], sinceOn: '2022-03-01', untilOn: '9999-12-31' })
      if (leads)
        await tx.db.insert(teams).values({
          id: `team-${id}`,
          name: `${nameOf(id)}’s team`,
          parentId: tree[id] ? `team-${tree[id]}` : null,
          leadId: id,
          path: pathOf(id),
        })
    }
    for (const id of [...names, 'ada']) {
      const token = (tokens[id] = newToken())
      await tx.db.insert(accounts).values({
        id: `account-${id}`,
        email: `${id}@example.test`,
        name: nameOf(id),
        personId: id === 'ada' ? null : id,
        administrator: id === 'ada',
        createdAt: now,
      })
      await tx.db.insert(sessions).values({
        tokenHash: hashOf(token),
        id: `session-${id}`,
        accountId: `account-${id}`,
        agent: 'test',
        startedAt: now,
        seenAt: now,
        endsAt: '2099-01-01T00:00:00.000Z',
      })
    }
  })
  const faults: unknown[] = []
  const app = await buildApp({ database: db, clock: () => new Date(now), log: (error) => void faults.push(error) })

  /** Calls an endpoint as someone; the answer is checked against its declared shape. */
  const as =
    (id: string) =>
    async <E extends Endpoint>(
      endpoint: E,
      ...[sent]: {} extends Sent<E> ? [Sent<E>?] : [Sent<E>]
    ): Promise<Answer<E> & Partial<Failure> & { status: number }> => {
      const {
        params = {},
        query,
        body,
      } = (sent ?? {}) as { params?: Record<string, string>; query?: Record<string, string>; body?: object }
      const [method, path] = endpoint.at.split(' ') as ['GET', string]
      const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name]!))
      const cookie = tokens[id] ? { cookie: `understory=${tokens[id]}` } : {}
      const response = await app.inject({ method, url, ...(query && { query }), ...(body && { payload: body }), headers: cookie })
      const answered = response.json()
      if (response.statusCode === 200) expect(endpoint.answer.parse(answered)).toEqual(answered)
      else expect(response.statusCode, JSON.stringify(faults)).not.toBe(500)
      return Array.isArray(answered)
        ? (Object.defineProperty(answered, 'status', { value: response.statusCode }) as never)
        : { ...answered, status: response.statusCode }
    }
  return {
    app,
    db: db,
    as,
    tokens,
    faults,
    director: as('dana'),
    manager: as('mira'),
    other: as('theo'),
    administrator: as('ada'),
    stranger: as('nobody'),
    at: (instant: string) => void (now = instant),
    close: async () => {
      await app.close()
      await db.close()
    },
  }
}
const nameOf = (id: string) => `${id[0]!.toUpperCase()}${id.slice(1)} ${id === 'ada' ? 'Admin' : 'Example'}`
export type Company = Awaited<ReturnType<typeof company>>
