import { hash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Read, Tx } from './database.ts'
import { query, statement } from './query.ts'

/** Who did, read or was refused what, without content. Each entry carries a hash over itself and the hash of the one before. */
export const auditTrail = sqliteTable('audit_trail', {
  position: integer().primaryKey(),
  at: text().notNull(),
  accountId: text('account_id'),
  act: text().notNull(),
  outcome: text().$type<'changed' | 'read' | 'refused'>().notNull(),
  personId: text('person_id'),
  roleId: text('role_id'),
  hash: text().notNull(),
})
/** Where the trail ends: entries cut off at its end are missed by it. */
const trailHead = sqliteTable('trail_head', {
  one: integer().primaryKey(),
  position: integer().notNull(),
  hash: text().notNull(),
})

/** One line of the audit trail: who did what to whom and when, never what it said. */
export type Trace = Omit<typeof auditTrail.$inferSelect, 'position' | 'hash'>
type Entry = Omit<typeof auditTrail.$inferSelect, 'hash'>

/** The hash that an entry carries when it follows the one before. */
export const entryHash = (before: string, { position, at, accountId, act, outcome, personId, roleId }: Entry): string =>
  hash('sha256', JSON.stringify([before, position, at, accountId, act, outcome, personId, roleId]), 'hex')

const whereItEnds = query((db) => db.select({ position: trailHead.position, hash: trailHead.hash }).from(trailHead))
/** The last entry as the head has it; hash '' before the first. */
export const trailEnd = async (read: Read) => (await whereItEnds(read))[0]!

const insertEntry = statement((db, of) =>
  db.insert(auditTrail).values({
    position: of.position,
    at: of.at,
    accountId: of.accountId,
    act: of.act,
    outcome: of.outcome,
    personId: of.personId,
    roleId: of.roleId,
    hash: of.hash,
  }),
)
const moveHead = statement((db, of) => db.update(trailHead).set({ position: of.position, hash: of.hash }).where(eq(trailHead.one, 1)))

/** Adds to the end of the trail, in the transaction of the change that it tells of. */
export async function traceOf(tx: Tx, ...traces: Trace[]) {
  let { position, hash } = await trailEnd(tx)
  for (const trace of traces) {
    const entry = { ...trace, position: position + 1 }
    hash = entryHash(hash, entry)
    position = entry.position
    await insertEntry(tx, { ...entry, hash })
  }
  await moveHead(tx, { position, hash })
}

const unchained = query((db) => db.select().from(auditTrail).where(eq(auditTrail.hash, '')).orderBy(asc(auditTrail.position)))
const chain = statement((db, of) => db.update(auditTrail).set({ hash: of.hash }).where(eq(auditTrail.position, of.position)))

/** Chains what was written before the trail was a chain. */
export async function chainOlder(tx: Tx) {
  let { position, hash } = await trailEnd(tx)
  const older = position === 0 ? await unchained(tx) : []
  for (const entry of older) {
    hash = entryHash(hash, entry)
    position = entry.position
    await chain(tx, { position, hash })
  }
  if (older.length > 0) await moveHead(tx, { position, hash })
}
