import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { folder, serverOn } from '../faults/servers.ts'
import { cache } from './floor.ts'

/**
 * Job E: a people list into an empty organisation, beside its floor (the same rows by hand-written SQL) in the same run:
 * node tests/speed/import.ts [--n 100000]
 */
const { values } = parseArgs({ options: { n: { type: 'string', default: '100000' } } })
const shared = fileURLToPath(new URL('../../../shared/bench/', import.meta.url))
if (!existsSync(shared)) {
  console.log('The floors are not here (../shared/bench): nothing to measure beside.')
  process.exit(1)
}
const bench = `${cache}bench/`
const data = `${cache}import-${values.n}/`
mkdirSync(data, { recursive: true })
cpSync(shared, bench, { recursive: true, force: true })
// The floor checks its rows with zod as well, which only the server has.
const packages = fileURLToPath(new URL('../../server/node_modules/', import.meta.url))
const beside = `${cache}node_modules/`
mkdirSync(beside, { recursive: true })
if (!existsSync(`${beside}zod`)) symlinkSync(`${packages}zod`, `${beside}zod`)
const file = `${data}people-import.csv`
if (!existsSync(file)) {
  const { organisation, csvRow } = (await import(`${bench}lib/gen.mjs`)) as {
    organisation: (of: { n: number }) => { n: number; person: (id: number) => Record<string, unknown> }
    csvRow: (row: object, columns: string[]) => string
  }
  const columns = 'employee_no first_name last_name email title level department location manager_employee_no hired_on'.split(' ')
  const org = organisation({ n: Number(values.n) })
  const rows = [`${columns.join(',')}\n`]
  for (let id = 1; id <= org.n; id++) {
    const person = org.person(id)
    const above = person.manager_id as number | null
    rows.push(csvRow({ ...person, manager_employee_no: above ? `E${String(above).padStart(6, '0')}` : '' }, columns))
  }
  writeFileSync(file, rows.join(''))
}

const raw = spawnSync(process.execPath, [`${bench}raw/import.mjs`, '--data', data, '--db', data, '--rounds', '3'], { encoding: 'utf8' })
const floorMs = Number(/FLOOR job E: (\d+) ms/.exec(raw.stdout)?.[1])
if (!floorMs) throw new Error(raw.stderr || raw.stdout)

const { data: empty, headers } = await folder()
const { child, address } = await serverOn(empty)
const megabytes = (name: string) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024
const body = JSON.stringify({ fileName: 'people.csv', content: readFileSync(file).toString('base64') })
const idle = megabytes('VmRSS')
const asking = new Worker(new URL('./waiting.ts', import.meta.url), { workerData: address })
const longestWait = async () => {
  asking.postMessage('tell')
  return Math.round(((await once(asking, 'message')) as [number])[0])
}
await setTimeout(3000)
await longestWait()
await setTimeout(5000)
const before = await longestWait()
const began = performance.now()
const response = await fetch(`${address}/api/import/people`, { method: 'POST', headers, body })
const tookMs = performance.now() - began
const told = (await response.json()) as { new: number }
const during = await longestWait()
await asking.terminate()
console.log(
  `${told.new} people: the product ${Math.round(tookMs)} ms, the floor ${floorMs} ms: ${(tookMs / floorMs).toFixed(2)}x; memory ${Math.round(megabytes('VmHWM'))} MB at most, ${Math.round(idle)} MB idle; another request waited ${during} ms at most, ${before} ms before`,
)
child.kill('SIGTERM')
