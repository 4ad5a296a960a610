import { eq } from 'drizzle-orm'
import type { AspirationDraft } from 'shared/model/aspiration.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { aspirations } from '../db/schema.ts'

/** Appends what was said: an aspiration is kept as history, never overwritten. */
export async function recordAspiration(
  tx: Tx,
  by: { personId: string; accountId: string; now: string },
  draft: AspirationDraft,
): Promise<string> {
  const id = newId()
  const { direction, heardOn, heard, horizon = null, targetRoleId = null, target = null, words = null, visibility } = draft
  await tx.db.insert(aspirations).values({
    id,
    personId: by.personId,
    direction,
    heardOn,
    heard,
    horizon,
    targetRoleId,
    target,
    words,
    visibility,
    authorId: by.accountId,
    recordedAt: by.now,
  })
  return id
}

export const removeAspiration = (tx: Tx, aspirationId: string, removedAt: string | null) =>
  tx.db.update(aspirations).set({ removedAt }).where(eq(aspirations.id, aspirationId))
