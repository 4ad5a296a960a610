import BetterSqlite from 'better-sqlite3'
import { buildApp } from 'server/app.ts'
import { database } from 'server/db/database.ts'
import { sqlite } from 'server/db/sqlite.ts'
import type { Floor } from './floor.ts'

/** How many SQL statements one request runs, and the time that SQLite takes for them, in microseconds. */
export interface Statements {
  statements: number
  micros: number
}
export type Asked = { method: 'GET' | 'POST'; url: string; headers: Record<string, string>; payload?: string }

const rounds = 200

/** The SQL of the product for one job, in this process. */
export async function ofProduct(file: string, ask: (i: number) => Asked): Promise<Statements> {
  const watch = watched(BetterSqlite.prototype as never)
  const app = await buildApp({ database: database(sqlite(file)) })
  try {
    return await watch.during(async (i) => {
      const { statusCode, body } = await app.inject(ask(i))
      if (statusCode !== 200) throw new Error(body)
    })
  } finally {
    await app.close()
    watch.end()
  }
}

/** The SQL of the floor for the same job. */
export async function ofFloor(floor: Floor, file: string, job: (floors: Record<string, (of: never) => unknown>, i: number) => unknown) {
  const db = new BetterSqlite(file)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.pragma('cache_size = -65536')
  const watch = watched(db as never)
  try {
    const floors = floor.prepare(db)
    return await watch.during(async (i) => void job(floors, i))
  } finally {
    watch.end()
    db.close()
  }
}

type Run = (...values: unknown[]) => unknown
function watched(on: { prepare: (sql: string) => Record<string, Run> }) {
  const { prepare } = on
  let [count, micros] = [0, 0]
  on.prepare = function (sql) {
    const made = prepare.call(this, sql)
    if (/^(begin|commit|rollback)/.test(sql)) return made // what a snapshot or a commit costs is told beside it
    for (const name of ['all', 'get', 'run']) {
      const run = made[name]!
      const timed: Run = (...values) => {
        const before = performance.now()
        try {
          return run.apply(made, values)
        } finally {
          count++
          micros += (performance.now() - before) * 1000
        }
      }
      Object.defineProperty(made, name, { value: timed, configurable: true })
    }
    return made
  }
  return {
    async during(work: (i: number) => Promise<void>): Promise<Statements> {
      for (let i = 0; i < rounds; i++) await work(i)
      ;[count, micros] = [0, 0]
      for (let i = 0; i < rounds; i++) await work(i)
      return { statements: count / rounds, micros: micros / rounds }
    },
    end: () => void (on.prepare = prepare),
  }
}
