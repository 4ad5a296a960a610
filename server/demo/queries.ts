import { and, eq } from 'drizzle-orm'
import type { Read } from '../db/database.ts'
import { query } from '../db/query.ts'
import { accounts } from '../db/schema.ts'
import { criteriaInUse } from '../frameworks/queries.ts'
import type { PillarKey } from './pieces/trade.ts'
import type { Around } from './rows.ts'

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
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.example, true), eq(accounts.email, of.email))),
)
