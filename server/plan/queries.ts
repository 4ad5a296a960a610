import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import { inPlanOrder } from 'shared/domain/plan.ts'
import type { Actor } from 'shared/domain/may.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { scoped } from '../db/query.ts'
import { accounts, criteria, evidence, leadRoles, people, teams } from '../db/schema.ts'
import { developmentActions } from '../db/talks.ts'

const rows = scoped((db, within, of) =>
  db
    .select({
      id: developmentActions.id,
      text: developmentActions.words,
      kind: developmentActions.kind,
      criterionId: developmentActions.criterionId,
      // What a role asks of its own is named to those who may see the role.
      criterionName: sql<
        string | null
      >`case when ${criteria.roleId} is null or ${Scope.roles} or ${Scope.openNearby} then ${criteria.name} end`,
      owner: developmentActions.owner,
      dueOn: developmentActions.dueOn,
      state: developmentActions.state,
      visibility: developmentActions.visibility,
      notHere: developmentActions.notHere,
      outcome: developmentActions.outcome,
      evidenceId: evidence.id,
      author: accounts.name,
      authorId: developmentActions.authorId,
      addedOn: developmentActions.addedOn,
      closedOn: developmentActions.closedOn,
    })
    .from(developmentActions)
    .innerJoin(people, eq(people.id, developmentActions.personId))
    .innerJoin(accounts, eq(accounts.id, developmentActions.authorId))
    .leftJoin(criteria, eq(criteria.id, developmentActions.criterionId))
    .leftJoin(leadRoles, eq(leadRoles.id, criteria.roleId))
    .leftJoin(teams, eq(teams.id, leadRoles.teamId))
    .leftJoin(evidence, and(eq(evidence.id, developmentActions.evidenceId), isNull(evidence.removedAt), sql`${Scope.readable}`))
    .where(and(eq(developmentActions.personId, of.personId), isNull(developmentActions.removedAt), within, sql`${Scope.readableSteps}`)),
)

/** The steps of someone within scope that the reader may read: the open ones first by their day, then the closed ones, the newest first. */
export async function planOf(db: Read, scope: Scope, actor: Actor, personId: string): Promise<DevelopmentAction[]> {
  const steps = await rows(db, scope, { personId })
  return inPlanOrder(
    steps.map(({ authorId, criterionId, criterionName, ...step }) => ({
      ...step,
      criterion: criterionId && criterionName !== null ? { id: criterionId, name: criterionName } : null,
      mine: authorId === actor.accountId,
    })),
  )
}

/** A step as it stands, to those who may read it: also one that its author took back, since a day. */
export const stepOf = scoped((db, within, of) =>
  db
    .select({
      id: developmentActions.id,
      state: developmentActions.state,
      dueOn: developmentActions.dueOn,
      visibility: developmentActions.visibility,
      authorId: developmentActions.authorId,
      removedAt: developmentActions.removedAt,
    })
    .from(developmentActions)
    .innerJoin(people, eq(people.id, developmentActions.personId))
    .where(
      and(
        within,
        sql`${Scope.readableSteps}`,
        eq(developmentActions.id, of.actionId),
        eq(developmentActions.personId, of.personId),
        or(
          isNull(developmentActions.removedAt),
          and(eq(developmentActions.authorId, sql.placeholder('scopeAccount')), gte(developmentActions.removedAt, of.since)),
        ),
      ),
    ),
)
