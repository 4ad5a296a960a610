import { getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { loadExample, removeExample } from 'server/demo/commands.ts'
import * as schema from 'server/db/schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { company, type Company, today } from '../company.ts'

const tables = Object.values(schema).filter((table) => is(table, SQLiteTable)) as SQLiteTable[]
async function everything(c: Company) {
  return c.db.read(async (read) => {
    const counts: Record<string, number> = {}
    for (const table of tables) counts[getTableName(table)] = Number((await read.connection.db.select({ n: sql<number>`count(*)`.mapWith(Number) }).from(table))[0]!.n)
    return counts
  })
}

describe('the example', () => {
  let c: Company
  beforeAll(async () => {
    c = await company()
  })
  afterAll(() => c.close())

  test('loads and goes without a trace', async () => {
    const before = await everything(c)
    const start = performance.now()
    await c.db.transaction((tx) => loadExample(tx, `${today}T09:00:00.000Z`))
    console.log('load', performance.now() - start)
    console.log(await everything(c))
    const again = performance.now()
    await c.db.transaction((tx) => removeExample(tx))
    console.log('remove', performance.now() - again)
    expect(await everything(c)).toEqual(before)
    void getTableColumns
  })
})
