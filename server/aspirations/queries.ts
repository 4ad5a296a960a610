import { and, desc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { Actor } from 'shared/domain/may.ts'
import type { Aspiration } from 'shared/model/aspiration.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { query, scoped } from '../db/query.ts'
import { accounts, aspirations, leadRoles, people } from '../db/schema.ts'

/** An aspiration that the reader may know of: for the chain, or theirs as the manager now or as its author. */
export const knowable = sql`(${aspirations.visibility} = 'chain' or ${aspirations.authorId} = ${sql.placeholder('scopeAccount')} or ${aspirations.visibility} = 'pair' and ${Scope.managed})`

const said = scoped((db, within, of) =>
  db
    .select({
      id: aspirations.id,
      direction: aspirations.direction,
      horizon: aspirations.horizon,
      targetRoleId: aspirations.targetRoleId,
      targetRoleTitle: leadRoles.title,
      target: aspirations.target,
      // Their own words are for their manager alone: those heard in the manager's own time, and earlier ones as the person agreed.
      words: sql<
        string | null
      >`case when ${Scope.managed} and (${aspirations.authorId} = ${sql.placeholder('scopeAccount')} or ${Scope.inOwnTime(aspirations.recordedAt, aspirations.authorId)} or ${Scope.passedOn(aspirations.authorId, 'words')}) then ${aspirations.words} end`,
      heardOn: aspirations.heardOn,
      heard: aspirations.heard,
      visibility: aspirations.visibility,
      recordedBy: accounts.name,
      recordedAt: aspirations.recordedAt,
      authorId: aspirations.authorId,
    })
    .from(aspirations)
    .innerJoin(people, eq(people.id, aspirations.personId))
    .innerJoin(accounts, eq(accounts.id, aspirations.authorId))
    .leftJoin(leadRoles, eq(leadRoles.id, aspirations.targetRoleId))
    .where(and(eq(aspirations.personId, of.personId), isNull(aspirations.removedAt), within, knowable))
    .orderBy(desc(aspirations.heardOn), desc(aspirations.recordedAt), desc(aspirations.id)),
)

/** What someone within scope has said that they want, the newest first; the first is the current one. */
export async function aspirationsOf(db: Read, scope: Scope, actor: Actor, personId: string): Promise<Aspiration[]> {
  return (await said(db, scope, { personId })).map(({ targetRoleId, targetRoleTitle, authorId, ...rest }) => ({
    ...rest,
    targetRole: targetRoleId && targetRoleTitle ? { id: targetRoleId, title: targetRoleTitle } : null,
    mine: authorId === actor.accountId,
  }))
}

/** One's own aspiration record, taken back or not. */
export const ownAspiration = query((db, of) =>
  db
    .select({ id: aspirations.id, removedAt: aspirations.removedAt })
    .from(aspirations)
    .where(
      and(
        eq(aspirations.id, of.aspirationId),
        eq(aspirations.personId, of.personId),
        eq(aspirations.authorId, of.accountId),
        or(isNull(aspirations.removedAt), gte(aspirations.removedAt, of.since)),
      ),
    ),
)
