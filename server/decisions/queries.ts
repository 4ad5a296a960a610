import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Decision } from 'shared/model/decision.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { decisions, frozenLines } from '../db/decisions.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, leadRoles, people, teams } from '../db/schema.ts'

export type RoleInSight = { id: string; mayChange: boolean }
const manager = alias(people, 'manager')

const mine = (within: typeof Scope.within) => sql<boolean>`coalesce(${within}, false)`.mapWith(Boolean)

const decisionRows = scoped((db, within, of) =>
  db
    .select({
      id: decisions.id,
      outcome: decisions.outcome,
      move: decisions.move,
      why: decisions.why,
      decidedBy: accounts.name,
      decidedOn: decisions.decidedOn,
      startOn: decisions.startOn,
      backfillRoleId: decisions.backfillRoleId,
      backfillRole: sql<string | null>`case when (${Scope.roles} or ${Scope.openNearby}) then ${leadRoles.title} end`,
      backfill: decisions.backfill,
      criteriaVersion: decisions.criteriaVersion,
      supersedesId: decisions.supersedesId,
      superseded: decisions.superseded,
      erasedOn: decisions.erasedOn,
      personId: frozenLines.personId,
      name: frozenLines.name,
      title: frozenLines.title,
      mine: mine(within),
    })
    .from(decisions)
    .innerJoin(accounts, eq(accounts.id, decisions.decidedBy))
    .leftJoin(frozenLines, and(eq(frozenLines.decisionId, decisions.id), eq(frozenLines.chosen, true)))
    .leftJoin(people, eq(people.id, frozenLines.personId))
    .leftJoin(leadRoles, eq(leadRoles.id, decisions.backfillRoleId))
    .leftJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(eq(decisions.roleId, of.roleId))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id)),
)

/** What was decided about a role, the latest first, as far as the reader may know: who sees only some lines is told only of theirs. */
export async function decisionsOf(db: Read, scope: Scope, role: RoleInSight): Promise<Decision[]> {
  const rows = await decisionRows(db, scope, { roleId: role.id })
  return rows.map(({ personId, name, title, mine, backfillRoleId, backfillRole, backfill, ...row }) => {
    const named = name !== null && (role.mayChange || mine)
    const seat = backfillRole === null ? null : { id: backfillRoleId!, title: backfillRole }
    return {
      ...row,
      person: named && personId !== null ? { id: personId, name, title } : null,
      finalist: named && row.outcome === 'outside' ? name : null,
      ...(role.mayChange
        ? { backfill: seat === null && backfill === null ? null : { role: seat, words: backfill } }
        : { why: null, decidedBy: null, backfill: null }),
    }
  })
}

/** Of people on a slate: how they are called, where they stand, and whether they lead. */
export const placesOf = query((db, of) =>
  db
    .select({
      id: people.id,
      name: people.name,
      path: people.path,
      leftOn: people.leftOn,
      managerId: people.managerId,
      manager: manager.name,
      reports: sql<number>`(select count(*) from people r where r.manager_id = ${people.id})`.mapWith(Number),
    })
    .from(people)
    .leftJoin(manager, eq(manager.id, people.managerId))
    .where(sql`${people.id} in ${idsOf(of.personIds)}`),
)

/** Where the one stands who hires for a role. */
export const hirerOf = query((db, of) =>
  db
    .select({ path: people.path })
    .from(leadRoles)
    .innerJoin(people, eq(people.id, leadRoles.hiringManagerId))
    .where(eq(leadRoles.id, of.roleId)),
)
