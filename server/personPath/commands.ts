import { and, eq, isNull } from 'drizzle-orm'
import type { PathWord } from 'shared/model/words.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { personPathOverrides, pathTellings } from '../db/paths.ts'

interface By {
  personId: string
  accountId: string
  today: string
}

export const endPersonOverrides = (tx: Tx, { personId, today }: By) =>
  tx.db
    .update(personPathOverrides)
    .set({ endedOn: today })
    .where(and(eq(personPathOverrides.personId, personId), isNull(personPathOverrides.endedOn)))

/** The one before ends, and stays in what was said. */
export async function overridePersonPath(tx: Tx, by: By, { words, untilOn }: { words: string; untilOn: string }) {
  await endPersonOverrides(tx, by)
  const { personId, accountId, today } = by
  await tx.db.insert(personPathOverrides).values({ id: newId(), personId, words, untilOn, authorId: accountId, saidOn: today })
}

export async function recordTold(
  tx: Tx,
  { personId, accountId, now }: { personId: string; accountId: string; now: string },
  told: { roleId: string | null; verdict: PathWord; sentence: string; toldOn: string },
): Promise<string> {
  const id = newId()
  await tx.db.insert(pathTellings).values({ id, personId, ...told, authorId: accountId, recordedAt: now })
  return id
}

export const takeBackTold = (tx: Tx, { personId, accountId }: { personId: string; accountId: string }, tellingId: string) =>
  tx.db
    .delete(pathTellings)
    .where(and(eq(pathTellings.id, tellingId), eq(pathTellings.personId, personId), eq(pathTellings.authorId, accountId)))
