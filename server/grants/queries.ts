import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { query } from '../db/query.ts'
import { accounts, grants, people } from '../db/schema.ts'

const holder = alias(people, 'holder')
const giver = alias(accounts, 'giver')

/** Every grant that holds or will. */
export const grantsFrom = query((db, of) =>
  db
    .select({
      id: grants.id,
      kind: grants.kind,
      sinceOn: grants.sinceOn,
      untilOn: grants.untilOn,
      account: { id: accounts.id, name: accounts.name },
      person: { id: people.id, name: people.name, title: people.title },
      path: people.path,
      holderPath: holder.path,
      givenBy: giver.name,
    })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .innerJoin(people, eq(people.id, grants.personId))
    .innerJoin(giver, eq(giver.id, grants.givenBy))
    .leftJoin(holder, eq(holder.id, accounts.personId))
    .where(and(isNull(grants.endedAt), gt(grants.untilOn, of.today)))
    .orderBy(asc(grants.givenAt), asc(grants.id)),
)

/** Whose account it is, and where they stand. */
export const holderOfAccount = query((db, of) =>
  db
    .select({ id: accounts.id, name: accounts.name, disabledAt: accounts.disabledAt, path: people.path })
    .from(accounts)
    .leftJoin(people, eq(people.id, accounts.personId))
    .where(eq(accounts.id, of.accountId)),
)
