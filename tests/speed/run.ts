import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { cache, type Floor, floor as floorOf } from './floor.ts'
import { criterionId, load as loadOrganisation, personId, tokenOf } from './organisation.ts'

/**
 * Jobs A to D on the organisation of the floors, each beside its floor (the same work by hand-written SQL behind a bare
 * Fastify) in the same run: node tests/speed/run.ts [--n 10000,100000] [--rounds 5] [--seconds 1.5] [--jobs A,B]
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1.5' },
    users: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '-,A,B,C,C2,D' },
    port: { type: 'string', default: '4490' },
  },
})
const today = new Date().toISOString().slice(0, 10)
const [floorPort, productPort] = [Number(values.port), Number(values.port) + 1]
const most = 2
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!

const sizes = values.n.split(',').map(Number)
const results: Record<string, { floor: number; product: number }>[] = []
for (const n of sizes) {
  const floor = await floorOf(n)
  if (!floor) {
    console.log('The floors are not here (../shared/bench): nothing to measure beside.')
    process.exit(1)
  }
  results.push(await measured(floor, n))
}
let failed = 0
for (const [i, n] of sizes.entries())
  for (const [job, { floor, product }] of Object.entries(results[i]!))
    if (job.length === 1 && product / floor > most) failed += say(`job ${job} at ${n} is above ${most}x`)
if (results.length > 1)
  for (const job of ['A', 'B', 'C'].filter((job) => results[0]![job])) {
    const growth = (which: 'floor' | 'product') => results.at(-1)![job]![which] / results[0]![job]![which]
    const ratio = growth('product') / growth('floor')
    console.log(
      `${job}: from ${sizes[0]} to ${sizes.at(-1)} people the product grows ${growth('product').toFixed(2)}x, the floor ${growth('floor').toFixed(2)}x: ${ratio.toFixed(2)}x as much`,
    )
    if (ratio > 1.25) failed += say(`job ${job} grows more than 1.25x as much as the floor`)
  }
process.exit(failed ? 1 : 0)

function say(text: string) {
  console.log(`Missed: ${text}`)
  return 1
}

async function measured(floor: Floor, n: number) {
  const data = `${cache}data-${n}/`
  const kept = `${cache}product-${n}-${today}.db`
  if (!existsSync(kept)) {
    console.log(`Loading ${n} people into the product ...`)
    await loadOrganisation(floor, n, `${kept}.part`, today)
    renameSync(`${kept}.part`, kept)
  }
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  cpSync(kept, `${data}understory.db`)

  const started = performance.now()
  const product = start([new URL('../../server/dist/main.js', import.meta.url).pathname], {
    UNDERSTORY_DATA: data,
    PORT: String(productPort),
  })
  await said(product, 'ready')
  const readyMs = performance.now() - started
  const idle = rss(product)
  const bare = start([floor.server, '--kind', 'fastify-live', '--port', String(floorPort), '--n', String(n), '--db', cache, '--write'], {})
  await said(bare, 'READY')

  const org = floor.organisation({ n })
  const { managers, people, directors } = floor.params(org)
  type Ask = (
    conn: { request(method: string, path: string, headers?: object, body?: string): Promise<{ body: Buffer }> },
    i: number,
  ) => Promise<{ body: Buffer }>
  const asks = (id: number) => ({ Cookie: `understory=${tokenOf(id)}` })
  const pick = (list: number[], i: number) => list[i % list.length]!
  const led = people.filter((id: number) => org.manager[id])
  const json = { 'Content-Type': 'application/json' }
  const piece = (i: number) => org.evidence(1 + ((i * 7919) % org.counts.evidence))
  const jobs: Record<string, [floor: Ask, product: Ask]> = {
    '-': [(c) => c.request('GET', '/p/1'), (c) => c.request('GET', '/api/health', asks(managers[0]))],
    A: [(c, i) => c.request('GET', `/a/${pick(managers, i)}`), (c, i) => c.request('GET', '/api/home', asks(pick(managers, i)))],
    B: [
      (c, i) => c.request('GET', `/b/${pick(led, i)}`),
      (c, i) => c.request('GET', `/api/people/${personId(pick(led, i))}`, asks(org.manager[pick(led, i)])),
    ],
    C: [(c, i) => c.request('GET', `/c/${pick(directors, i)}`), (c, i) => c.request('GET', '/api/pipeline', asks(pick(directors, i)))],
    C2: [
      (c, i) => c.request('GET', `/c/${pick(directors, i)}`),
      (c, i) => c.request('GET', '/api/pipeline/asked', asks(pick(directors, i))),
    ],
    D: [
      (c, i) => {
        const e = piece(i)
        return c.request(
          'POST',
          '/d',
          json,
          JSON.stringify({ ...e, tags: e.tags.map(({ criterion_id, strength }: Record<string, number>) => ({ criterion_id, strength })) }),
        )
      },
      (c, i) => {
        const e = piece(i)
        const manager = org.manager[e.person_id] || 1
        const id = org.manager[e.person_id] ? e.person_id : 2
        const criterionIds = [...new Set(e.tags.map((t: { criterion_id: number }) => criterionId(t.criterion_id)))]
        return c.request(
          'POST',
          `/api/people/${personId(id)}/evidence`,
          { ...json, ...asks(manager) },
          JSON.stringify({
            what: `${e.title}. ${e.body}`,
            happenedOn: e.occurred_on,
            criterionIds,
            links: e.link ? [{ url: e.link }] : [],
          }),
        )
      },
    ],
  }
  const times: Record<
    string,
    { floor: number[]; product: number[]; bytes: [number, number]; p99: [number, number]; cpu: [number[], number[]] }
  > = {}
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [job, pair] of Object.entries(jobs)) {
      if (!values.jobs.split(',').includes(job)) continue
      const row = (times[job] ??= { floor: [], product: [], bytes: [0, 0], p99: [0, 0], cpu: [[], []] })
      for (const which of round % 2 ? [1, 0] : [0, 1]) {
        const [port, child] = which ? [productPort, product] : [floorPort, bare]
        const before = cpu(child)
        const found = await floor.load({
          port,
          users: Number(values.users),
          seconds: Number(values.seconds),
          warm: round ? 0.1 : 0.5,
          job: async ([conn]: Parameters<Ask>[0][], i: number) => floor.ok(await pair[which]!(conn!, i + round * 50_021)).body.length,
        })
        if (found.errors) throw new Error(`job ${job} on ${which ? 'the product' : 'the floor'}: ${found.firstError}`)
        row[which ? 'product' : 'floor'].push(found.p50)
        row.cpu[which]!.push(((cpu(child) - before) * 1000) / (found.n * (1 + (round ? 0.1 : 0.5) / Number(values.seconds))))
        row.bytes[which] = found.meanBytes
        row.p99[which] = found.p99
      }
    }
  const busy = rss(product)
  product.kill('SIGTERM')
  bare.kill('SIGTERM')
  await Promise.all(
    [product, bare].map((child) => new Promise((ended) => (child.exitCode === null ? child.once('exit', ended) : ended(0)))),
  )

  console.log(
    `\n${n} people, ${values.users} at once; medians of ${values.rounds} rounds, ms; ${cpus()[0]!.model}, ${cpus().length} cores, Node ${process.version}`,
  )
  console.log(`ready in ${Math.round(readyMs)} ms, resident ${idle} MB after start, ${busy} MB after the run`)
  console.log('job  floor  product  ratio   CPU us floor/product   bytes floor/product   p99 product')
  const found: Record<string, { floor: number; product: number }> = {}
  for (const [job, row] of Object.entries(times)) {
    const [f, p] = [median(row.floor), median(row.product)]
    found[job] = { floor: f, product: p }
    console.log(
      `${job.padEnd(4)} ${f.toFixed(3)}  ${p.toFixed(3)}    ${(p / f).toFixed(2)}x   ${row.cpu.map((list) => Math.round(median(list))).join(' / ')}   ${row.bytes.join(' / ')}   ${row.p99[1].toFixed(2)}`,
    )
  }
  console.log(
    '-  is a request that does next to nothing: its difference is what sign-in, access, snapshot and headers cost. C2 is the other half of the pipeline page, beside the floor of C.',
  )
  return found
}

function start(args: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
  process.on('exit', () => child.kill('SIGKILL'))
  return child
}
function said(child: ChildProcess, word: string) {
  return new Promise<void>((ready, failed) => {
    child.stdout!.on('data', (text) => String(text).includes(word) && ready())
    child.once('exit', (code) => failed(new Error(`it ended with ${code}`)))
  })
}
function rss(child: ChildProcess) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024)
}
/** The processor time that a process has used, in ms. */
function cpu(child: ChildProcess) {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
