import { desc, eq, lt } from 'drizzle-orm'
import { query } from '../db/query.ts'
import { accounts, auditTrail, people } from '../db/schema.ts'

/** A page of the trail, the newest first, from before the id given. */
export const trailBefore = query((db, of) =>
  db
    .select({
      id: auditTrail.id,
      at: auditTrail.at,
      account: accounts.name,
      act: auditTrail.act,
      outcome: auditTrail.outcome,
      person: people.name,
    })
    .from(auditTrail)
    .leftJoin(accounts, eq(accounts.id, auditTrail.accountId))
    .leftJoin(people, eq(people.id, auditTrail.personId))
    .where(lt(auditTrail.id, of.before))
    .orderBy(desc(auditTrail.id))
    .limit(100),
)
