import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { isClose } from 'shared/domain/close.ts'
import { matchesRole } from 'shared/domain/currency.ts'
import { obstaclesToOutside } from 'shared/domain/goingOutside.ts'
import type { Decision } from 'shared/model/decision.ts'
import { lineOf, Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { decisions, frozenLines } from '../db/decisions.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, leadRoles, people, teams } from '../db/schema.ts'
import { levelsOf } from '../readings/queries.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { namesUnder, nearlyAll, type SlateRole, standingLine, wantsNaming, wantsOf } from '../slates/queries.ts'

export type RoleInSight = SlateRole
const manager = alias(people, 'manager')

const mine = (within: typeof Scope.within) => sql<boolean>`coalesce(${within}, false)`.mapWith(Boolean)

/** Whether the one who asks had a line on the slate themselves: what was written about it then is not for them. */
export const standsOnIt =
  sql<boolean>`exists (select 1 from frozen_lines m where m.decision_id = ${decisions.id} and m.person_id = ${sql.placeholder('scopePerson')})`.mapWith(
    Boolean,
  )

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
      beside: standsOnIt,
      above: sql<boolean>`not ${Scope.notAbove}`.mapWith(Boolean),
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

/** What was decided about a role, the latest first, as far as the reader may know: who sees only some lines is told only of theirs, and nobody reads a reason that may be about them. */
export async function decisionsOf(db: Read, scope: Scope, role: RoleInSight): Promise<Decision[]> {
  const rows = await decisionRows(db, scope, { roleId: role.id })
  return rows.map(({ personId, name, title, mine, beside, above, backfillRoleId, backfillRole, backfill, ...row }) => {
    const whole = role.mayChange || (role.seesAll && !above)
    const named = name !== null && (whole || mine)
    const seat = backfillRole === null ? null : { id: backfillRoleId!, title: backfillRole }
    return {
      ...row,
      person: named && personId !== null ? { id: personId, name, title } : null,
      finalist: named && row.outcome === 'outside' ? name : null,
      ...(whole
        ? { backfill: seat === null && backfill === null ? null : { role: seat, words: backfill } }
        : { why: null, decidedBy: null, backfill: null }),
      ...(beside && { why: null, backfill: null }),
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

/** The managers who see the whole slate of a role: who leads its team or stands above it, from the nearest up, and who hires for it. */
export const wholeReadersOf = query((db, of) =>
  db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      sql`${people.path} in ${idsOf(of.line)} or ${people.id} = (select r.hiring_manager_id from lead_roles r where r.id = ${of.roleId})`,
    )
    .orderBy(desc(sql`length(${people.path})`), asc(people.id)),
)

/** The highest manager above a team, as someone who looks: their account is not needed to stand above people. */
const topOf = query((db, of) =>
  db
    .select({ id: people.id, name: people.name, path: people.path, accountId: accounts.id })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(eq(people.path, of.top)),
)

/** Everyone under one who looks, that a role could not pass over: who wants it, and who is close, with what is known of them. */
async function passedOver(db: Read, scope: Scope, role: { id: string; holderId: string | null; criteriaVersion: number }, today: string) {
  const windows = await windowsOf(db)
  const asked = (await criteriaOfRoles(db, { roleIds: JSON.stringify([role.id]) })).map(({ criterionId: id, ...rest }) => ({ id, ...rest }))
  const of = { roleIds: JSON.stringify([role.id]), roleId: role.id, version: role.criteriaVersion, criteria: asked.length }
  const naming = await wantsNaming(db, scope, of)
  const near = asked.length > 0 ? await nearlyAll(db, scope, of) : []
  const onSlate = new Set((await standingLine(db, of)).map(({ personId }) => personId))
  const ids = new Set([...naming, ...near].map(({ personId }) => personId).filter((id) => id !== role.holderId && !onSlate.has(id)))
  if (ids.size === 0) return []
  const personIds = JSON.stringify([...ids])
  const wants = new Map((await wantsOf(db, scope, { personIds })).map((want) => [want.personId, want]))
  const levels = Map.groupBy(await levelsOf(db, { personIds }), ({ personId }) => personId)
  return (await namesUnder(db, scope, { personIds })).map(({ id, name, title }) => {
    const want = wants.get(id)
    const read = new Map((levels.get(id) ?? []).map(({ criterionId, level }) => [criterionId, level]))
    const namesIt = want !== undefined && matchesRole(want, role.id, today, windows)
    return { person: { id, name, title }, facts: { candidacy: null, namesIt, close: isClose(asked, read), neverAsked: want === undefined } }
  })
}

/** Who in-house has to be looked at before a role goes outside: those under the decider, and all under the highest manager above its team. */
export async function wayOutside(
  db: Read,
  scope: Scope,
  role: { id: string; holderId: string | null; criteriaVersion: number; teamPath: string },
  today: string,
) {
  const mine = await passedOver(db, scope, role, today)
  const [top] = await topOf(db, { top: lineOf(role.teamPath)[0] ?? '' })
  const above = top && top.id !== scope.values.scopePerson ? top : null
  const seen = new Set(mine.map(({ person }) => person.id))
  const all = above
    ? await passedOver(db, new Scope({ accountId: above.accountId ?? '', personId: above.id, path: above.path }), role, today)
    : []
  const { inSight, beyond } = obstaclesToOutside([
    ...mine.map((each) => ({ ...each, inSight: true })),
    ...all.filter(({ person }) => !seen.has(person.id)).map((each) => ({ ...each, inSight: false })),
  ])
  const named = new Map(mine.map(({ person }) => [person.id, person]))
  return {
    obstacles: inSight.map(({ person, why }) => ({ person: named.get(person.id)!, why })),
    askAbove: beyond ? above!.name : null,
  }
}
