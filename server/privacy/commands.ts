import { eq, inArray, sql } from 'drizzle-orm'
import { callsByName } from 'shared/domain/decision.ts'
import type { Erasure, ErasureCount, ErasureReason } from 'shared/model/privacy.ts'
import { areLastAdministrators, takeOut } from '../access/leaving.ts'
import { hashOf, newToken } from '../access/session.ts'
import { blankAgreements } from '../calibration/commands.ts'
import { agreements } from '../db/agreements.ts'
import type { Tx } from '../db/database.ts'
import { decisions, frozenCells, frozenLines, frozenPieces, lookBacks } from '../db/decisions.ts'
import { newId } from '../db/id.ts'
import { precedents } from '../db/paths.ts'
import { erasures } from '../db/privacy.ts'
import { query, statement } from '../db/query.ts'
import { reviews } from '../db/reviews.ts'
import { accounts, evidence, leadRoles, people, roleChanges, teams } from '../db/schema.ts'
import { oneTimeLinks } from '../db/signIn.ts'
import { dismissals, privateNotes, talkDrafts } from '../db/talks.ts'
import { conflict } from '../http/problem.ts'
import { memberOfId } from '../people/queries.ts'
import { blankReviews } from '../reviews/commands.ts'
import { countsAbout } from './queries.ts'
import { redactName } from './redaction.ts'
import { holdings } from './tables.ts'

/** How long the link of an export works. */
const exportDays = 7

/** A link by which someone gets what is kept about them, once; an earlier one ends. Only its hash is kept. */
export async function createExportLink(tx: Tx, { personId, now }: { personId: string; now: string }) {
  const token = newToken()
  const endsAt = new Date(Date.parse(now) + exportDays * 86_400_000).toISOString()
  await tx.db.delete(oneTimeLinks).where(eq(oneTimeLinks.personId, personId))
  await tx.db.insert(oneTimeLinks).values({ tokenHash: hashOf(token), purpose: 'export', accountId: null, personId, endsAt })
  return { token, endsAt }
}

const exportLink = query((db, of) =>
  db
    .select({ personId: sql<string>`${oneTimeLinks.personId}`, name: people.name })
    .from(oneTimeLinks)
    .innerJoin(people, eq(people.id, oneTimeLinks.personId))
    .where(sql`${oneTimeLinks.tokenHash} = ${of.tokenHash} and ${oneTimeLinks.purpose} = 'export' and ${oneTimeLinks.endsAt} > ${of.now}`),
)
/** Takes a link out of use and says whom it is about; null when it was used before, has ended, or never was. */
export async function useExportLink(tx: Tx, { token, now }: { token: string; now: string }) {
  const tokenHash = hashOf(token)
  const [link] = await exportLink(tx, { tokenHash, now })
  if (!link) return null
  await tx.db.delete(oneTimeLinks).where(eq(oneTimeLinks.tokenHash, tokenHash))
  return { id: link.personId, name: link.name }
}

const deletions = holdings
  .filter(({ erased, table }) => erased === 'deleted' && table !== people)
  .map(({ table, about }) => statement((db) => db.delete(table).where(about)))

const accountOfPerson = query((db, of) => db.select({ id: accounts.id }).from(accounts).where(eq(accounts.personId, of.personId)))
const namesakes = query((db, of) =>
  db
    .select({ id: people.id })
    .from(people)
    .where(sql`lower(${people.name}) = lower(${of.name})`),
)
const linesAbout = query((db, of) =>
  db.select({ id: frozenLines.id, decisionId: frozenLines.decisionId }).from(frozenLines).where(eq(frozenLines.personId, of.personId)),
)
const saidOfDecisions = query((db) => db.select({ id: decisions.id, why: decisions.why, backfill: decisions.backfill }).from(decisions))

/**
 * Deletes everything about a person, and blanks what is kept for its counts and days. What others decided, and how much of
 * what there was, stays; who it was about does not. Overrides undo, corrections and frozen copies.
 */
