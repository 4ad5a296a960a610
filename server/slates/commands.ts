import { eq } from 'drizzle-orm'
import type { Came, Interest } from 'shared/model/words.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { candidacies } from '../db/schema.ts'

interface Named {
  roleId: string
  personId: string | null
  outsideLabel: string | null
  came: Came
}
interface Said {
  interest: Interest
  interestOn: string | null
}

export async function addCandidacy(
  tx: Tx,
  { accountId, now }: { accountId: string; now: string },
  candidacy: Named & Said,
): Promise<string> {
  const id = newId()
  await tx.db.insert(candidacies).values({ id, ...candidacy, authorId: accountId, addedAt: now, removedAt: null })
  return id
}

export const recordInterest = (tx: Tx, candidacyId: string, said: Said) =>
  tx.db.update(candidacies).set(said).where(eq(candidacies.id, candidacyId))

export const removeCandidacy = (tx: Tx, candidacyId: string, removedAt: string | null) =>
  tx.db.update(candidacies).set({ removedAt }).where(eq(candidacies.id, candidacyId))
