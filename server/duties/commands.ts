import { eq } from 'drizzle-orm'
import type { LookBackDraft } from 'shared/model/decision.ts'
import type { Tx } from '../db/database.ts'
import { frozenLines, lookBacks } from '../db/decisions.ts'
import { newId } from '../db/id.ts'

export const recordTelling = (tx: Tx, lineId: string, told: { toldOn: string; nextStep: string; toldBy: string }) =>
  tx.db.update(frozenLines).set(told).where(eq(frozenLines.id, lineId))

export async function answerLookBack(
  tx: Tx,
  { accountId, now, today }: { accountId: string; now: string; today: string },
  decisionId: string,
  { words, ...answer }: LookBackDraft,
): Promise<string> {
  const id = newId()
  await tx.db
    .insert(lookBacks)
    .values({ id, decisionId, ...answer, words: words ?? null, authorId: accountId, answeredOn: today, answeredAt: now })
  return id
}