export async function erasePerson(
  tx: Tx,
  personId: string,
  of: { reason: ErasureReason; erasedBy: { id: string; name: string } | null; today: string; now: string },
): Promise<Erasure> {
  const { reason, erasedBy, today, now } = of
  const [person] = await memberOfId(tx, { personId })
  const { name } = person!
  if (await areLastAdministrators(tx, [personId]))
    throw conflict(`${name} is the only administrator who can sign in. Make someone else an administrator first.`)
  const counts: ErasureCount[] = []
  for (const [{ name: what, erased }, count] of countsAbout) {
    const [{ n }] = (await count(tx, { personId, name })) as [{ n: number }]
    if (n > 0 && erased !== 'kept') counts.push({ what, deleted: erased === 'deleted' ? n : 0, blanked: erased === 'blanked' ? n : 0 })
  }
  if (person!.leftOn === null || person!.leftOn > today) await takeOut(tx, person!, { leftOn: today, today, now })

  await blankReviews(tx, personId, today)
  const alone = sql`(select agreement_id from agreement_people group by agreement_id having count(*) = sum(case when person_id = ${personId} then 1 else 0 end))`
  await tx.db
    .update(agreements)
    .set({ words: null, erasedOn: today })
    .where(sql`${agreements.id} in ${alone}`)
  await blankAgreements(tx, personId, today)
  await blankDecisions(tx, { personId, name, today })
  await blankElsewhere(tx, { personId, name })
  const [account] = await accountOfPerson(tx, { personId })
  for (const remove of deletions) await remove(tx, { personId, name })
  if (account) await blankAccount(tx, account.id, { today, now })
  // Where somebody else has the same name, it is theirs as much.
  const theirsAlone = (await namesakes(tx, { name })).length === 1
  if (theirsAlone && /\S\s+\S/.test(name)) await redactName(tx, name)
  await tx.db.delete(people).where(eq(people.id, personId))

  const erasure = { id: newId(), erasedOn: today, reason, erasedBy: erasedBy?.id === account?.id ? null : (erasedBy?.id ?? null), counts }
  await tx.db.insert(erasures).values(erasure)
  return { id: erasure.id, erasedOn: today, reason, by: erasedBy?.name ?? null, counts }
}

/** What stands frozen about them, and of reasons the words that name them. */
async function blankDecisions(tx: Tx, { personId, name, today }: { personId: string; name: string; today: string }) {
  const { db } = tx
  const lines = await linesAbout(tx, { personId })
  const on = new Set(lines.map(({ decisionId }) => decisionId))
  const lineIds = lines.map(({ id }) => id)
  if (lineIds.length > 0) {
    await db
      .update(frozenPieces)
      .set({ what: null, links: [], observerName: null, observerPersonId: null })
      .where(inArray(frozenPieces.lineId, lineIds))
    await db.update(frozenCells).set({ why: null, cites: [] }).where(inArray(frozenCells.lineId, lineIds))
    await db
      .update(frozenLines)
      .set({ name: null, title: null, manager: null, managerId: null, rationale: null, nextStep: null, personId: null, erasedOn: today })
      .where(inArray(frozenLines.id, lineIds))
  }
  await db.update(frozenLines).set({ manager: null, managerId: null }).where(eq(frozenLines.managerId, personId))
  await db.update(frozenPieces).set({ observerName: null, observerPersonId: null }).where(eq(frozenPieces.observerPersonId, personId))
  const theirs = sql`${lookBacks.decisionId} in (select id from decisions where person_id = ${personId})`
  await db.update(lookBacks).set({ words: null }).where(theirs)
  for (const { id, why, backfill } of await saidOfDecisions(tx)) {
    const named = (words: string | null) => words !== null && callsByName(words, name, on.has(id) ? 'any part' : 'whole name')
    if (named(why) || named(backfill))
      await db.update(decisions).set({ why: null, backfill: null, erasedOn: today }).where(eq(decisions.id, id))
  }
  await db.update(decisions).set({ why: null, backfill: null, personId: null, erasedOn: today }).where(eq(decisions.personId, personId))
}

async function blankElsewhere({ db }: Pick<Tx, 'db'>, { personId, name }: { personId: string; name: string }) {
  await db
    .update(precedents)
    .set({ personId: null, personName: null, showable: false, fromWords: null, toWords: 'Not kept any more' })
    .where(sql`(${precedents.personId} = ${personId} or (${precedents.personId} is null and ${precedents.personName} = ${name}))`)
  await db.update(evidence).set({ observerName: 'Someone', observerPersonId: null }).where(eq(evidence.observerPersonId, personId))
  await db.update(roleChanges).set({ reason: 'Someone left', personId: null }).where(eq(roleChanges.personId, personId))
  await db.update(leadRoles).set({ holderId: null }).where(eq(leadRoles.holderId, personId))
  await db.update(leadRoles).set({ hiringManagerId: null }).where(eq(leadRoles.hiringManagerId, personId))
  await db.update(teams).set({ leadId: null }).where(eq(teams.leadId, personId))
  await db.delete(dismissals).where(sql`${dismissals.subject} like '%' || ${personId} || '%'`)
}

/** What they wrote about others stays with those, by nobody's name; what they wrote for themselves alone goes. */
async function blankAccount({ db }: Tx, accountId: string, { today, now }: { today: string; now: string }) {
  await db.delete(privateNotes).where(eq(privateNotes.authorId, accountId))
  await db.delete(talkDrafts).where(eq(talkDrafts.accountId, accountId))
  await db.update(reviews).set({ note: null, erasedOn: today }).where(eq(reviews.accountId, accountId))
  await db
    .update(accounts)
    .set({
      name: 'Someone erased',
      email: `${accountId}@erased.invalid`,
      personId: null,
      administrator: false,
      passwordHash: null,
      disabledAt: now,
      timeZone: null,
    })
    .where(eq(accounts.id, accountId))
}
