import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { cache, type Floor, floor as floorOf } from './floor.ts'
import { criterionId, load as loadOrganisation, personId, tokenOf } from './organisation.ts'
import { type Asked, ofFloor, ofProduct } from './spent.ts'

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
    jobs: { type: 'string', default: '-,A,B,C,C2,C3,D' },
    port: { type: 'string', default: '4490' },
  },
})
type Jobs = Record<string, [floor: (i: number) => Asked, product: (i: number) => Asked, sql: Parameters<typeof ofFloor>[2] | null]>
type Connection = { request(method: string, path: string, headers?: object, body?: string): Promise<{ body: Buffer }> }
const today = new Date().toISOString().slice(0, 10)
const [floorPort, productPort, besidePort] = [0, 1, 2].map((nth) => Number(values.port) + nth) as [number, number, number]
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
    if (product / floor > most && job !== '-') failed += say(`job ${job} at ${n} is above ${most}x`)
if (results.length > 1)
  for (const job of ['A', 'B', 'C', 'C2', 'C3'].filter((job) => results[0]![job])) {
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
  const floorServer = start(
    [floor.server, '--kind', 'fastify-live', '--port', String(floorPort), '--n', String(n), '--db', cache, '--write'],
    {},
  )
  await said(floorServer, 'READY')
  cpSync(kept, `${data}beside.db`)
  const beside = start([new URL('./beside.ts', import.meta.url).pathname, '--port', String(besidePort), '--db', `${data}beside.db`], {})
  await said(beside, 'READY')

  const org = floor.organisation({ n })
  const { managers, people, directors } = floor.params(org)
  const pick = (list: number[], i: number) => list[i % list.length]!
  const led = people.filter((id: number) => org.manager[id])
  const piece = (i: number) => org.evidence(1 + ((i * 7919) % org.counts.evidence))
  const reads = (id: number, url: string): Asked => ({ method: 'GET', url, headers: { cookie: `understory=${tokenOf(id)}` } })
  const records = (i: number): Asked => {
    const e = piece(i)
    const id = org.manager[e.person_id] ? e.person_id : 2
    return {
      method: 'POST',
      url: `/api/people/${personId(id)}/evidence`,
      headers: { cookie: `understory=${tokenOf(org.manager[id])}`, 'content-type': 'application/json' },
      payload: JSON.stringify({
        what: `${e.title}. ${e.body}`,
        happenedOn: e.occurred_on,
        criterionIds: [...new Set(e.tags.map((t: { criterion_id: number }) => criterionId(t.criterion_id)))],
        links: e.link ? [{ url: e.link }] : [],
      }),
    }
  }
  const bare = (url: string): Asked => ({ method: 'GET', url, headers: {} })
  const tagged = (i: number) => {
    const e = piece(i)
    return { ...e, tags: e.tags.map(({ criterion_id, strength }: Record<string, number>) => ({ criterion_id, strength })) }
  }
  /** Each job: as asked of the floor, as asked of the product, and the floor's own SQL for it. */
  const jobs: Jobs = {
    '-': [() => bare('/p/1'), () => reads(managers[0], '/api/health'), null],
    A: [
      (i) => bare(`/a/${pick(managers, i)}`),
      (i) => reads(pick(managers, i), '/api/home'),
      (sql, i) => sql.homeSet!(pick(managers, i) as never),
    ],
    B: [
      (i) => bare(`/b/${pick(led, i)}`),
      (i) => reads(org.manager[pick(led, i)], `/api/people/${personId(pick(led, i))}`),
      (sql, i) => sql.page!(pick(led, i) as never),
    ],
    C: [
      (i) => bare(`/c/${pick(directors, i)}`),
      (i) => reads(pick(directors, i), '/api/pipeline'),
      (sql, i) => sql.pipelineSet!(pick(directors, i) as never),
    ],
    C2: [(i) => bare(`/asked/${personId(pick(directors, i))}`), (i) => reads(pick(directors, i), '/api/pipeline/asked'), null],
    C3: [(i) => bare(`/consistency/${personId(pick(directors, i))}`), (i) => reads(pick(directors, i), '/api/pipeline/consistency'), null],
    D: [
      (i) => ({ method: 'POST', url: '/d', headers: { 'content-type': 'application/json' }, payload: JSON.stringify(tagged(i)) }),
      records,
      (sql, i) => sql.record!(tagged(i) as never),
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
      for (const which of round % 2 ? ([1, 0] as const) : ([0, 1] as const)) {
        const [port, child] = which
          ? ([productPort, product] as const)
          : job === 'C2' || job === 'C3'
            ? ([besidePort, beside] as const)
            : ([floorPort, floorServer] as const)
        const before = cpu(child)
        const found = await floor.load({
          port,
          users: Number(values.users),
          seconds: Number(values.seconds),
          warm: round ? 0.1 : 0.5,
          job: async ([conn]: Connection[], i: number) => {
            const { method, url, headers, payload } = pair[which](i + round * 50_021)
            return floor.ok(await conn!.request(method, url, headers, payload)).body.length
          },
        })
        if (found.errors) throw new Error(`job ${job} on ${which ? 'the product' : 'the floor'}: ${found.firstError}`)
        row[which ? 'product' : 'floor'].push(found.p50)
        row.cpu[which].push(((cpu(child) - before) * 1000) / (found.n * (1 + (round ? 0.1 : 0.5) / Number(values.seconds))))
        row.bytes[which] = found.meanBytes
        row.p99[which] = found.p99
      }
    }
  const busy = rss(product)
  await Promise.all(
    [product, floorServer, beside].map((child) => {
      child.kill('SIGTERM')
      return new Promise((ended) => (child.exitCode === null ? child.once('exit', ended) : ended(0)))
    }),
  )

  console.log(
    `\n${n} people, ${values.users} at once; medians of ${values.rounds} rounds, ms; ${cpus()[0]!.model}, ${cpus().length} cores, Node ${process.version}`,
  )
  console.log(`ready in ${Math.round(readyMs)} ms, resident ${idle} MB after start, ${busy} MB after the run`)
  console.log('job  floor  product  ratio   CPU us floor/product   bytes floor/product   p99 product')
  const found: Record<string, { floor: number; product: number }> = {}
  for (const [job, row] of Object.entries(times)) {
    const [f, p] = [median(row.floor), median(row.product)]
    const [floorCpu, productCpu] = [median(row.cpu[0]), median(row.cpu[1])]
    found[job] = { floor: f, product: p }
    console.log(
      `${job.padEnd(4)} ${f.toFixed(3)}  ${p.toFixed(3)}    ${(p / f).toFixed(2)}x   ${Math.round(floorCpu)} / ${Math.round(productCpu)} (${(productCpu / floorCpu).toFixed(2)}x)   ${row.bytes.join(' / ')}   ${row.p99[1].toFixed(2)}`,
    )
  }
  console.log('C2 is the other half of the pipeline page and C3 is consistency, each beside a floor of its own.')
  const always = found['-']
  if (always) await tellSpent(floor, n, data, jobs, found, (always.product - always.floor) * 1000)
  return found
}

/** What the difference of each job is spent on. */
async function tellSpent(
  floor: Floor,
  n: number,
  data: string,
  jobs: Jobs,
  found: Record<string, { floor: number; product: number }>,
  always: number,
) {
  console.log(
    '\nThe difference in microseconds: what every request costs (sign-in, access, snapshot, headers), SQL, and the figures with their JSON',
  )
  const copy = `${data}floor.db`
  cpSync(`${cache}raw-${n}.db`, copy)
  for (const [job, [, ask, sql]] of Object.entries(jobs)) {
    if (!sql || !found[job]) continue
    const product = await ofProduct(`${data}understory.db`, ask)
    const bare = await ofFloor(floor, copy, sql)
    const difference = (found[job].product - found[job].floor) * 1000
    const more = product.micros - bare.micros
    console.log(
      `${job.padEnd(4)} ${signed(difference)} = ${signed(always)} ${signed(more)} SQL (${product.statements.toFixed(1)} statements beside ${bare.statements.toFixed(1)}) ${signed(difference - always - more)}`,
    )
  }
}
function signed(micros: number) {
  return `${micros < 0 ? '-' : '+'}${Math.abs(Math.round(micros))}`
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
