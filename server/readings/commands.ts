import { and, eq } from 'drizzle-orm'
import type { ReadingDraft } from 'shared/model/reading.ts'
import type { ReadinessCallDraft } from 'shared/model/role.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { readinessCalls, readings } from '../db/schema.ts'

interface By {
  personId: string
  accountId: string
  now: string
  today: string
}

/** What was given on a criterion until now stays in the history and no longer counts. */
const supersede = (tx: Tx, { personId }: By, criterionId: string) =>
  tx.db
    .update(readings)
    .set({ superseded: true })
    .where(
      and(
        eq(readings.personId, personId),
        eq(readings.criterionId, criterionId),
        eq(readings.state, 'given'),
        eq(readings.superseded, false),
      ),
    )

/** An author has one draft on a criterion: a new reading takes its place. */
export async function recordReading(tx: Tx, by: By, draft: ReadingDraft): Promise<string> {
  const id = newId()
  const { personId, accountId: authorId, today: readOn, now: recordedAt } = by
  await tx.db
    .delete(readings)
    .where(
      and(
        eq(readings.personId, personId),
        eq(readings.criterionId, draft.criterionId),
        eq(readings.state, 'draft'),
        eq(readings.authorId, authorId),
      ),
    )
  if (draft.state === 'given') await supersede(tx, by, draft.criterionId)
  await tx.db.insert(readings).values({ ...draft, id, personId, authorId, readOn, recordedAt, superseded: false })
  return id
}

/** The day of a reading is the day on which it is given. */
export async function giveReading(tx: Tx, by: By, { id, criterionId }: { id: string; criterionId: string }) {
  await supersede(tx, by, criterionId)
  await tx.db.update(readings).set({ state: 'given', readOn: by.today, recordedAt: by.now }).where(eq(readings.id, id))
}

export async function recordCall(tx: Tx, by: By, draft: ReadinessCallDraft, expiresOn: string): Promise<string> {
  const id = newId()
  const forRole = and(eq(readinessCalls.personId, by.personId), eq(readinessCalls.roleId, draft.roleId))
  await tx.db.delete(readinessCalls).where(and(forRole, eq(readinessCalls.state, 'draft'), eq(readinessCalls.authorId, by.accountId)))
  if (draft.state === 'given')
    await tx.db
      .update(readinessCalls)
      .set({ superseded: true })
      .where(and(forRole, eq(readinessCalls.state, 'given')))
  await tx.db.insert(readinessCalls).values({
    ...draft,
    id,
    personId: by.personId,
    authorId: by.accountId,
    calledOn: by.today,
    expiresOn,
    recordedAt: by.now,
    superseded: false,
  })
  return id
}
