import { and, eq } from 'drizzle-orm'
import type { EvidenceDraft } from 'shared/model/evidence.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { statement } from '../db/query.ts'
import { evidence, evidenceCriteria, evidenceNotes, evidenceVersions } from '../db/schema.ts'
import { slatePieces } from '../db/slates.ts'

type Kept = Omit<EvidenceDraft, 'key' | 'criterionIds' | 'observerName' | 'observerPersonId' | 'answersId'> & {
  observerName: string
  observerPersonId: string | null
  answersId: string | null
}
interface By {
  personId: string
  accountId: string
  now: string
}

const insertPiece = statement((db, of) =>
  db.insert(evidence).values({
    id: of.id,
    personId: of.personId,
    what: of.what,
    happenedOn: of.happenedOn,
    observer: of.observer,
    observerName: of.observerName,
    observerPersonId: of.observerPersonId,
    stance: of.stance,
    links: of.links,
    answersId: of.answersId,
    visibility: of.visibility,
    authorId: of.accountId,
    writtenAt: of.now,
    version: 1,
    removedAt: null,
    writeKey: of.key,
  }),
)
const insertTag = statement((db, of) =>
  db.insert(evidenceCriteria).values({ personId: of.personId, criterionId: of.criterionId, evidenceId: of.evidenceId }),
)

export async function recordEvidence(tx: Tx, by: By, kept: Kept, criterionIds: string[], key: string | null = null): Promise<string> {
  const id = newId()
  await insertPiece(tx, { ...kept, ...by, id, key })
  for (const criterionId of criterionIds) await insertTag(tx, { personId: by.personId, criterionId, evidenceId: id })
  return id
}

/** Keeps what the piece said before beside what it says now. One that is narrowed is no longer shown on any slate. */
export async function correctEvidence(
  tx: Tx,
  by: By,
  of: { evidenceId: string; version: number; stood: (typeof evidenceVersions.$inferInsert)['stood']; writtenAt: string },
  kept: Kept,
  criterionIds: string[],
) {
  const { evidenceId, version, stood, writtenAt } = of
  await tx.db.insert(evidenceVersions).values({ evidenceId, version, stood, authorId: by.accountId, writtenAt })
  await tx.db
    .update(evidence)
    .set({ ...kept, version: version + 1, writtenAt: by.now })
    .where(eq(evidence.id, evidenceId))
  if (kept.visibility !== 'chain') await tx.db.delete(slatePieces).where(eq(slatePieces.evidenceId, evidenceId))
  await tx.db.delete(evidenceCriteria).where(and(eq(evidenceCriteria.personId, by.personId), eq(evidenceCriteria.evidenceId, evidenceId)))
  for (const criterionId of criterionIds) await insertTag(tx, { personId: by.personId, criterionId, evidenceId })
}

export const removeEvidence = (tx: Tx, evidenceId: string, removedAt: string | null) =>
  tx.db.update(evidence).set({ removedAt }).where(eq(evidence.id, evidenceId))

export const noteEvidence = (tx: Tx, by: By, evidenceId: string, words: string) =>
  tx.db.insert(evidenceNotes).values({ id: newId(), personId: by.personId, evidenceId, words, authorId: by.accountId, writtenAt: by.now })
