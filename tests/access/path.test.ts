import { people } from 'server/db/schema.ts'
import { listElsewhere, listPaths, readPath } from 'shared/api/path.ts'
import { addPrecedent, confirmRole, overridePath, planHeadcount, sayRecordedSince } from 'shared/api/path.ts'
import { createRole } from 'shared/api/roles.ts'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { company } from '../company.ts'
import { above, directory, leads, type World } from './statement.ts'

const letters = 'abcdefghij'.split('')
const trees = fc
  .array(fc.nat(), { minLength: 5, maxLength: 9 })
  .map((picks) => Object.fromEntries(letters.slice(0, picks.length + 1).map((id, i) => [id, i === 0 ? null : letters[picks[i - 1]! % i]!])))
const moves = fc.array(
  fc.record({
    team: fc.nat(),
    who: fc.option(fc.nat()),
    showable: fc.boolean(),
    kind: fc.constantFrom('into_management', 'hired_from_outside'),
  }),
  { minLength: 4, maxLength: 10 },
)

test.each([200, 201, 202, 203, 204, 205])(
  'in a random organisation (%i) the growth path tells everyone what is theirs to know and nothing else',
  { timeout: 120_000 },
  async (seed) => {
    const [[tree, plan] = [] as never] = fc.sample(fc.tuple(trees, moves), { seed, numRuns: 1 })
    const c = await company(tree)
    const everyone = Object.keys(tree)
    const world: World = { manager: tree, administrators: ['ada'] }
    const isLead = (id: string) => everyone.some((other) => tree[other] === id)
    const heads = everyone.filter(isLead)
    await c.db.transaction(async (tx) => {
      for (const id of everyone)
        await tx.db
          .update(people)
          .set({ name: `Name-${id}-canary`, teamId: `team-${isLead(id) ? id : tree[id]}` })
          .where(eq(people.id, id))
    })
    const made: { id: string; lead: string; who: string | null; showable: boolean; n: number }[] = []
    for (const [n, { team, who, showable, kind }] of plan.entries()) {
      const lead = heads[team % heads.length]!
      const person = who === null ? null : everyone[who % everyone.length]!
      const body = { to: `to-${n}-canary`, from: `from-${n}-canary`, kind: kind as 'into_management', movedOn: '2025-05-01', showable }
      const named = person ? { personId: person } : { personName: `typed-${n}-canary` }
      const { id } = await c.administrator(addPrecedent, { params: { teamId: `team-${lead}` }, body: { ...body, ...named } })
      made.push({ id, lead, who: person, showable, n })
    }
    for (const lead of heads) {
      const { id: roleId } = await c.as(lead)(createRole, { body: { title: `role-${lead}-canary`, expectedOn: '2027-03-01' } })
      await c.as(lead)(confirmRole, { params: { roleId } })
      const params = { teamId: `team-${lead}` }
      await c.administrator(sayRecordedSince, { params, body: { sinceOn: '2020-01-01' } })
      await c.administrator(planHeadcount, { params, body: { heads: 3, forOn: '2027-01-01' } })
      await c.administrator(overridePath, { params, body: { words: `words-${lead}-canary`, untilOn: '2027-01-01' } })
    }

    for (const actor of [...everyone, 'ada']) {
      const sees = (lead: string) => actor === 'ada' || actor === lead || leads(world, actor, lead)
      const reads = (lead: string) => sees(lead) || above(world, actor).includes(lead)
      const mayKnow = new Set(directory(world, actor))
      const list = await c.as(actor)(listPaths)
      expect(list.teams.map(({ team }) => team.id).toSorted(), actor).toEqual(
        heads
          .filter(sees)
          .map((lead) => `team-${lead}`)
          .toSorted(),
      )
      const answers = [JSON.stringify(list)]
      for (const lead of heads) {
        const read = await c.as(actor)(readPath, { params: { teamId: `team-${lead}` } })
        expect(read.status, `${actor} and the team of ${lead}`).toBe(sees(lead) ? 200 : 404)
        if (read.status !== 200) continue
        answers.push(JSON.stringify(read))
        const topmost = !tree[lead]
        expect(read.mayChange, `${actor} and the team of ${lead}`).toBe(
          actor === 'ada' || leads(world, actor, lead) || (actor === lead && topmost),
        )
        for (const one of read.precedents) {
          const { lead: of, who, showable, n } = made.find(({ id }) => id === one.id)!
          const shown = showable && (who === null ? actor !== 'ada' && sees(of) : mayKnow.has(who))
          expect(one.who?.name ?? null, `${actor} and move ${n} of ${of}`).toBe(
            shown ? (who === null ? `typed-${n}-canary` : `Name-${who}-canary`) : null,
          )
          expect([one.to, one.from]).toEqual(reads(of) ? [`to-${n}-canary`, `from-${n}-canary`] : [null, null])
        }
      }
      for (const personId of everyone) {
        const url = `/api/people/${personId}/path`
        const { statusCode, body } = await c.app.inject({ url, headers: { cookie: `understory=${c.tokens[actor]}` } })
        expect(statusCode, `${actor} and ${personId}`).toBe(actor !== 'ada' && leads(world, actor, personId) ? 200 : 404)
        if (statusCode === 200) answers.push(body)
        const elsewhere = await c.as(actor)(listElsewhere, { params: { personId } })
        expect(elsewhere.status === 200, `${actor} and where else ${personId} could go`).toBe(actor !== 'ada' && tree[personId] === actor)
        if (elsewhere.status === 200) {
          answers.push(JSON.stringify(elsewhere))
          for (const { team, inSight } of elsewhere.teams)
            expect(inSight, `${actor} and ${team.id}`).toBe(sees(team.id.slice('team-'.length)))
        }
      }
      const all = answers.join('\n')
      const found = (pattern: RegExp) => new Set([...all.matchAll(pattern)].map(([, id]) => id!))
      for (const id of found(/Name-(\w)-canary/g)) expect(mayKnow.has(id), `${actor} and the name of ${id}`).toBe(true)
      for (const lead of found(/words-(\w)-canary/g)) expect(sees(lead), `${actor} and the words on ${lead}`).toBe(true)
      for (const lead of found(/role-(\w)-canary/g)) expect(actor !== 'ada' && reads(lead), `${actor} and the role of ${lead}`).toBe(true)
      // Whoever leads a team reads of its planned role.
      if (isLead(actor)) expect(found(/role-(\w)-canary/g)).toContain(actor)
    }
    await c.close()
  },
)
