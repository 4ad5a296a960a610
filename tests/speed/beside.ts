import { parseArgs } from 'node:util'
import BetterSqlite from 'better-sqlite3'
import Fastify from 'fastify'
import { addDays } from 'shared/domain/days.ts'

/**
 * The floors of C2 and C3, figures that the floors of the other jobs have no tables for: by hand-written SQL over the
 * product's own tables behind a bare Fastify, without sign-in, access, leave, or the names of observers made one.
 */
const { values } = parseArgs({ options: { port: { type: 'string' }, db: { type: 'string' } } })
const db = new BetterSqlite(values.db, { readonly: true })
db.pragma('cache_size = -65536')
const today = new Date().toISOString().slice(0, 10)
const under = 'p.path > :from and p.path < :to'
const all = (sql: string) => {
  const made = db.prepare(sql)
  return (of: object) => made.all(of)
}

const place = db.prepare('select path from people where id = ?').pluck()
const reports = all(`select p.id, p.name, p.manager_id,
  exists (select 1 from aspirations a where a.person_id = p.id and a.removed_at is null and a.visibility = 'chain') asked from people p where ${under}`)
const calls = all(`select c.id, c.person_id, c.role_id, r.title, c.call, c.called_on, c.expires_on, a.person_id by_id,
  (select max(e.happened_on) from role_criteria rc cross join evidence_criteria t on t.person_id = c.person_id and t.criterion_id = rc.criterion_id
    cross join evidence e on e.id = t.evidence_id
    where rc.role_id = c.role_id and e.stance = 'supports' and e.removed_at is null and e.visibility = 'chain' and e.happened_on <= c.called_on) newest_on,
  exists (select 1 from candidacies n where n.role_id = c.role_id and n.person_id = c.person_id) nominated
  from people p cross join readiness_calls c on c.person_id = p.id and c.state = 'given' cross join lead_roles r on r.id = c.role_id
  join accounts a on a.id = c.author_id where ${under} and r.state not in ('filled', 'cancelled')`)
const read = all(`select r.person_id, r.criterion_id, c.name, r.level, a.person_id by_id
  from people p cross join readings r on r.person_id = p.id and r.state = 'given' and r.superseded = 0
  cross join accounts a on a.id = r.author_id cross join criteria c on c.id = r.criterion_id
  where ${under} and (select count(*) from evidence_criteria t where t.person_id = r.person_id and t.criterion_id = r.criterion_id) > 1
  and (select count(*) > 1 and count(distinct coalesce(e.observer_person_id, e.observer_name)) > 1 and sum(e.observer <> 'manager') > 0
    from evidence_criteria t cross join evidence e on e.id = t.evidence_id
    where t.person_id = r.person_id and t.criterion_id = r.criterion_id and e.stance = 'supports' and e.observer <> 'self'
    and e.removed_at is null and e.visibility = 'chain' and e.happened_on <= r.read_on and e.happened_on >= :since)`)

const last = db
  .prepare(
    `select p.id, p.name, p.title, p.manager_id, (select a.heard_on || a.direction from aspirations a where a.person_id = p.id
      and a.removed_at is null and a.visibility = 'chain' order by a.heard_on desc, a.recorded_at desc, a.id desc limit 1)
      from people p where ${under}`,
  )
  .raw()
const placeOf = (request: { params: unknown }) => {
  const from = place.get((request.params as { id: string }).id) as string
  return { from, to: `${from.slice(0, -1)}0` }
}

const app = Fastify()
app.get('/asked/:id', (request) => {
  const people = last.all(placeOf(request)) as [string, string, string, string, string | null][]
  const names = new Map(people.map((person) => [person[0], person]))
  const old = addDays(today, -365)
  const wants: Record<string, number> = {}
  const managers = new Map<string, { name?: string; title?: string; asked: number; old: number; of: number }>()
  for (const [, , , managerId, said] of people) {
    const direction = said ? said.slice(10) : 'never_asked'
    wants[direction] = (wants[direction] ?? 0) + 1
    const [, name, title] = names.get(managerId) ?? []
    const row = managers.get(managerId) ?? { ...(name && title && { name, title }), asked: 0, old: 0, of: 0 }
    row.of++
    if (said) row.asked++
    if (said && said < old) row.old++
    managers.set(managerId, row)
  }
  return { people: people.length, wants, managers: [...managers].map(([id, row]) => ({ id, ...row })) }
})
app.get('/consistency/:id', (request) => {
  const of = placeOf(request)
  const share = (rows: unknown[], undone: (row: never) => boolean) => ({ of: rows.length, undone: rows.filter(undone as never) })
  const made = calls(of)
  const on = new Map<string, { name: string; readers: Map<string, { level: number; person_id: string }[]> }>()
  for (const { criterion_id, name, by_id, ...row } of read({ ...of, since: addDays(today, -560) }) as Record<string, never>[]) {
    const one = on.get(criterion_id!) ?? { name: name!, readers: new Map() }
    on.set(criterion_id!, one)
    one.readers.set(by_id!, [...(one.readers.get(by_id!) ?? []), row as never])
  }
  const middle = (own: { level: number }[]) => own.map(({ level }) => level).toSorted((a, b) => a - b)[Math.floor(own.length / 2)]!
  const apart = [...on.values()].flatMap(({ name, readers }) => {
    const compared = [...readers].filter(([, own]) => own.length > 2).map(([id, people]) => ({ id, middle: middle(people), people }))
    const middles = compared.map(({ middle }) => middle)
    return Math.max(...middles) - Math.min(...middles) >= 1 ? [{ name, managers: compared }] : []
  })
  return {
    neverAsked: share(reports(of), ({ asked }: { asked: number }) => !asked),
    withoutEvidence: share(made, ({ newest_on, called_on }: Record<string, string>) => !newest_on || newest_on < addDays(called_on!, -365)),
    neverNominated: share(made, ({ call, nominated }: Record<string, unknown>) => call === 'ready_now' && !nominated),
    apart,
  }
})
await app.listen({ port: Number(values.port), host: '127.0.0.1' })
console.log('READY')
process.on('SIGTERM', () => void app.close().then(() => db.close()))
