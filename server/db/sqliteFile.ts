import BetterSqlite from 'better-sqlite3'
import { AlreadyThere, type Execute, type ExecuteAll, Unavailable, withSlots } from './engine.ts'

/** How long a statement waits for another process. */
const busyMs = 5000

/** A file of SQLite, and what runs statements on it. */
export function opened(path: string, options: BetterSqlite.Options = {}) {
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
  const executeAll: ExecuteAll = async ({ texts, runs }) => {
    try {
      const made = texts.map(statement)
      for (const [text, params] of runs) made[text]!.run(params)
    } catch (error) {
      throw known(error)
    }
  }
  const exec = (sql: string) => {
    try {
      const made = statement(sql)
      if (made.reader) made.all()
      else made.run()
    } catch (error) {
      throw known(error)
    }
  }
  return { sqlite, execute, executeAll, exec }
}

/** Whether the log could be emptied right now: waiting for readers inside SQLite would hold up everybody. */
export function emptied(sqlite: BetterSqlite.Database): boolean {
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
export function keepJournal(sqlite: BetterSqlite.Database, mode: 'wal' | 'delete') {
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
