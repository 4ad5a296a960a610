import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { headcountPlans, pathOverrides } from '../db/paths.ts'
import { leadRoles } from '../db/schema.ts'

interface By {
  teamId: string
  accountId: string
  today: string
}

/** Appends a plan, or that somebody looked at it and left it as it is. */
export const planHeadcount = (tx: Tx, { teamId, accountId, today }: By, { heads, forOn }: { heads: number; forOn: string }) =>
  tx.db.insert(headcountPlans).values({ id: newId(), teamId, heads, forOn, authorId: accountId, lookedOn: today })

export const endOverrides = (tx: Tx, { teamId, today }: By) =>
  tx.db
    .update(pathOverrides)
    .set({ endedOn: today })
    .where(and(eq(pathOverrides.teamId, teamId), isNull(pathOverrides.endedOn)))

export async function overridePath(tx: Tx, by: By, { words, untilOn }: { words: string; untilOn: string }) {
  await endOverrides(tx, by)
  const { teamId, accountId, today } = by
  await tx.db.insert(pathOverrides).values({ id: newId(), teamId, words, untilOn, authorId: accountId, saidOn: today, endedOn: null })
}

/** Who confirmed a planned role, and when; null takes it back. */
export const confirmRole = (tx: Tx, roleId: string, confirmed: { confirmedBy: string; confirmedOn: string } | null) =>
  tx.db
    .update(leadRoles)
    .set(confirmed ?? { confirmedBy: null, confirmedOn: null })
    .where(eq(leadRoles.id, roleId))
