import { eq } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { developmentActions } from '../db/talks.ts'

type Step = typeof developmentActions.$inferInsert
interface By {
  personId: string
  accountId: string
  today: string
}

export async function addStep(
  tx: Tx,
  { personId, accountId, today }: By,
  step: Pick<Step, 'words' | 'kind' | 'criterionId' | 'owner' | 'dueOn' | 'visibility' | 'notHere'>,
): Promise<string> {
  const id = newId()
  await tx.db.insert(developmentActions).values({ ...step, id, personId, state: 'open', authorId: accountId, addedOn: today })
  return id
}

export const changeStep = (tx: Tx, actionId: string, change: Partial<Step>) =>
  tx.db.update(developmentActions).set(change).where(eq(developmentActions.id, actionId))
