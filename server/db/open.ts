import { existsSync, openSync, readSync, closeSync, statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { BadConfig, type Config } from '../config.ts'
import { type Database, database } from './database.ts'
import { migrate } from './migrate.ts'
import { postgres } from './postgres.ts'
import { sqlite } from './sqlite.ts'

/** "Undr", as migration 0002 writes it into the file. */
const applicationId = 0x556e6472

/** The database that the configuration names, with every migration run. Refuses a file that is not ours, and touches nothing then. */
export async function openDatabase({ data, databaseUrl }: Config): Promise<Database> {
  const path = join(data, 'understory.db')
  if (!databaseUrl) requireOurs(path)
  const engine = databaseUrl ? postgres(databaseUrl) : sqlite(path)
  try {
    await migrate(engine)
  } catch (error) {
    await engine.close()
    const why = (error as Error).message
    throw new BadConfig(
      databaseUrl
        ? `The database in DATABASE_URL can't be used: ${why}. Check that it runs and that this user may create tables in it.`
        : `The file ${path} can't be used: ${why}. Restore it from a backup, or name another folder in UNDERSTORY_DATA.`,
    )
  }
  return database(engine)
}

/** Below this size every page is checked at the start; above it, what the file says of itself. */
const checkedWhole = 64 * 1024 * 1024

/** A file of another kind, or one cut short or damaged, is refused before anything is written. */
function requireOurs(path: string) {
  if (!existsSync(path) || statSync(path).size === 0) return
  const refused = (why: string) =>
    new BadConfig(`The file ${path} ${why}. It was left as it is. Restore it from a backup, or name another folder in UNDERSTORY_DATA.`)
  const { size } = statSync(path)
  const header = headerOf(path)
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw refused('is not an Understory database')
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const saysItsSize = header.readUInt32BE(24) === header.readUInt32BE(92)
  if (saysItsSize && size < pageSize * header.readUInt32BE(28)) throw refused('was cut short')
  let found: BetterSqlite.Database | undefined
  try {
    found = new BetterSqlite(path, { readonly: true })
    const tables = found.pragma('schema_version', { simple: true })
    if (found.pragma('application_id', { simple: true }) !== applicationId && tables !== 0) throw refused('is a database of something else')
    if (size <= checkedWhole && found.pragma('quick_check(1)', { simple: true }) !== 'ok') throw refused('is damaged')
  } catch (error) {
    throw error instanceof BadConfig ? error : refused(`is damaged (${(error as Error).message})`)
  } finally {
    found?.close()
  }
}

function headerOf(path: string) {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, header)
  } finally {
    closeSync(file)
  }
  return header
}
