import { eq, isNotNull, or } from 'drizzle-orm'
import { callsByName } from 'shared/domain/decision.ts'
import { foldedName } from 'shared/domain/names.ts'
import type { Tx } from '../db/database.ts'
import { agreementPeople, agreements } from '../db/agreements.ts'
import { newId } from '../db/id.ts'
import { query } from '../db/query.ts'
import { candidacies, people } from '../db/schema.ts'

interface Agreed {
  roleId: string
  words: string
  there: { personId: string | null; name: string }[]
  key: string | null
}

export async function recordAgreement(
  tx: Tx,
  { accountId, now, today }: { accountId: string; now: string; today: string },
  { roleId, words, there, key }: Agreed,
): Promise<string> {
  const id = newId()
  await tx.db
    .insert(agreements)
    .values({ id, roleId, words, agreedOn: today, authorId: accountId, recordedAt: now, removedAt: null, erasedOn: null, writeKey: key })
  for (const [position, one] of there.entries())
    await tx.db.insert(agreementPeople).values({ id: newId(), agreementId: id, position, ...one })
  return id
}

/** Takes it back, or with no day restores it. */
export const removeAgreement = (tx: Tx, agreementId: string, removedAt: string | null) =>
  tx.db.update(agreements).set({ removedAt }).where(eq(agreements.id, agreementId))

const nameOf = query((db, of) => db.select({ name: people.name }).from(people).where(eq(people.id, of.personId)))
const everyAgreement = query((db) =>
  db.select({ id: agreements.id, roleId: agreements.roleId, words: agreements.words }).from(agreements).where(isNotNull(agreements.words)),
)
const slatesWith = query((db, of) =>
  db.select({ roleId: candidacies.roleId }).from(candidacies).where(eq(candidacies.personId, of.personId)),
)
const everyoneThere = query((db) =>
  db
    .select({ id: agreementPeople.id, personId: agreementPeople.personId, name: agreementPeople.name })
    .from(agreementPeople)
    .where(or(isNotNull(agreementPeople.name), isNotNull(agreementPeople.personId))),
)

/** Blanks what agreements say of someone: their name among those who were there, and words that name them. The days stay. */
export async function blankAgreements(tx: Tx, personId: string, on: string) {
  const [person] = await nameOf(tx, { personId })
  for (const one of await everyoneThere(tx)) {
    const theirs = one.personId === personId || (one.name !== null && person && foldedName(one.name) === foldedName(person.name))
    if (theirs) await tx.db.update(agreementPeople).set({ personId: null, name: null }).where(eq(agreementPeople.id, one.id))
  }
  if (!person) return
  const slates = new Set((await slatesWith(tx, { personId })).map(({ roleId }) => roleId))
  for (const { id, roleId, words } of await everyAgreement(tx)) {
    // Where they stood on the slate a first name is theirs; elsewhere it may be another's.
    if (callsByName(words!, person.name, slates.has(roleId) ? 'any part' : 'whole name'))
      await tx.db.update(agreements).set({ words: null, erasedOn: on }).where(eq(agreements.id, id))
  }
}
