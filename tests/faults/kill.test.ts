import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { folder, record, serverOn } from './servers.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 40)
const writers = 8

test(
  `killed ${rounds} times while ${writers} write: every acknowledged piece is there, and the file is sound`,
  { timeout: rounds * 15_000 },
  async () => {
    const { data, path, headers } = await folder()
    const acknowledged = new Set<string>()
    let i = 0
    for (let round = 0; round < rounds; round++) {
      const { child, address, output, ended } = await serverOn(data)
      expect(address, output()).not.toBe('')
      let killed = false
      const writing = Array.from({ length: writers }, async () => {
        while (!killed) {
          const made = await record(address, headers, i++).catch(() => null)
          if (made?.id) acknowledged.add(made.id)
          else if (!killed && made) expect(made.status).toBe(200)
        }
      })
      await sleep(60 + ((round * 37) % 200))
      child.kill('SIGKILL')
      killed = true
      await Promise.all([...writing, ended])

      const db = new BetterSqlite(path)
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.pragma('foreign_key_check')).toEqual([])
      const kept = new Set(db.prepare('select id from evidence').pluck().all())
      const traces = db.prepare("select count(*) from audit_trail where outcome = 'changed'").pluck().get()
      db.close()
      expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
      expect(traces).toBe(kept.size) // a change and its trace are one
    }
    expect(acknowledged.size).toBeGreaterThan(rounds)
  },
)

test('killed while an import of thousands is written: nobody of it is there, the file is sound, and it is imported then', async () => {
  const { data, path, headers } = await folder()
  const rows = Array.from({ length: 8000 }, (_, at) => `p${at},Person ${at},${at ? `p${Math.floor((at - 1) / 7)}` : ''}`)
  const body = JSON.stringify({ fileName: 'many.csv', content: Buffer.from(['id,name,manager id', ...rows].join('\n')).toString('base64') })
  const importOn = (address: string) => fetch(`${address}/api/import/people`, { method: 'POST', headers, body })
  const here = () => {
    const db = new BetterSqlite(path)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const count = Number(db.prepare('select count(*) from people').pluck().get())
    db.close()
    return count
  }
  const before = here()

  const first = await serverOn(data)
  const cut = importOn(first.address).catch(() => null)
  for (let doing = ''; doing !== 'writing';)
    ({ doing } = (await (await fetch(`${first.address}/api/imports/progress`, { headers })).json()) as { doing: string })
  first.child.kill('SIGKILL')
  expect(await cut).toBe(null)
  await first.ended
  expect(here()).toBe(before)

  const second = await serverOn(data)
  expect((await importOn(second.address)).status).toBe(200)
  second.child.kill('SIGTERM')
  await second.ended
  expect(here()).toBe(before + 8000)
}, 60_000)
