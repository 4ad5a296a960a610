import { decisions, frozenCells, frozenLines, frozenPieces } from 'server/db/decisions.ts'
import {
  accounts,
  aspirations,
  candidacies,
  evidence,
  evidenceCriteria,
  leadRoles,
  people,
  readings,
  reportingLines,
  roleChanges,
  roleCriteria,
  sessions,
  settings,
  teams,
} from 'server/db/schema.ts'
import { settleSeats } from 'server/decisions/commands.ts'
import { settleLines } from 'server/people/commands.ts'
import { listDuties, recordDecision, recordTelling } from 'shared/api/decisions.ts'
import { recordAspiration, recordEvidence, recordReading } from 'shared/api/growth.ts'
import { leavePerson, movePerson } from 'shared/api/people.ts'
import { addCandidacy, createRole, moveRole, recordInterest, removeCandidacy, restoreCandidacy, setRoleCriteria } from 'shared/api/roles.ts'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company, today as firstDay } from '../company.ts'
import { forbidden, type Stood } from './decisionInvariants.ts'

/**
 * Random sequences of what anybody could ask, by anybody, on any day. After each step the database is held against the rules,
 * stated once more by themselves in `decisionInvariants.ts`.
 */
const sequences = Number(process.env.SEQUENCES ?? (process.env.ENGINE ? 4 : 12))
const seed = Number(process.env.SEED ?? 2026)

let c: Company
let first: Record<string, object[]>
/** In the order in which they can be inserted. */
const tree = { people, teams, reportingLines, accounts, sessions, settings }
beforeAll(async () => {
  c = await company()
  first = await rowsOf(tree)
}, 60_000)
afterAll(() => c.close())

async function rowsOf(tables: Record<string, SQLiteTable>) {
  return c.db.read(async (read) => {
    const rows: Record<string, object[]> = {}
    for (const [name, table] of Object.entries(tables)) rows[name] = await read.connection.db.select().from(table)
    return rows
  })
}
const record = {
  leadRoles,
  roleChanges,
  roleCriteria,
  candidacies,
  aspirations,
  readings,
  decisions,
  frozenLines,
  frozenCells,
  frozenPieces,
}
const stood = async (today: string) => ({ ...(await rowsOf({ ...record, people, teams, accounts })), today }) as unknown as Stood

/** The company as it was on its first day, with nothing recorded. */
async function anew() {
  c.at(`${firstDay}T09:00:00.000Z`)
  await c.db.transaction(async ({ db }) => {
    for (const table of [evidenceCriteria, evidence, readings, decisions, candidacies, aspirations, leadRoles]) await db.delete(table)
    for (const table of [sessions, settings, accounts, reportingLines, teams, people]) await db.delete(table)
    for (const [name, table] of Object.entries(tree))
      if (first[name]!.length > 0) await db.insert(table as SQLiteTable).values(first[name]!)
  })
}

interface Real {
  day: string
  hour: number
  roles: string[]
  lines: { id: string; roleId: string; outside: boolean }[]
  decided: { id: string; roleId: string }[]
  criteria: { id: string }[]
  steps: number
}
type Step = { what: string; who: string; answer: { status: number } | null }

const everyone = ['dana', 'mira', 'theo', 'ravi', 'ines', 'owen', 'lena']
const actors = fc.constantFrom('mira', 'mira', 'mira', 'dana', 'dana', 'theo', 'ravi')
const whom = fc.constantFrom('ravi', 'ines', 'owen', 'lena', 'mira', 'theo')
const pick = fc.nat(30)
/** Mostly the first role and the last decision, so that much happens to one. */
const mostly = fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, { arbitrary: pick, weight: 1 })
const days = fc.constantFrom(null, 0, 3, 40)
const later = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
const of = <T>(list: readonly T[], at: number) => list[at % Math.max(list.length, 1)]

/** One step: asks, and holds what has changed against the rules. */
const step = (words: string, run: (real: Real) => Promise<Step>) => ({
  check: () => true,
  toString: () => words,
  run: async (_: object, real: Real) => {
    const before = await stood(real.day)
    const made = await run(real)
    real.hour += 1
    c.at(new Date(Date.parse(`${real.day}T00:00:01.000Z`) + real.hour * 1000).toISOString())
    const after = await stood(real.day)
    expect(forbidden(before, after, made), `${made.what} by ${made.who}, answered ${made.answer?.status}`).toEqual([])
    real.steps += 1
  },
})
const asks = (what: string, who: string, answer: { status: number }): Step => ({ what, who, answer })

