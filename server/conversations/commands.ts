import { eq } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { conversations } from '../db/schema.ts'

type Days = { plannedOn: string | null; plannedTime: string | null; heldOn: string | null }

export async function recordConversation(
  tx: Tx,
  by: { personId: string; accountId: string; now: string },
  { plannedOn, plannedTime, heldOn }: Days,
): Promise<string> {
  const id = newId()
  await tx.db.insert(conversations).values({
    id,
    personId: by.personId,
    state: heldOn ? 'held' : 'planned',
    plannedOn,
    plannedTime,
    heldOn,
    authorId: by.accountId,
    recordedAt: by.now,
  })
  return id
}

export const changeConversation = (
  tx: Tx,
  conversationId: string,
  change: Partial<Pick<typeof conversations.$inferInsert, 'state' | 'plannedOn' | 'plannedTime' | 'heldOn'>>,
) => tx.db.update(conversations).set(change).where(eq(conversations.id, conversationId))
