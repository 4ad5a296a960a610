import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { Scope } from '../access/scope.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, candidacies, grants, leadRoles, people } from '../db/schema.ts'

const known = sql<string | null>`case when ${Scope.directory} then ${people.name} end`

/** These places in the tree, by name where the one who asks may know who stands there. */
export const placesNamed = scoped((db, _within, of) =>
  db
    .select({ id: people.id, name: known, path: people.path })
    .from(people)
    .where(sql`${people.path} in ${idsOf(of.paths)}`),
)

const over = alias(people, 'over')
/** Grants that hold on a day for these places in the tree; their holders by name where the one who asks may know them. */
export const grantsOver = scoped((db, _within, of) =>
  db
    .select({
      kind: grants.kind,
      accountId: grants.accountId,
      untilOn: grants.untilOn,
      over: over.path,
      overId: over.id,
      name: known,
      holderPath: people.path,
    })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .innerJoin(over, eq(over.id, grants.personId))
    .leftJoin(people, eq(people.id, accounts.personId))
    .where(
      and(
        isNull(grants.endedAt),
        isNull(accounts.disabledAt),
        lte(grants.sinceOn, of.today),
        gt(grants.untilOn, of.today),
        sql`${over.path} in ${idsOf(of.paths)}`,
      ),
    ),
)

/** Who hires for the roles on whose slate someone stands. */
export const hirersOf = query((db, of) =>
  db
    .selectDistinct({ path: people.path })
    .from(candidacies)
    .innerJoin(leadRoles, eq(leadRoles.id, candidacies.roleId))
    .innerJoin(people, eq(people.id, leadRoles.hiringManagerId))
    .where(and(eq(candidacies.personId, of.personId), isNull(candidacies.removedAt))),
)
