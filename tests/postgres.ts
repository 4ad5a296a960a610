import pg from 'pg'
import type { Engine } from 'server/db/engine.ts'
import { newId } from 'server/db/id.ts'
import { migrate } from 'server/db/migrate.ts'
import { postgres } from 'server/db/postgres.ts'

const server = process.env.TEST_DATABASE_URL ?? ''
const addressOf = (name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href
const newName = () => `understory_${newId().replaceAll('-', '')}`

async function tell(sql: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A database that every other one is copied from, as migrating takes longer than copying. */
let migrated: Promise<string> | null = null
async function migratedOnce() {
  const name = newName()
  await tell(`create database ${name}`)
  const engine = postgres(addressOf(name))
  try {
    await migrate(engine)
  } finally {
    await engine.close()
  }
  return name
}

/** A fresh database on the PostgreSQL server at TEST_DATABASE_URL, gone once it is closed. */
export async function freshPostgres(): Promise<Engine> {
  const name = newName()
  await tell(`create database ${name} template ${await (migrated ??= migratedOnce())}`)
  const engine = postgres(addressOf(name))
  return {
    ...engine,
    close: async () => {
      await engine.close()
      await tell(`drop database ${name} with (force)`)
    },
  }
}
