import { and, asc, desc, eq, gt, lt, lte, sql } from 'drizzle-orm'
import type { TrailCheck } from 'shared/api/audit.ts'
import type { Database } from '../db/database.ts'
import { query } from '../db/query.ts'
import { accounts, people } from '../db/schema.ts'
import { auditTrail, entryHash, trailEnd } from '../db/trail.ts'

/** Entries that pass a filter, the newest first, from before the position given; '' filters nothing. */
export const trailBefore = query((db, of) =>
  db
    .select({
      position: auditTrail.position,
      at: auditTrail.at,
      account: accounts.name,
      act: auditTrail.act,
      outcome: auditTrail.outcome,
      person: people.name,
    })
    .from(auditTrail)
    .leftJoin(accounts, eq(accounts.id, auditTrail.accountId))
    .leftJoin(people, eq(people.id, auditTrail.personId))
    .where(
      and(
        lt(auditTrail.position, of.before),
        sql`(${of.outcome} = '' or ${auditTrail.outcome} = ${of.outcome})`,
        sql`(${of.personId} = '' or ${auditTrail.personId} = ${of.personId})`,
        sql`(${of.accountId} = '' or ${auditTrail.accountId} = ${of.accountId})`,
        sql`${auditTrail.at} >= ${of.from}`,
        sql`${auditTrail.at} < ${of.to}`,
      ),
    )
    .orderBy(desc(auditTrail.position))
    .limit(of.most),
)

const entriesAfter = query((db, of) =>
  db
    .select()
    .from(auditTrail)
    .where(and(gt(auditTrail.position, of.after), lte(auditTrail.position, of.last)))
    .orderBy(asc(auditTrail.position))
    .limit(pageSize),
)
const entriesPast = query((db, of) =>
  db
    .select({ position: auditTrail.position })
    .from(auditTrail)
    .where(gt(auditTrail.position, of.last))
    .orderBy(asc(auditTrail.position))
    .limit(1),
)
const pageSize = 2000

/**
 * Follows the chain from its first entry to where the trail ends, and says where it is broken first. A head that was
 * written down at an earlier check must still be one of its hashes: a chain made anew as a whole is noticed by that alone.
 */
export async function checkTrail(database: Database, earlier?: string): Promise<TrailCheck> {
  const { end, past } = await database.read(async (read) => {
    const end = await trailEnd(read)
    return { end, past: (await entriesPast(read, { last: end.position }))[0] }
  })
  let before = ''
  let position = 0
  let met = earlier === undefined
  const broken = (why: string) => ({ ok: false, entries: position, head: end.hash, broken: { position: position + 1, why } })
  while (position < end.position) {
    const page = await database.read((read) => entriesAfter(read, { after: position, last: end.position }))
    for (const entry of page) {
      if (entry.position !== position + 1) return broken('It is missing.')
      if (entryHash(before, entry) !== entry.hash) return broken('It does not follow from the one before: something in it was changed.')
      before = entry.hash
      met ||= before === earlier
      position = entry.position
    }
    if (page.length === 0) return broken('It is missing: the end was cut off.')
  }
  if (before !== end.hash) return broken('The trail does not end where its head says.')
  if (past) return broken('It was written past the end of the trail.')
  if (!met) return broken('The head of the earlier check is not in the trail: it was made anew.')
  return { ok: true, entries: position, head: end.hash, broken: null }
}
