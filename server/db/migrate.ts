import { readdirSync, readFileSync } from 'node:fs'
import type { Engine } from './engine.ts'

const folder = new URL('./migrations/', import.meta.url)

/**
 * Runs the SQL files that this database has not run yet, in name order, each with its mark in one transaction.
 * `0007_name.sql` is for both engines; `0007_name.sqlite.sql` only for the one it names.
 */
export async function migrate(engine: Engine) {
  const done = (await namesDone(engine)) ?? new Set()
  if (done.size === 0) await engine.script('create table if not exists migrations (name text primary key)')
  for (const name of readdirSync(folder).sort()) {
    const [, , only] = /^(\w+)(?:\.(sqlite|postgres))?\.sql$/.exec(name) ?? []
    if (done.has(name) || !name.endsWith('.sql') || (only && only !== engine.name)) continue
    await engine.script(`${readFileSync(new URL(name, folder), 'utf8')};\ninsert into migrations (name) values ('${name}')`)
  }
}

/** Null for a database that has never been migrated. Asked before anything is written, so that a folder without write access can be read. */
const namesDone = (engine: Engine) =>
  engine
    .snapshot(async ({ db }) => new Set((await db.values<[string]>('select name from migrations')).map(([name]) => name)))
    .catch((error: unknown) => {
      if (/no such table|does not exist/.test(String((error as Error).cause ?? error))) return null
      throw error
    })
