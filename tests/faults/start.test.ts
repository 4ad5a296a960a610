import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { folder, record, serverOn } from './servers.ts'

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const fresh = () => mkdtempSync(join(tmpdir(), 'understory-start-'))

/** A folder whose file has been spoiled in some way. */
async function spoiled(spoil: (path: string) => void) {
  const made = await folder()
  const data = fresh()
  const path = join(data, 'understory.db')
  cpSync(made.path, path)
  spoil(path)
  return { data, path }
}

test.each<[string, (path: string) => void, RegExp]>([
  ['a file of another kind', (path) => writeFileSync(path, 'name,manager\nAda,Grace\n'), /is not an Understory database/],
  ['a file cut short', (path) => truncateSync(path, 8192), /was cut short/],
  [
    'a damaged file',
    (path) => {
      const bytes = readFileSync(path)
      bytes.fill(0x5a, 4096 * 3, 4096 * 30)
      writeFileSync(path, bytes)
    },
    /is damaged/,
  ],
  [
    'a database of something else',
    (path) => {
      truncateSync(path, 0)
      const other = new BetterSqlite(path)
      other.exec('create table recipes (name text)')
      other.close()
    },
    /is a database of something else/,
  ],
])('%s is refused in words and left as it is', async (_name, spoil, words) => {
  const { data, path } = await spoiled(spoil)
  const before = hash(path)
  const { output, ended } = await serverOn(data)
  expect(await ended).toBe(1)
  expect(output()).toMatch(words)
  expect(output()).toMatch(/UNDERSTORY_DATA/)
  expect(output()).not.toMatch(/\n\s+at /)
  expect(hash(path)).toBe(before)
  expect(readdirSync(data)).toEqual(['understory.db'])
})

test('a folder that may not be written to is read: readiness is red, changes say why, reads are served', async () => {
  const { data, path, headers } = await folder()
  chmodSync(path, 0o444)
  chmodSync(data, 0o555)
  const { child, address, output, ended } = await serverOn(data, fileURLToPath(new URL('./withoutRights.ts', import.meta.url)))
  try {
    expect(address, output()).not.toBe('')
    expect(output()).toContain('nothing can be saved')
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    expect((await fetch(`${address}/api/ready`)).status).toBe(503)
    const home = await fetch(`${address}/api/home`, { headers })
    expect(home.status).toBe(200)
    expect(((await home.json()) as { rows: unknown[] }).rows).toHaveLength(8)
    expect(await record(address, headers, 1)).toMatchObject({
      status: 503,
      code: 'unavailable',
      message: expect.stringContaining('Nothing was saved'),
    })
  } finally {
    child.kill('SIGTERM')
    await ended
    chmodSync(data, 0o755)
  }
})

test.each([
  ['PORT', '99999', /PORT must be a number/],
  ['DATABASE_URL', 'mysql://localhost/x', /DATABASE_URL must be like postgres/],
  ['UNDERSTORY_DATA', fileURLToPath(import.meta.url), /can't be used/],
])('%s=%s stops the start with a sentence that says what to do', async (name, value, words) => {
  const { spawnSync } = await import('node:child_process')
  const script = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, UNDERSTORY_DATA: fresh(), PORT: '0', [name]: value },
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(words)
  expect(stderr).not.toMatch(/\n\s+at /)
})
