import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { startsFrom, weekBegins } from 'shared/domain/digest.ts'
import type { FeedShows } from 'shared/model/words.ts'
import { hashOf, newToken } from '../access/session.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { calendarFeeds, digests } from '../db/talks.ts'
import { digestOfAccount } from './queries.ts'

export const endFeed = (tx: Tx, accountId: string, now: string) =>
  tx.db
    .update(calendarFeeds)
    .set({ revokedAt: now })
    .where(and(eq(calendarFeeds.accountId, accountId), isNull(calendarFeeds.revokedAt)))

/** A new address ends the one before; only its hash is kept. */
export async function makeFeed(tx: Tx, of: { accountId: string; shows: FeedShows; now: string }) {
  await endFeed(tx, of.accountId, of.now)
  const token = newToken()
  const feed = { id: newId(), shows: of.shows, createdAt: of.now }
  await tx.db.insert(calendarFeeds).values({ ...feed, tokenHash: hashOf(token), accountId: of.accountId })
  return { token, feed }
}

/** On from a weekday, or off. What was sent this week stays known, so that no second one goes out. */
export async function setDigest(tx: Tx, of: { accountId: string; weekday: number | null; today: string }) {
  const { accountId, weekday, today } = of
  const [before] = await digestOfAccount(tx, { accountId })
  if (weekday === null) return void (await tx.db.update(digests).set({ weekday: off }).where(eq(digests.accountId, accountId)))
  const sentOn = startsFrom(weekday, before?.sentOn ?? null, today)
  if (before) await tx.db.update(digests).set({ weekday, sentOn }).where(eq(digests.accountId, accountId))
  else await tx.db.insert(digests).values({ accountId, weekday, sentOn })
}
/** No day of any week. */
export const off = 8

/** Takes this week's mail of an account, so that nobody else sends it; false where it was taken before. */
export async function claimDigest(tx: Tx, accountId: string, today: string): Promise<boolean> {
  const claimed = await tx.db
    .update(digests)
    .set({ sentOn: today })
    .where(and(eq(digests.accountId, accountId), or(isNull(digests.sentOn), lt(digests.sentOn, weekBegins(today)))))
    .returning({ accountId: digests.accountId })
  return claimed.length > 0
}
/** It could not be sent: this week's is open again. */
export const releaseDigest = (tx: Tx, accountId: string, sentOn: string | null) =>
  tx.db.update(digests).set({ sentOn }).where(eq(digests.accountId, accountId))
