import { eq } from 'drizzle-orm'
import type { PrecedentChange, PrecedentDraft } from 'shared/model/path.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { moveRecords, precedents } from '../db/paths.ts'

interface By {
  accountId: string
  now: string
  today: string
}

export async function addPrecedent(
  tx: Tx,
  { accountId, now }: By,
  teamId: string,
  { personId, personName, from, to, months, ...rest }: PrecedentDraft,
): Promise<string> {
  const id = newId()
  await tx.db.insert(precedents).values({
    ...rest,
    id,
    teamId,
    personId: personId ?? null,
    personName: personName ?? null,
    fromWords: from ?? null,
    toWords: to,
    months: months ?? null,
    source: 'typed',
    authorId: accountId,
    recordedAt: now,
  })
  return id
}

export async function changePrecedent(tx: Tx, precedentId: string, change: PrecedentChange) {
  const { personId, personName, from, to, ...rest } = change
  const set = {
    ...rest,
    ...(personId !== undefined || personName !== undefined ? { personId: personId ?? null, personName: personName ?? null } : {}),
    ...(from !== undefined && { fromWords: from }),
    ...(to !== undefined && { toWords: to }),
  }
  if (Object.keys(set).length > 0) await tx.db.update(precedents).set(set).where(eq(precedents.id, precedentId))
}

export const removePrecedent = (tx: Tx, { accountId, now }: By, precedentId: string) =>
  tx.db.update(precedents).set({ removedAt: now, removedBy: accountId }).where(eq(precedents.id, precedentId))

export const restorePrecedent = (tx: Tx, precedentId: string) =>
  tx.db.update(precedents).set({ removedAt: null, removedBy: null }).where(eq(precedents.id, precedentId))

export const sayRecordedSince = (tx: Tx, { accountId, today }: By, teamId: string, sinceOn: string) =>
  tx.db.insert(moveRecords).values({ id: newId(), teamId, sinceOn, authorId: accountId, saidOn: today })
