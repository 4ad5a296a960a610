import { and, asc, eq, gte, isNull, or } from 'drizzle-orm'
import { query } from '../db/query.ts'
import { savedViews } from '../db/reviews.ts'

const view = { id: savedViews.id, name: savedViews.name, address: savedViews.address }

/** The views that an account saved, in the order in which it did. */
export const viewsOf = query((db, of) =>
  db
    .select(view)
    .from(savedViews)
    .where(and(eq(savedViews.accountId, of.accountId), isNull(savedViews.removedAt)))
    .orderBy(asc(savedViews.savedAt), asc(savedViews.id)),
)

/** One's own view, also one that was removed and can be restored. */
export const ownView = query((db, of) =>
  db
    .select({ ...view, removedAt: savedViews.removedAt })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.id, of.viewId),
        eq(savedViews.accountId, of.accountId),
        or(isNull(savedViews.removedAt), gte(savedViews.removedAt, of.since)),
      ),
    ),
)
