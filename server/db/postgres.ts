import { drizzle } from 'drizzle-orm/sqlite-proxy'
import pg from 'pg'
import { AlreadyThere, type Connection, type Engine, type Execute, oneByOne, Unavailable, withSlots } from './engine.ts'

export function postgres(url: string): Engine {
  const pool = new pg.Pool({ connectionString: url, max: 8, types: { getTypeParser: parserOf as never } })
  pool.on('error', () => {}) // an idle connection that breaks is replaced; the request that meets a broken one says so
  const connections = new WeakMap<pg.PoolClient, Connection>()
  const connectionOf = (client: pg.PoolClient) => {
    let connection = connections.get(client)
    if (!connection) {
      const execute: Execute = async (sql, params, method) => {
        const { rows } = await client.query({ text: toPostgres(sql), values: params, rowMode: 'array' }).catch(rethrow)
        return { rows: method === 'get' ? rows[0]! : rows }
      }
      connections.set(client, (connection = { engine: 'postgres', db: drizzle(execute), execute, executeAll: oneByOne(execute) }))
    }
    return connection
  }
  const within = async <T>(begin: string, work: (connection: Connection) => Promise<T>, first?: string): Promise<T> => {
    const client = await pool.connect().catch(rethrow)
    try {
      await client.query(begin).catch(rethrow)
      if (first) await client.query(first).catch(rethrow)
      const made = await work(connectionOf(client))
      await client.query('commit').catch(rethrow)
      return made
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    } finally {
      client.release()
    }
  }
  return {
    name: 'postgres',
    snapshot: (work) => within('begin isolation level repeatable read read only', work),
    // Writers take turns, as they do on SQLite, so a check made before a write still holds at the write.
    transaction: (work) => within('begin', work, 'select pg_advisory_xact_lock(1)'),
    script: async (sql) => void (await pool.query(scriptToPostgres(sql)).catch(rethrow)),
    forget: async () => void (await pool.query('vacuum').catch(rethrow)),
    close: () => pool.end(),
  }
}

/** PostgreSQL's values in the form SQLite keeps them, so that one set of Drizzle columns reads both. */
const parsers: Record<number, (value: string) => unknown> = {
  16: (v) => (v === 't' || v === 'true' ? 1 : 0), // boolean
  20: Number, // bigint, as from count(*)
  21: Number, // smallint
  23: Number, // integer
  701: Number, // double precision
  1700: Number, // numeric, as from sum() and avg()
}
export const parserOf = (oid: number) => parsers[oid] ?? ((value: string) => value)

export function rethrow(error: { code?: string; message: string }): never {
  const { code = '' } = error
  if (code === '23505') throw new AlreadyThere(error.message)
  if (code === '53100') throw new Unavailable('The database has no space left. Nothing was saved; free some and try again.', true)
  if (/^(08|53|57P)/.test(code) || /^E(CONN|PIPE|NOTFOUND|TIMEDOUT)/.test(code))
    throw new Unavailable('The database does not answer just now. Nothing was saved; try again.')
  throw error
}

/** A migration for both engines as PostgreSQL takes it: rows that stand in their key have no word there. */
export const scriptToPostgres = (sql: string) => sql.replaceAll(' without rowid', '')

/** Drizzle's SQLite text as PostgreSQL takes it: `$1` for `?`, bare columns as conflict targets, no planner hints. */
export function toPostgres(sql: string) {
  const known = translated.get(sql)
  if (known) return known
  const text = withSlots(sql, (nth) => `$${nth}`)
    .replaceAll('json_each(', 'each_of(')
    .replace(/ on conflict \([^)]*\)/, (target) => target.replace(/"\w+"\.(?=")/g, ''))
  if (translated.size === 1000) translated.clear()
  translated.set(sql, text)
  return text
}
const translated = new Map<string, string>()
