import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { type Connection, type Engine, type Execute, oneByOne } from 'server/db/engine.ts'
import { parserOf, rethrow, scriptToPostgres, toPostgres } from 'server/db/postgres.ts'

/** PostgreSQL inside the process: the API tests run on it with no server. One connection, so everything takes turns. */
export async function pglite(): Promise<Engine> {
  const db = await PGlite.create()
  const every = <T>(of: (oid: number) => T) => Object.fromEntries([16, 20, 21, 23, 25, 701, 1043, 1700].map((oid) => [oid, of(oid)]))
  const options = { rowMode: 'array', parsers: every(parserOf), serializers: every(() => String) } as const
  const execute: Execute = async (sql, params, method) => {
    const { rows } = await db.query<unknown[]>(toPostgres(sql), params, options).catch(rethrow)
    return { rows: method === 'get' ? rows[0]! : rows }
  }
  const connection: Connection = { engine: 'postgres', db: drizzle(execute), execute, executeAll: oneByOne(execute) }
  let last: Promise<unknown> = Promise.resolve()
  const within = <T>(begin: string, work: (connection: Connection) => Promise<T>): Promise<T> => {
    const done = last.then(async () => {
      await db.exec(begin)
      try {
        const made = await work(connection)
        await db.exec('commit')
        return made
      } catch (error) {
        await db.exec('rollback')
        throw error
      }
    })
    last = done.catch(() => {})
    return done
  }
  return {
    name: 'postgres',
    snapshot: (work) => within('begin isolation level repeatable read read only', work),
    transaction: (work) => within('begin', work),
    script: async (sql) => void (await db.exec(scriptToPostgres(sql))),
    forget: async () => void (await db.exec('vacuum')),
    close: () => db.close(),
  }
}
