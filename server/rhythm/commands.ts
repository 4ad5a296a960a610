import { and, eq } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { cadences, leaves } from '../db/talks.ts'

/** Null goes back to what stands behind it. */
export async function setCadence(tx: Tx, subjectId: string, days: number | null) {
  await tx.db.delete(cadences).where(eq(cadences.subjectId, subjectId))
  if (days !== null) await tx.db.insert(cadences).values({ subjectId, days })
}

export const keepLeave = (tx: Tx, personId: string, { fromOn, untilOn }: { fromOn: string; untilOn: string }) =>
  tx.db.insert(leaves).values({ id: newId(), personId, fromOn, untilOn })

export const dropLeave = (tx: Tx, personId: string, leaveId: string) =>
  tx.db.delete(leaves).where(and(eq(leaves.id, leaveId), eq(leaves.personId, personId)))
