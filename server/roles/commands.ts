import { and, eq, sql } from 'drizzle-orm'
import { freeSeat, moveWords, type RoleStanding } from 'shared/domain/roleStates.ts'
import type { RoleChange, RoleCriteriaDraft, RoleDraft } from 'shared/model/role.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { criteria, leadRoles, roleChanges, roleCriteria, teams } from '../db/schema.ts'

interface By {
  accountId: string
  now: string
}
type Asked = RoleCriteriaDraft['criteria'][number]
type Own = RoleCriteriaDraft['own'][number]

export async function foundTeam(
  tx: Tx,
  team: { name: string; parentId: string | null; leadId: string; path: string; example: boolean },
): Promise<string> {
  const id = newId()
  await tx.db.insert(teams).values({ id, ...team })
  return id
}

/** A role is planned, unless somebody holds it today. */
export async function createRole(
  tx: Tx,
  { now }: By,
  { frameworkId: _, ...draft }: RoleDraft & { teamId: string; hiringManagerId: string | null; example: boolean },
  criterionIds: string[],
): Promise<string> {
  const id = newId()
  await tx.db.insert(leadRoles).values({ ...draft, id, state: draft.holderId ? 'held' : 'planned', criteriaVersion: 1, createdAt: now })
  await ask(
    tx,
    id,
    1,
    criterionIds.map((criterionId) => ({ criterionId, asks: 'consistent', mustHave: false })),
  )
  return id
}

export const changeRole = async (tx: Tx, roleId: string, change: RoleChange) => {
  if (Object.keys(change).length === 0) return
  // Who confirmed a role confirmed it for the day on which it was expected then.
  const kept = (column: typeof leadRoles.confirmedBy | typeof leadRoles.confirmedOn) =>
    sql`case when coalesce(${leadRoles.expectedOn}, '') = ${change.expectedOn ?? ''} then ${column} end`
  const confirmed =
    change.expectedOn === undefined ? {} : { confirmedBy: kept(leadRoles.confirmedBy), confirmedOn: kept(leadRoles.confirmedOn) }
  await tx.db
    .update(leadRoles)
    .set({ ...change, ...confirmed })
    .where(eq(leadRoles.id, roleId))
}

async function ask(tx: Tx, roleId: string, version: number, asked: Asked[]) {
  for (const [position, criterion] of asked.entries()) await tx.db.insert(roleCriteria).values({ roleId, version, position, ...criterion })
}

/** Until names stand against them the criteria are replaced; from then on the earlier version stays, with the reason for the new one. */
export async function setRoleCriteria(
  tx: Tx,
  by: By,
  role: { id: string; criteriaVersion: number },
  asked: Asked[],
  own: { asked: Own; kept: boolean }[],
  reason: string | null,
) {
  const ownAsked: Asked[] = []
  for (const {
    asked: { criterionId, name, gist, asks, mustHave },
    kept,
  } of own) {
    const id = kept ? criterionId! : newId()
    const empty = { descriptors: { early: '', consistent: '', lead: '' }, examples: { early: [], consistent: [], lead: [] } }
    if (!kept) await tx.db.insert(criteria).values({ id, roleId: role.id, name, gist, ...empty, replacesId: criterionId ?? null })
    ownAsked.push({ criterionId: id, asks, mustHave })
  }
  const version = reason === null ? role.criteriaVersion : role.criteriaVersion + 1
  if (reason === null) await tx.db.delete(roleCriteria).where(and(eq(roleCriteria.roleId, role.id), eq(roleCriteria.version, version)))
  else {
    await tx.db.update(leadRoles).set({ criteriaVersion: version }).where(eq(leadRoles.id, role.id))
    await noteChange(tx, by, role.id, { what: 'Criteria changed', version, reason })
  }
  await ask(tx, role.id, version, [...asked, ...ownAsked])
}

const noteChange = (
  tx: Tx,
  { accountId, now }: By,
  roleId: string,
  change: { what: string; version: number | null; reason: string | null },
) => tx.db.insert(roleChanges).values({ id: newId(), roleId, ...change, madeBy: accountId, madeAt: now })

/** Takes a role to its next state, with what that state sets or clears. */
export async function moveRole(
  tx: Tx,
  by: By & { today: string },
  role: { id: string; state: RoleStanding['state']; frozenAt: string | null },
  next: RoleStanding,
  { reason, holderId, decideByOn }: { reason: string | null; holderId: string | null; decideByOn: string | null },
) {
  const freed = role.state === 'held'
  const opens = next.state === 'open' && (freed || role.state === 'planned')
  await tx.db
    .update(leadRoles)
    .set({
      ...next,
      ...(freed && freeSeat),
      ...(opens && { openedOn: by.today, frozenAt: by.now }),
      ...(next.state === 'held' && { holderId }),
      ...(decideByOn !== null && { decideByOn }),
    })
    .where(eq(leadRoles.id, role.id))
  const what = moveWords(next.state, role.state)
  await noteChange(tx, by, role.id, { what, version: null, reason })
}
