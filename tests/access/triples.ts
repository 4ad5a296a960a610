import type { FastifyInstance } from 'fastify'
import type { Database } from 'server/db/database.ts'
import { matrix, type Row, verdictOf } from './matrix.ts'
import type { Organisation } from './organisation.ts'
import type { Thing } from './relations.ts'
import { maySee } from './statement.ts'

/** Every change is made in full and then taken back, so that each request meets the organisation as it was built. */
export function takingBack(database: Database): Database {
  const back = new Error('taken back')
  return {
    ...database,
    async transaction(work) {
      let made: unknown
      await database
        .transaction(async (tx) => {
          made = await work(tx)
          throw back
        })
        .catch((error: unknown) => {
          if (error !== back) throw error
        })
      return made as never
    },
    forget: async () => {},
  }
}

/** The things that an address is asked about: by the last name in it. */
function thingsFor(o: Organisation, path: string): Thing[] {
  const ends = /\/([\w-]+\/:\w+)(?!.*:)/.exec(path)?.[1]
  if (path.includes('/frameworks/:frameworkId')) return o.things.draft!
  if (/accounts.*sessions\/:/.test(path)) return o.things['accounts/:accountId/sessions/:sessionId']!
  if (ends === undefined) return [{ params: {} }]
  return o.things[ends.replace('calibration/', 'roles/')] ?? []
}

/** Those canaries in an answer that are not for the one who got it. */
const leaked = (o: Organisation, actor: string | null, body: string) => {
  const found = new Set(body.match(/canary-\d+-\d+-end/g))
  return o.written.filter((text) => found.has(text.canary) && (actor === null || !maySee(o.world, actor, text)))
}

async function asked(
  o: Organisation,
  app: FastifyInstance,
  at: string,
  row: Row,
  actor: string | null,
  params: Record<string, string>,
  thing: Thing,
) {
  const [method, path] = at.split(' ') as ['GET', string]
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) => params[name]!)
  const body = row.body?.(o, thing)
  const headers = actor === null ? {} : { cookie: `understory=${o.tokens[actor]}` }
  const { statusCode, body: text } = await app.inject({
    method,
    url,
    headers,
    ...(row.query && { query: row.query }),
    ...(method !== 'GET' && { payload: body ?? {} }),
  })
  return { status: statusCode, text, told: `${actor ?? 'nobody'} ${method} ${url} (SEED=${o.seed})` }
}

type Verdict = ReturnType<typeof verdictOf>

/**
 * Asks as many random requests of an organisation, each by somebody about something: each is answered as the law says, tells no text that
 * is not for the one who asked, and of what is hidden nothing more than of what is nowhere. Gives how many were asked.
 */
export async function ask(
  o: Organisation,
  app: FastifyInstance,
  most: number,
  count: (verdict: Verdict) => void,
  wrong: string[],
  enough = Infinity,
) {
  let triples = 0
  const unknowns = new Map<string, string>()
  const rows = Object.entries(matrix)
  const slow = new Set<string>()
  const holders = o.world.grants!.map(({ holder }) => holder)
  for (let n = 0; n < most && wrong.length < enough; n++) {
    const [at, row] = rows[(n + o.below(rows.length)) % rows.length]!
    const things = thingsFor(o, at.split(' ')[1]!)
    if (things.length === 0) continue
    let thing = o.oneOf(things)
    // Those with a grant more often than others, and what is not hidden from somebody more often than it would come by chance.
    const actor = o.below(16) === 0 ? null : o.oneOf(o.below(3) === 0 ? holders : o.everyone)
    for (let again = o.below(4); again > 0 && verdictOf(row, o.world, actor, thing) === 'hidden'; again--) thing = o.oneOf(things)
    const verdict = verdictOf(row, o.world, actor, thing)
    if (verdict === 'yes' && row.slow && slow.has(at)) continue
    if (verdict === 'yes' && row.slow) slow.add(at)
    const { status, text, told } = await asked(o, app, at, row, actor, thing.params, thing)
    triples++
    count(verdict)
    const right = { yes: [200, ...(row.says ?? [])], no: [403], hidden: [404], 'sign in': [401] }[verdict]
    if (!right.includes(status)) wrong.push(`${told}: ${verdict} by the law, but ${status} ${text.slice(0, 150)}`)
    for (const { kind, about, author, canary } of leaked(o, actor, text))
      wrong.push(`${told}: tells of a ${kind} by ${author} on ${about} (${canary})`)
    if (verdict !== 'hidden') continue
    // The same to the letter as for what is nowhere: the whole address, or its last name within what they may see.
    const names = Object.keys(thing.params)
    for (const some of [names, names.slice(-1)]) {
      const key = `${actor} ${at} ${some === names ? '' : JSON.stringify(thing.params)}`
      if (!unknowns.has(key)) {
        const params = { ...thing.params, ...Object.fromEntries(some.map((name) => [name, 'unknown'])) }
        unknowns.set(key, (await asked(o, app, at, row, actor, params, thing)).text)
      }
      if (unknowns.get(key) === text) break
      if (some === names && names.length > 1) continue
      wrong.push(`${told}: what is nowhere is told as ${unknowns.get(key)}, this as ${text}`)
      break
    }
  }
  return triples
}
