import { setTimeout } from 'node:timers/promises'
import type BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Connection, Engine } from './engine.ts'
import { emptied, keepJournal, opened } from './sqliteFile.ts'
import { threadOn } from './sqliteThread.ts'

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

  /** On a thread of its own: what it writes, its commit and the emptying of the log hold up nobody here. */
  const writeApart = <T>(work: (connection: Connection) => Promise<T>) =>
    inTurn(async () => {
      const { connection, exec, close } = threadOn(path)
      try {
        await exec('begin immediate')
        const made = await work(connection)
        await exec('commit')
        void inTurn(async () => {
          await exec('pragma wal_checkpoint(passive)').catch(() => {})
          await close()
        })
        return made
      } catch (error) {
        // What is not committed goes with the thread.
        await close()
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
    transaction: (work, { apart = false } = {}) => (apart ? writeApart(work) : write(work)),
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
      await inTurn(async () => {})
      for (const reader of all) reader.sqlite.close()
      // One file and nothing beside it while the server is down: it can be copied, and read where nothing may be written.
      keepJournal(writer.sqlite, 'delete')
      writer.sqlite.close()
    },
  }
}

interface Connected extends Connection {
  sqlite: BetterSqlite.Database
  exec(sql: string): void
}
function connect(path: string, options: BetterSqlite.Options = {}): Connected {
  const file = opened(path, options)
  return { engine: 'sqlite', db: drizzle(file.execute), ...file }
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
