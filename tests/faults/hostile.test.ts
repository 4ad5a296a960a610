import { readFileSync, writeFileSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { hostile } from './hostileFiles.ts'
import { folder, serverOn } from './servers.ts'

const files = Number(process.env.HOSTILE_FILES ?? 200)
const mostSeconds = 5
const mostMegabytes = 300

type Told = {
  rows: number
  seats: number
  new: number
  message?: string
  fields?: { content?: string }
} & Record<'refused' | 'conflicting' | 'repeated', { row: number; why: string }[]>

/** The memory that a process holds, and the most it held since this was asked to begin anew, in megabytes; null where the system does not tell. */
const memoryOf = (pid: number, anew = false) => {
  try {
    if (anew) writeFileSync(`/proc/${pid}/clear_refs`, '5')
    const told = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(told)![1]) / 1024
    return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
  } catch {
    return null
  }
}

test(
  `of ${files} hostile files each is taken whole or refused with line and reason, in time and in little memory`,
  { timeout: 60_000 + files * 8000 },
  async () => {
    const { data, path, headers } = await folder()
    const { child, address, output, ended } = await serverOn(data)
    expect(address, output()).not.toBe('')
    const db = new BetterSqlite(path, { readonly: true })
    const here = () => Number(db.prepare('select count(*) from people').pluck().get())
    let slowest = { seconds: 0, kind: '' }
    let largest = { megabytes: 0, kind: '' }
    const came = { taken: 0, refused: 0 }
    for (let seed = 0; seed < files; seed++) {
      const { kind, content } = hostile(seed)
      const what = `${kind}, seed ${seed}`
      const body = JSON.stringify({ fileName: 'hostile', content: Buffer.from(content).toString('base64') })
      for (const at of ['/api/import/people/preview', '/api/import/people']) {
        const before = here()
        const held = memoryOf(child.pid!, true)
        const began = performance.now()
        const response = await fetch(`${address}${at}`, { method: 'POST', headers, body })
        const told = (await response.json()) as Told
        const seconds = (performance.now() - began) / 1000
        if (seconds > slowest.seconds) slowest = { seconds, kind }
        expect(seconds, what).toBeLessThan(mostSeconds)
        const megabytes = held ? memoryOf(child.pid!)!.most - held.now : 0
        if (megabytes > largest.megabytes) largest = { megabytes, kind }
        expect(megabytes, what).toBeLessThan(mostMegabytes)
        const written = here() - before
        if (response.status !== 200) {
          expect([400, 413], `${what}: ${JSON.stringify(told).slice(0, 300)}`).toContain(response.status)
          expect((told.fields?.content ?? told.message)!.length, what).toBeGreaterThan(10)
          expect(written, what).toBe(0)
          came.refused++
          continue
        }
        expect(told.seats + told.refused.length + told.conflicting.length + told.repeated.length, what).toBe(told.rows)
        for (const { row, why } of [...told.refused, ...told.conflicting]) expect([row > 0, why.length > 10], what).toEqual([true, true])
        expect(written, what).toBe(at.endsWith('preview') ? 0 : told.new)
        came.taken++
      }
    }
    console.log(
      `${files} files: ${came.taken} answers taken, ${came.refused} refused; the slowest took ${slowest.seconds.toFixed(1)} s (${slowest.kind}); the largest took ${largest.megabytes.toFixed(0)} MB (${largest.kind})`,
    )
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  },
)
