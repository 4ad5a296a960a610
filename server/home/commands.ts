import { and, eq, lte, or } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { dismissals } from '../db/talks.ts'

interface By {
  accountId: string
  today: string
}

/** Takes back what was put away, and forgets what is shown again by now. */
export const showAgain = (tx: Tx, { accountId, today }: By, subject: string) =>
  tx.db
    .delete(dismissals)
    .where(and(eq(dismissals.accountId, accountId), or(eq(dismissals.subject, subject), lte(dismissals.untilOn, today))))

export async function putAway(tx: Tx, by: By, subject: string, untilOn: string) {
  await showAgain(tx, by, subject)
  await tx.db.insert(dismissals).values({ accountId: by.accountId, subject, untilOn })
}
