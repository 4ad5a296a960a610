import { appendFileSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { buildApp } from 'server/app.ts'
import { database } from 'server/db/database.ts'
import { sqlite } from 'server/db/sqlite.ts'
import { expect, test } from 'vitest'
import { mutants } from './mutants.ts'
import { organisation } from './organisation.ts'
import { ask, takingBack } from './triples.ts'

const { REPORT: report = devNull, ONLY: only = '', SAMPLE: howMany = '' } = process.env
const all = mutants().filter(({ name }) => new RegExp(only).test(name))
/** As many as asked for, others on each day. */
const from = (Math.floor(Date.now() / 86_400_000) * Number(howMany)) % all.length
const chosen = howMany === '' ? all : [...all, ...all].slice(from, from + Number(howMany))

test('requests in random organisations notice that a predicate was taken away', async () => {
  writeFileSync(report, '')
  const built = []
  for (const seed of [700, 701, 702, 703, 704, 705]) {
    const o = await organisation(seed)
    const path = await o.db.read(async ({ connection }) => {
      const { rows } = await connection.execute("select file from pragma_database_list where name = 'main'", [], 'all')
      return String((rows[0] as unknown[])[0])
    })
    built.push({ o, path })
  }
  const left: string[] = []
  for (const { name } of chosen) {
    globalThis.takenAway = name
    const wrong: string[] = []
    for (const { o, path } of built) {
      const db = database(sqlite(path))
      const app = await buildApp({ database: takingBack(db), clock: () => new Date('2026-11-23T09:00:00.000Z') })
      await ask(o, app, 1300, () => {}, wrong, 1)
      await app.close()
      await db.close()
      if (wrong.length > 0) break
    }
    globalThis.takenAway = undefined
    if (wrong.length === 0) left.push(name)
    appendFileSync(report, `${wrong.length > 0 ? 'noticed' : 'LEFT'} ${name} ${wrong[0]?.slice(0, 100) ?? ''}\n`)
  }
  expect(chosen.length).toBeGreaterThan(0)
  expect(left).toEqual([])
})
