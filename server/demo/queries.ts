import { and, eq } from 'drizzle-orm'
import type { Read } from '../db/database.ts'
import { query } from '../db/query.ts'
import { accounts, people } from '../db/schema.ts'
import { criteriaInUse } from '../frameworks/queries.ts'
import { director, units } from './cast.ts'
import { emailOf } from './seats.ts'
import type { PillarKey } from './pieces/trade.ts'
import type { Around } from './rows.ts'

/** Through whose eyes the example can be looked at: their e-mail addresses. */
export const eyes = { manager: emailOf(units[0]!.lead[0]), director: emailOf(director[0]) }

const pillarNames: Record<PillarKey, string> = {
  bar: 'Raises the bar',
  lane: 'Beyond the lane',
  lifts: 'Lifts others',
  across: 'Leads across teams',
}

/** The criteria of the framework in use that the example’s records stand on, by pillar; by place where the pillars have other names now. */
export async function pillarsInUse(read: Read): Promise<Around['pillars'] | null> {
  const inUse = await criteriaInUse(read)
  const byName = Object.entries(pillarNames).map(([key, name]) => [key, inUse.find(({ pillar }) => pillar === name)] as const)
  const found = byName.every(([, criterion]) => criterion) ? byName : byName.map(([key], i) => [key, inUse[i]] as const)
  if (found.some(([, criterion]) => !criterion)) return null
  return Object.fromEntries(found.map(([key, criterion]) => [key, { id: criterion!.id, name: criterion!.name }])) as Around['pillars']
}

export const exampleAccountOf = query((db, of) =>
  db
    .select({ id: accounts.id, name: accounts.name, title: people.title })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(and(eq(accounts.example, true), eq(accounts.email, of.email))),
)
