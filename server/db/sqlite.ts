import { setTimeout } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { AlreadyThere, type Connection, type Engine, type Execute, Unavailable, withSlots } from './engine.ts'

/**
 * One SQLite file in WAL mode: one connection that writes, a few that read. Transactions take turns, so an `await`
 * inside one can't let another request's statement slip in. (better-sqlite3's own `transaction` takes no async function.)
 */
export function sqlite(path: string, { readers = 4 } = {}): Engine {
  const writer = connect(path)
  const all = Array.from({ length: readers }, () => connect(path, { readonly: true }))
  const idle = [...all]
  const waiting: ((reader: Connected) => void)[] = []
  const inTurn = queue()

  const giveBack = (reader: Connected) => {
    const next = waiting.shift()
    if (next) next(reader)
    else idle.push(reader)
  }

  const write = <T>(work: (connection: Connection) => Promise<T>) =>
    inTurn(async () => {
      try {
        writer.exec('begin immediate')
        const made = await work(writer)
        writer.exec('commit')
        return made
      } catch (error) {
        if (writer.sqlite.inTransaction) writer.exec('rollback')
        throw error
      }
    })

  return {
    name: 'sqlite',
    async snapshot(work) {
      const reader = idle.pop() ?? (await new Promise<Connected>((lend) => waiting.push(lend)))
      try {
        reader.exec('begin')
        return await work(reader)
      } finally {
        reader.exec('rollback') // there is nothing to keep, and it also ends a transaction that has failed
        giveBack(reader)
      }
    },
    transaction: write,
    script: (sql) => write(async () => void writer.sqlite.exec(sql)),
    async forget() {
      await inTurn(async () => writer.exec('vacuum'))
      // A reader on an older snapshot holds the log: what is in it goes as soon as they have ended.
      for (let tries = 0; tries < 50; tries++) {
        if (await inTurn(async () => emptied(writer.sqlite))) return
        await setTimeout(100)
      }
    },
    async close() {
      for (const reader of all) reader.sqlite.close()
      // One file and nothing beside it while the server is down: it can be copied, and read where nothing may be written.
      keepJournal(writer.sqlite, 'delete')
      writer.sqlite.close()
    },
  }
}

/** How long a statement waits for another process. */
const busyMs = 5000

interface Connected extends Connection {
  sqlite: BetterSqlite.Database
  exec(sql: string): void
}

function connect(path: string, options: BetterSqlite.Options = {}): Connected {
  const sqlite = new BetterSqlite(path, options)
  if (!options.readonly) keepJournal(sqlite, 'wal')
  sqlite.pragma('synchronous = full')
  sqlite.pragma('foreign_keys = on')
  sqlite.pragma('secure_delete = on')
  sqlite.pragma(`busy_timeout = ${busyMs}`)
  sqlite.pragma('cache_size = -65536')

  /**
   * Prepares each distinct statement once; Drizzle's own driver prepares at every call. The plus changes no value, but
   * keeps SQLite from planning by it: a plan that looked at a value is thrown away when the value goes, after every run.
   */
  const prepared = new Map<string, BetterSqlite.Statement>()
  const statement = (sql: string) => {
    let made = prepared.get(sql)
    if (!made) {
      made = sqlite.prepare(withSlots(sql, () => '+?'))
      if (made.reader) made.raw()
      if (prepared.size === 1000) prepared.clear() // lists of varying length make ever new texts
      prepared.set(sql, made)
    }
    return made
  }
  const execute: Execute = async (sql, params, method) => {
    try {
      const made = statement(sql)
      if (!made.reader) made.run(params)
      else return { rows: method === 'get' ? (made.get(params) as unknown[]) : made.all(params) }
      return { rows: [] }
    } catch (error) {
      throw known(error)
    }
  }
  const exec = (sql: string) => {
    try {
      statement(sql).run()
    } catch (error) {
      throw known(error)
    }
  }
  return { engine: 'sqlite', db: drizzle(execute), execute, sqlite, exec }
}

/** Whether the log could be emptied right now: waiting for readers inside SQLite would hold up everybody. */
function emptied(sqlite: BetterSqlite.Database): boolean {
  sqlite.pragma('busy_timeout = 0')
  try {
    const [{ busy }] = sqlite.pragma('wal_checkpoint(truncate)') as [{ busy: number }]
    return busy === 0
  } catch (error) {
    throw known(error)
  } finally {
    sqlite.pragma(`busy_timeout = ${busyMs}`)
  }
}

/** Where the folder may not be written to the mode stays as it is, and every write will say so. */
function keepJournal(sqlite: BetterSqlite.Database, mode: 'wal' | 'delete') {
  try {
    sqlite.pragma(`journal_mode = ${mode}`)
  } catch (error) {
    if (!(known(error) instanceof Unavailable)) throw error
  }
}

function known(error: unknown): unknown {
  const { code = '', message } = error as Error & { code?: string }
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return new AlreadyThere(message)
  if (code === 'SQLITE_FULL') return new Unavailable('The disk is full. Nothing was saved; free some space and try again.', true)
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|BUSY|LOCKED)/.test(code))
    return new Unavailable('The data folder cannot be written to just now. Nothing was saved; try again.')
  return error
}

/** Runs jobs one after another, each starting when the one before has settled. */
function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(job: () => Promise<T>): Promise<T> => {
    const done = last.then(job)
    last = done.catch(() => {})
    return done
  }
}
