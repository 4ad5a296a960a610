import { and, eq } from 'drizzle-orm'
import type { FinalistReadingDraft } from 'shared/model/slate.ts'
import type { Came, Interest } from 'shared/model/words.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { candidacies } from '../db/schema.ts'
import { finalistReadings, interestChanges, slatePieces } from '../db/slates.ts'

interface By {
  accountId: string
  now: string
}
interface Named {
  roleId: string
  personId: string | null
  outsideLabel: string | null
  came: Came
}
interface Said {
  interest: Interest
  interestOn: string | null
  askedOn: string | null
}

export async function addCandidacy(tx: Tx, by: By, { roleId, personId, outsideLabel, came, ...said }: Named & Said): Promise<string> {
  const id = newId()
  const named = { id, roleId, personId, outsideLabel, came }
  await tx.db.insert(candidacies).values({ ...named, ...said, authorId: by.accountId, addedAt: by.now, removedAt: null })
  await noteInterest(tx, by, id, said)
  return id
}

/** The line says what was said last; every change before it is kept, with who recorded it. */
export async function recordInterest(tx: Tx, by: By, candidacyId: string, said: Said) {
  await tx.db.update(candidacies).set(said).where(eq(candidacies.id, candidacyId))
  await noteInterest(tx, by, candidacyId, said)
}

const noteInterest = (tx: Tx, { accountId, now }: By, candidacyId: string, said: Said) =>
  tx.db.insert(interestChanges).values({ id: newId(), candidacyId, ...said, authorId: accountId, recordedAt: now })

export const removeCandidacy = (tx: Tx, candidacyId: string, removedAt: string | null) =>
  tx.db.update(candidacies).set({ removedAt }).where(eq(candidacies.id, candidacyId))

/** Appends a reading of a finalist: what was read of the criterion before stays and no longer counts. */
export async function readFinalist(
  tx: Tx,
  { accountId, now, today }: By & { today: string },
  candidacyId: string,
  { criterionId, level, why }: FinalistReadingDraft,
): Promise<string> {
  const id = newId()
  await tx.db
    .update(finalistReadings)
    .set({ superseded: true })
    .where(and(eq(finalistReadings.candidacyId, candidacyId), eq(finalistReadings.criterionId, criterionId)))
  await tx.db
    .insert(finalistReadings)
    .values({ id, candidacyId, criterionId, level, why, superseded: false, authorId: accountId, readOn: today, recordedAt: now })
  return id
}

export const putPiece = (tx: Tx, by: { accountId: string; today: string }, candidacyId: string, evidenceId: string) =>
  tx.db.insert(slatePieces).values({ candidacyId, evidenceId, putBy: by.accountId, putOn: by.today }).onConflictDoNothing()

export const takePieceBack = (tx: Tx, candidacyId: string, evidenceId: string) =>
  tx.db.delete(slatePieces).where(and(eq(slatePieces.candidacyId, candidacyId), eq(slatePieces.evidenceId, evidenceId)))

export const takeAllBack = (tx: Tx, candidacyId: string) => tx.db.delete(slatePieces).where(eq(slatePieces.candidacyId, candidacyId))
