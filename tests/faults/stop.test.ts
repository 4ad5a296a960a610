import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { folder, record, serverOn } from './servers.ts'

const rounds = Number(process.env.STOP_ROUNDS ?? 100)

test(
  `stopped ${rounds} times under load: what is under way ends well within 5 s, and nothing fails but by 503`,
  { timeout: rounds * 10_000 },
  async () => {
    const { data, path, headers } = await folder()
    const acknowledged = new Set<string>()
    let i = 0
    for (let round = 0; round < rounds; round++) {
      const { child, address, output, ended } = await serverOn(data)
      expect(address, output()).not.toBe('')
      const statuses = new Set<number>()
      let stopped = false
      const load = Array.from({ length: 8 }, async (_, n) => {
        while (!stopped) {
          try {
            if (n % 2) {
              const made = await record(address, headers, i++)
              statuses.add(made.status)
              if (made.id) acknowledged.add(made.id)
            } else statuses.add((await fetch(`${address}/api/home`, { headers })).status)
          } catch {
            // The port is closed: refused connections are no failed requests.
            await sleep(5)
          }
        }
      })
      await sleep(40 + ((round * 13) % 90))
      while (!statuses.has(200)) await sleep(5)
      const asked = performance.now()
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
      expect(performance.now() - asked).toBeLessThan(5000)
      stopped = true
      await Promise.all(load)
      expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    }
    const db = new BetterSqlite(path, { readonly: true })
    const kept = new Set(db.prepare('select id from evidence').pluck().all())
    db.close()
    // Nothing acknowledged is lost, and nothing was done without an answer: what was under way was finished.
    expect(acknowledged).toEqual(kept)
  },
)
