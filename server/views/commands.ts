import { and, eq, lt } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { savedViews } from '../db/reviews.ts'

/** What was removed longer ago than it can be restored is forgotten on the way. */
export async function saveView(
  tx: Tx,
  { accountId, now, since }: { accountId: string; now: string; since: string },
  view: { name: string; address: string },
): Promise<string> {
  const id = newId()
  await tx.db.delete(savedViews).where(and(eq(savedViews.accountId, accountId), lt(savedViews.removedAt, since)))
  await tx.db.insert(savedViews).values({ id, accountId, ...view, savedAt: now, removedAt: null })
  return id
}

export const changeView = (tx: Tx, viewId: string, change: { name?: string; removedAt?: string | null }) =>
  tx.db.update(savedViews).set(change).where(eq(savedViews.id, viewId))