const plan = fc.record({ who: actors }).map(({ who }) =>
  step(`${who} plans a role`, async (real) => {
    const made = await c.as(who)(createRole, { body: { title: `Role ${real.roles.length + 1}` } })
    if (made.status === 200) real.roles.push(made.id)
    return asks('plan', who, made)
  }),
)
const states = fc.constantFrom('open', 'open', 'deciding', 'on_hold', 'planned', 'held', 'cancelled', 'filled')
const move = fc.record({ who: actors, at: mostly, to: states, holder: fc.option(whom) }).map(({ who, at, to, holder }) =>
  step(`${who} takes role ${at} to ${to}`, async (real) => {
    const roleId = of(real.roles, at) ?? 'none'
    return asks(
      `move to ${to}`,
      who,
      await c.as(who)(moveRole, { params: { roleId }, body: { to, holderId: to === 'held' ? holder : null } }),
    )
  }),
)
const interest = fc.constantFrom('not_asked', 'interested', 'interested', 'declined')
const add = fc.record({ who: actors, at: mostly, person: fc.option(whom, { freq: 2 }), said: interest }).map(({ who, at, person, said }) =>
  step(`${who} adds ${person ?? 'a finalist'} to role ${at}`, async (real) => {
    const roleId = of(real.roles, at) ?? 'none'
    const interestOn = said === 'not_asked' ? null : real.day
    const body = person ? { personId: person, interest: said, interestOn } : { outsideLabel: `Finalist ${real.steps}` }
    const made = await c.as(who)(addCandidacy, { params: { roleId }, body })
    if (made.status === 200) real.lines.push({ id: made.id, roleId, outside: person === null })
    return asks('add', who, made)
  }),
)
const change = fc
  .record({ who: actors, at: pick, how: fc.constantFrom('off', 'back', 'interest'), said: interest })
  .map(({ who, at, how, said }) =>
    step(`${who} changes line ${at}: ${how} ${said}`, async (real) => {
      const line = of(real.lines, at) ?? { id: 'none', roleId: 'none' }
      const params = { roleId: line.roleId, candidacyId: line.id }
      const ask = c.as(who)
      if (how === 'off') return asks('off', who, await ask(removeCandidacy, { params }))
      if (how === 'back') return asks('back', who, await ask(restoreCandidacy, { params }))
      return asks(
        'interest',
        who,
        await ask(recordInterest, { params, body: { interest: said, interestOn: said === 'not_asked' ? null : real.day } }),
      )
    }),
  )
const outcomes = fc.constantFrom('in_house', 'in_house', 'outside', 'outside', 'not_yet')
const decide = fc
  .record({
    who: actors,
    at: mostly,
    outcome: outcomes,
    line: pick,
    own: fc.integer({ min: 0, max: 5 }),
    start: days,
    fresh: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ who, at, outcome, line, own, start, fresh }) =>
    step(`${who} decides role ${at}: ${outcome} line ${line}`, async (real) => {
      const roleId = of(real.roles, at) ?? 'none'
      const mine = real.lines.filter((one) => one.roleId === roleId && one.outside === (outcome === 'outside'))
      const last = real.decided.findLast((one) => one.roleId === roleId)?.id ?? null
      const made = await c.as(who)(recordDecision, {
        params: { roleId },
        body: {
          followsId: fresh > 0 ? last : null,
          outcome,
          candidacyId: outcome === 'not_yet' ? null : of(own > 0 ? mine : real.lines, line)?.id,
          why: 'What we have seen of them over a year.',
          startOn: start === null || outcome === 'not_yet' ? null : later(real.day, start),
        },
      })
      if (made.status === 200) real.decided.push({ id: made.id, roleId })
      return asks(`decide ${outcome}`, who, made)
    }),
  )
