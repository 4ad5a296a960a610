import { and, eq } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { handovers } from '../db/talks.ts'

type Of = { personId: string; fromId: string; authorId: string; now: string }

/** What was agreed takes the place of what stood: agreeing to nothing takes all of it back. */
export async function recordHandover(
  tx: Tx,
  { personId, fromId, authorId, now }: Of,
  agreed: { words: boolean; talks: boolean; agreedOn: string },
) {
  await tx.db.delete(handovers).where(and(eq(handovers.personId, personId), eq(handovers.fromId, fromId)))
  await tx.db.insert(handovers).values({ id: newId(), personId, fromId, authorId, ...agreed, recordedAt: now })
}
