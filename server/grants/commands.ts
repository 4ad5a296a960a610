import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { grants } from '../db/schema.ts'

type By = { accountId: string; now: string }

export async function giveGrant(
  tx: Tx,
  by: By,
  grant: Pick<typeof grants.$inferInsert, 'kind' | 'accountId' | 'personId' | 'sinceOn' | 'untilOn'>,
): Promise<string> {
  const id = newId()
  await tx.db.insert(grants).values({ id, ...grant, givenBy: by.accountId, givenAt: by.now })
  return id
}

/** It holds no longer from the next request of anybody on. */
export const endGrant = (tx: Tx, by: By, grantId: string) =>
  tx.db
    .update(grants)
    .set({ endedBy: by.accountId, endedAt: by.now })
    .where(and(eq(grants.id, grantId), isNull(grants.endedAt)))
    .returning({ personId: grants.personId })
