import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { Scope } from 'server/access/scope.ts'
import type { Tx } from 'server/db/database.ts'
import { people, reportingLines } from 'server/db/schema.ts'
import { Problem } from 'server/http/problem.ts'
import { addPerson, leavePerson, movePerson, settleLines } from 'server/people/commands.ts'
import { memberOfId } from 'server/people/queries.ts'
import { addDays } from 'shared/domain/days.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, company, today as firstDay } from '../company.ts'

let c: Company
beforeAll(async () => void (c = await company({})), 60_000)
afterAll(() => c.close())

// Few people and many plans, so that plans get in each other's way.
const someone = fc.nat(5)
const step = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('add' as const), manager: fc.option(someone), days: fc.integer({ min: -30, max: 5 }) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      who: someone,
      manager: fc.option(someone, { freq: 6 }),
      days: fc.integer({ min: -10, max: 10 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who: someone, days: fc.integer({ min: -10, max: 15 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), days: fc.integer({ min: 0, max: 8 }) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Everyone as the tables have them, checked against what the managers alone say. */
async function requireOrder(tx: Tx, today: string) {
  const all = await tx.db.select().from(people)
  const lines = Map.groupBy(await tx.db.select().from(reportingLines), ({ personId }) => personId)
  const byId = new Map(all.map((person) => [person.id, person]))
  const above = (id: string): string[] => {
    const met: string[] = []
    for (let at = byId.get(id)!.managerId; at; at = byId.get(at)!.managerId) {
      expect(met, 'no circle').not.toContain(at)
      met.push(at)
    }
    return met
  }
  for (const person of all) {
    const line = above(person.id)
    expect(person.path, 'the path is made of the managers').toBe(
      [person.id, ...line]
        .toReversed()
        .map((id) => `${byId.get(id)!.segment}/`)
        .join(''),
    )
    const scope = new Scope({ accountId: '', personId: person.id, path: person.path })
    expect(
      all
        .filter(({ path }) => scope.has(path))
        .map(({ id }) => id)
        .sort(),
      'whom one may see',
    ).toEqual(
      all
        .filter(({ id }) => above(id).includes(person.id))
        .map(({ id }) => id)
        .sort(),
    )
    const own = (lines.get(person.id) ?? []).sort((a, b) => (a.sinceOn < b.sinceOn ? -1 : 1))
    own.forEach(({ managerId, sinceOn, untilOn }, i) => {
      expect(managerId, 'nobody reports to themselves').not.toBe(person.id)
      expect(sinceOn < untilOn, 'a line lasts').toBe(true)
      if (i > 0) expect(own[i - 1]!.untilOn <= sinceOn, 'one line at a time').toBe(true)
    })
    const active = own.find(({ sinceOn, untilOn }) => sinceOn <= today && today < untilOn)
    expect(person.managerId, 'the manager is that of the active line').toBe(active?.managerId ?? null)
    if (person.leftOn !== null && person.leftOn <= today) {
      expect(person.managerId).toBe(null)
      expect(
        all.some(({ managerId }) => managerId === person.id),
        'nobody reports to someone who has left',
      ).toBe(false)
    }
  }
}

let today = firstDay
/** Everything as the server does it: at the turn of a day first the lines settle. */
async function take(steps: readonly Step[]) {
  const ids: string[] = []
  const idAt = (index: number) => ids[index % ids.length]!
  const tryTo = async (work: (tx: Tx) => Promise<unknown>) => {
    try {
      await c.db.transaction(work)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
    }
    await c.db.transaction((tx) => requireOrder(tx, today))
  }
  /** Refuses nothing, whatever was planned. */
  const settleAfter = async (days: number) => {
    today = addDays(today, days)
    await c.db.transaction((tx) => settleLines(tx, today))
    await c.db.transaction((tx) => requireOrder(tx, today))
  }
  const on = () => ({ today, now: `${today}T09:00:00.000Z` })
  for (let i = 0; i < 4; i++)
    ids.push(await c.db.transaction((tx) => addPerson(tx, { name: `Person ${i}`, managerId: ids.at(-1) ?? null }, on())))
  for (const each of steps) {
    if (each.do === 'add')
      await tryTo(async (tx) =>
        ids.push(
          await addPerson(
            tx,
            { name: 'Another', managerId: each.manager === null ? null : idAt(each.manager), hiredOn: addDays(today, each.days) },
            on(),
          ),
        ),
      )
    else if (each.do === 'settle') {
      await settleAfter(each.days)
    } else
      await tryTo(async (tx) => {
        const [person] = await memberOfId(tx, { personId: idAt(each.who) })
        const day = addDays(today, each.days)
        if (each.do === 'leave') await leavePerson(tx, person!, day, on())
        else await movePerson(tx, person!, { managerId: each.manager === null ? null : idAt(each.manager), fromOn: day }, on())
      })
  }
  await settleAfter(40)
}

test('whatever is added, moved, planned and left: no circle, one line at a time, and paths that say what the managers say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      await c.db.transaction(async (tx) => {
        await tx.db.delete(reportingLines)
        await tx.db.update(people).set({ managerId: null })
        await tx.db.delete(people)
      })
      await take(steps)
    }),
    { numRuns: process.env.ENGINE === 'pglite' ? 10 : 120 },
  )
}, 240_000)

test('what begins and ends while the server is off takes hold when it starts; a clock that goes back makes it look at everything', async () => {
  const on = { today: '2027-01-01', now: '2027-01-01T09:00:00.000Z' }
  const settle = (day: string) => c.db.transaction((tx) => settleLines(tx, day))
  const managerOf = (personId: string) => c.db.transaction(async (tx) => (await memberOfId(tx, { personId }))[0]!.managerId)
  await settle(on.today)
  const [top, left, right, one] = await c.db.transaction(async (tx) => {
    const ids = [await addPerson(tx, { name: 'Top' }, on)]
    for (const name of ['Left', 'Right', 'One']) ids.push(await addPerson(tx, { name, managerId: ids[0]! }, on))
    for (const [managerId, fromOn] of [
      [ids[1]!, '2027-01-02'],
      [ids[2]!, '2027-01-04'],
      [null, '2027-01-08'],
    ] as const)
      await movePerson(tx, (await memberOfId(tx, { personId: ids[3]! }))[0]!, { managerId, fromOn }, on)
    return ids as [string, string, string, string]
  })
  const days = { '2027-01-01': top, '2027-01-03': left, '2027-01-07': right, '2027-01-09': null }
  for (const [day, managerId] of Object.entries(days)) {
    await settle(day)
    expect(await managerOf(one), day).toBe(managerId)
  }
  await settle('2027-01-01')
  expect(await managerOf(one)).toBe(top)
  await settle('2027-01-05')
  expect(await managerOf(one)).toBe(right)
  await c.db.transaction((tx) => tx.db.update(people).set({ managerId: left }).where(eq(people.id, one)))
  await settle('2027-01-06')
  expect(await managerOf(one), 'what took hold before is not looked at again').toBe(left)
})