const tell = fc.record({ who: actors, at: mostly, line: pick }).map(({ who, at, line }) =>
  step(`${who} tells line ${line} of decision ${at}`, async (real) => {
    const decision = of(real.decided.toReversed(), at) ?? { id: 'none', roleId: 'none' }
    const kept = (await c.db.read((read) => read.connection.db.select().from(frozenLines))).filter((one) => one.decisionId === decision.id)
    const params = { roleId: decision.roleId, decisionId: decision.id, lineId: of(kept, line)?.id ?? 'none' }
    return asks('tell', who, await c.as(who)(recordTelling, { params, body: { toldOn: real.day, nextStep: 'A project of their own.' } }))
  }),
)
const want = fc.record({ person: whom, at: mostly }).map(({ person, at }) =>
  step(`${person} wants role ${at}`, async (real) => {
    const who = ['ravi', 'ines', 'owen'].includes(person) ? 'mira' : person === 'lena' ? 'theo' : 'dana'
    const body = {
      direction: 'management',
      heardOn: real.day,
      heard: 'said',
      targetRoleId: of(real.roles, at),
      visibility: 'chain',
    } as const
    return asks('want', who, await c.as(who)(recordAspiration, { params: { personId: person }, body }))
  }),
)
const read = fc.record({ person: whom, level: fc.constantFrom('lead', 'none'), skip: fc.nat(3) }).map(({ person, level, skip }) =>
  step(`${person} is read as ${level}`, async (real) => {
    let answer = { status: 404 }
    for (const { id: criterionId } of real.criteria.slice(skip)) {
      answer = await c.as('dana')(recordReading, {
        params: { personId: person },
        body: { criterionId, level, why: 'Seen often.' },
      })
      await c.as('dana')(recordEvidence, {
        params: { personId: person },
        body: { what: 'Seen.', happenedOn: firstDay, criterionIds: [criterionId] },
      })
    }
    return asks('read', 'dana', answer)
  }),
)
const criteria = fc.record({ who: actors, at: mostly, some: fc.subarray([0, 1, 2, 3]), why: fc.boolean() }).map(({ who, at, some, why }) =>
  step(`${who} asks for ${some.length} criteria of role ${at}`, async (real) => {
    const asked = some.map((i) => ({ criterionId: real.criteria[i]!.id, asks: 'consistent' as const, mustHave: i === 0 }))
    const params = { roleId: of(real.roles, at) ?? 'none' }
    return asks(
      'criteria',
      who,
      await c.as(who)(setRoleCriteria, { params, body: { criteria: asked, reason: why ? 'The role has changed.' : null } }),
    )
  }),
)
const leave = whom.map((person) =>
  step(`${person} leaves`, async (real) =>
    asks('leave', 'ada', await c.administrator(leavePerson, { params: { memberId: person }, body: { leftOn: real.day } })),
  ),
)
const shift = fc
  .record({ person: whom, to: fc.constantFrom('dana', 'mira', 'theo') })
  .map(({ person, to }) =>
    step(`${person} moves to ${to}`, async (real) =>
      asks('shift', 'ada', await c.administrator(movePerson, { params: { memberId: person }, body: { managerId: to, fromOn: real.day } })),
    ),
  )
const wait = fc.constantFrom(1, 5, 45).map((by) =>
  step(`${by} days pass`, async (real) => {
    real.day = later(real.day, by)
    real.hour = 0
    c.at(`${real.day}T00:00:01.000Z`)
    await c.db.transaction(async (tx) => {
      await settleLines(tx, real.day)
      await settleSeats(tx, real.day)
    })
    return { what: 'wait', who: 'nobody', answer: null }
  }),
)

/** Whose duty each line is, asked of everybody. */
async function duties() {
  const listed: Record<string, string[]> = {}
  for (const who of everyone) {
    const answer = await c.as(who)(listDuties)
    if (answer.status !== 200) continue
    for (const { lineId } of answer.toTell) (listed[lineId] ??= []).push(who)
  }
  return listed
}

test('no sequence of changes leads to what the rules of a decision forbid', { timeout: 600_000 }, async () => {
  const often = <T>(times: number, one: T): T[] => Array.from({ length: times }, () => one)
  const all = [
    plan,
    ...often(5, move),
    ...often(4, add),
    ...often(3, change),
    ...often(9, decide),
    ...often(6, tell),
    ...often(2, want),
    ...often(2, read),
    ...often(2, criteria),
    leave,
    shift,
    ...often(2, wait),
  ]
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...all), { minLength: 20, maxLength: 60, size: 'max' }), async (commands) => {
      await anew()
      const role = await c.manager(createRole, { body: { title: 'Role 0' } })
      const real: Real = { day: firstDay, hour: 36_000, roles: [role.id], lines: [], decided: [], criteria: role.criteria, steps: 0 }
      await c.manager(moveRole, { params: { roleId: role.id }, body: { to: 'open' } })
      for (const personId of ['ravi', 'ines', 'owen']) {
        const { id } = await c.manager(addCandidacy, { params: { roleId: role.id }, body: { personId } })
        real.lines.push({ id, roleId: role.id, outside: false })
      }
      await fc.asyncModelRun(() => ({ model: {}, real }), commands as never)
      const end = await stood(real.day)
      expect(await duties()).toEqual(forbidden.dutiesOf(end))
      for (const { outcome, superseded } of end.decisions) seen.add(superseded ? 'superseded' : outcome)
      if (end.frozenLines.some(({ toldOn }) => toldOn !== null)) seen.add('told')
    }),
    { numRuns: sequences, seed, endOnFailure: process.env.SHRINK === undefined },
  )
  // What is never reached is never held against anything.
  if (sequences >= 12) expect([...seen].toSorted()).toEqual(['in_house', 'not_yet', 'outside', 'superseded', 'told'])
})
