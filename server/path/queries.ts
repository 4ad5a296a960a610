import { and, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { areasIn, wholeOf } from 'shared/domain/area.ts'
import { addMonths } from 'shared/domain/days.ts'
import type { PathFacts } from 'shared/domain/pathFacts.ts'
import { countTold } from 'shared/domain/shares.ts'
import type { Actor } from 'shared/domain/may.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { headcountPlans, pathOverrides } from '../db/paths.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, leadRoles, people, teams } from '../db/schema.ts'
import { asMove, movesIn, recordsOf } from '../precedents/queries.ts'
import { notFound, wrong } from '../http/problem.ts'

const slot = sql.placeholder
const team = { id: teams.id, name: teams.name, parentId: teams.parentId, path: teams.path, leadId: teams.leadId }
export type TeamFound = { id: string; name: string; parentId: string | null; path: string; leadId: string | null }
/** Who asks, on which snapshot. */
export interface Ask {
  db: Read
  scope: Scope
  actor: Actor
  today: string
}

/** The teams that the one who asks leads or that stand under them, and those that their people are in. */
const withinSight = (within: typeof Scope.within) =>
  sql`(${Scope.myRoles} or ${teams.id} in (select ${people.teamId} from ${people} where ${within}))`
const teamsWithin = scoped((db, within) => db.select(team).from(teams).where(withinSight(within)))
const teamWithin = scoped((db, within, of) =>
  db
    .select(team)
    .from(teams)
    .where(and(eq(teams.id, of.teamId), withinSight(within))),
)
/** For administrators; nobody else is asked these. */
const everyTeam = query((db) => db.select(team).from(teams))

const teamsOfIds = query((db, of) =>
  db
    .select(team)
    .from(teams)
    .where(sql`${teams.id} in ${idsOf(of.teamIds)}`),
)
const teamsBelow = query((db, of) =>
  db
    .select(team)
    .from(teams)
    .where(sql`${teams.parentId} in ${idsOf(of.teamIds)}`),
)

/** People by name, of those whom the one who asks may know. */
const namesWithin = scoped((db, _within, of) =>
  db
    .select({ id: people.id, name: people.name, title: people.title })
    .from(people)
    .where(sql`${people.id} in ${idsOf(of.personIds)} and (${Scope.directory} or ${of.all} = 'yes')`),
)

const confirmer = alias(accounts, 'confirmer')
/** Open and planned roles of some teams, and one role wherever it stands: those that the one who asks may see. An administrator sees that they are there. */
const rolesIn = scoped((db, _within, of) =>
  db
    .select({
      id: leadRoles.id,
      title: sql<string | null>`case when ${Scope.roles} or ${Scope.openNearby} then ${leadRoles.title} end`,
      team: { id: teams.id, name: teams.name },
      state: leadRoles.state,
      expectedOn: leadRoles.expectedOn,
      openedOn: sql<string | null>`case when ${Scope.roles} then ${leadRoles.openedOn} end`,
      confirmedBy: sql<string | null>`case when ${Scope.roles} then ${confirmer.name} end`,
      confirmedOn: leadRoles.confirmedOn,
      mayConfirm: sql<boolean>`(${Scope.myRoles} or coalesce(${leadRoles.hiringManagerId} = ${slot('scopePerson')}, false))`.mapWith(
        Boolean,
      ),
    })
    .from(leadRoles)
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .leftJoin(confirmer, eq(confirmer.id, leadRoles.confirmedBy))
    .where(
      and(
        inArray(leadRoles.state, ['open', 'planned']),
        sql`(${teams.id} in ${idsOf(of.teamIds)} or ${leadRoles.id} = ${of.roleId})`,
        sql`(${Scope.roles} or ${Scope.openNearby} or ${of.all} = 'yes')`,
      ),
    )
    .orderBy(desc(leadRoles.id)),
)

/** Headcount plans, the latest first. */
export const plansOf = query((db, of) =>
  db
    .select({
      teamId: headcountPlans.teamId,
      id: headcountPlans.id,
      heads: headcountPlans.heads,
      forOn: headcountPlans.forOn,
      lookedOn: headcountPlans.lookedOn,
      by: accounts.name,
    })
    .from(headcountPlans)
    .innerJoin(accounts, eq(accounts.id, headcountPlans.authorId))
    .where(sql`${headcountPlans.teamId} in ${idsOf(of.teamIds)}`)
    .orderBy(desc(headcountPlans.lookedOn), desc(headcountPlans.id)),
)

/** What stands in place of a verdict today, the latest first. */
const overridesOf = query((db, of) =>
  db
    .select({
      teamId: pathOverrides.teamId,
      id: pathOverrides.id,
      words: pathOverrides.words,
      untilOn: pathOverrides.untilOn,
      by: accounts.name,
      saidOn: pathOverrides.saidOn,
    })
    .from(pathOverrides)
    .innerJoin(accounts, eq(accounts.id, pathOverrides.authorId))
    .where(and(sql`${pathOverrides.teamId} in ${idsOf(of.teamIds)}`, gte(pathOverrides.untilOn, of.today), isNull(pathOverrides.endedOn)))
    .orderBy(desc(pathOverrides.saidOn), desc(pathOverrides.id)),
)

const here = (of: { today: unknown }) => sql`coalesce(${people.leftOn}, '9999-12-31') > ${of.today}`

/** How many people are in each of some teams, and how many of them the one who asks may not know. */
const headsIn = scoped((db, _within, of) =>
  db
    .select({
      teamId: sql<string>`${people.teamId}`,
      heads: sql<number>`count(*)`.mapWith(Number),
      outOfSight: sql<number>`sum(case when ${Scope.directory} or ${of.all} = 'yes' then 0 else 1 end)`.mapWith(Number),
    })
    .from(people)
    .where(and(sql`${people.teamId} in ${idsOf(of.teamIds)}`, here(of as never)))
    .groupBy(people.teamId),
)

const manager = alias(people, 'manager')
/** The managers in some teams or leading them, with how many report to each, and how many of these the one who asks may not know. */
const spansIn = scoped((db, _within, of) =>
  db
    .select({
      id: manager.id,
      teamId: manager.teamId,
      reports: sql<number>`count(*)`.mapWith(Number),
      outOfSight: sql<number>`sum(case when ${Scope.directory} or ${of.all} = 'yes' then 0 else 1 end)`.mapWith(Number),
    })
    .from(manager)
    .innerJoin(people, eq(people.managerId, manager.id))
    .where(or(sql`${manager.teamId} in ${idsOf(of.teamIds)}`, sql`${manager.id} in ${idsOf(of.leadIds)}`))
    .groupBy(manager.id, manager.teamId),
)

/** Whether a lead role leads managers: its team has teams below it, or one of its holder's reports has reports. */
export const leadsManagers = query((db, of) =>
  db
    .select({
      leads:
        sql<boolean>`(exists (select 1 from teams below where below.parent_id = ${leadRoles.teamId}) or exists (select 1 from people report join people below on below.manager_id = report.id where report.manager_id = ${leadRoles.holderId}))`.mapWith(
          Boolean,
        ),
    })
    .from(leadRoles)
    .where(eq(leadRoles.id, of.roleId)),
)

export const plannedRoleOf = query((db, of) =>
  db.select({ state: leadRoles.state, expectedOn: leadRoles.expectedOn }).from(leadRoles).where(eq(leadRoles.id, of.roleId)),
)

const everything = ({ actor }: Pick<Ask, 'actor'>) => (actor.administrator ? ('yes' as const) : ('no' as const))
const json = (ids: Iterable<string>) => JSON.stringify([...ids])

/** The teams whose growth path the one who asks sees. */
export const teamsInSight = ({ db, scope, actor }: Ask): Promise<TeamFound[]> =>
  actor.administrator ? everyTeam(db) : teamsWithin(db, scope)

/** One of them. */
export async function teamInSight({ db, scope, actor }: Ask, teamId: string): Promise<TeamFound> {
  const [found] = await (actor.administrator ? teamsOfIds(db, { teamIds: json([teamId]) }) : teamWithin(db, scope, { teamId }))
  if (!found) throw notFound('team')
  return found
}

/** Whoever stands above the lead of a team writes its record, or who leads it with nobody above; and administrators. */
export const mayRecord = (
  { scope, actor }: Pick<Ask, 'scope' | 'actor'>,
  { path, leadId }: Pick<TeamFound, 'path' | 'leadId'>,
): boolean => {
  if (actor.administrator || scope.leads(path) || scope.partners(path)) return true
  if (path === '' || path !== actor.path) return false
  return leadId !== actor.personId || !path.slice(0, -1).includes('/')
}

/** The teams around some: those above and beside them, and all below. */
async function around({ db }: Ask, own: readonly TeamFound[]): Promise<TeamFound[]> {
  const found = new Map(own.map((team) => [team.id, team]))
  const add = (more: readonly TeamFound[]) => {
    const fresh = more.filter(({ id }) => !found.has(id))
    for (const team of fresh) found.set(team.id, team)
    return fresh
  }
  const parentIds = json(new Set(own.flatMap(({ parentId }) => parentId ?? [])))
  let from: readonly TeamFound[] = own
  while (from.length > 0) from = add(await teamsBelow(db, { teamIds: json(from.map(({ id }) => id)) }))
  add(await teamsOfIds(db, { teamIds: parentIds }))
  add(await teamsBelow(db, { teamIds: parentIds }))
  return [...found.values()]
}

const first = <Row extends { teamId: string }>(rows: readonly Row[]) => new Map(rows.toReversed().map((row) => [row.teamId, row]))

const saidOf = <Row extends { teamId: string }>(row: Row | undefined) => {
  if (!row) return null
  const { teamId: _, ...said } = row
  return said
}

/** What somebody says in place of a verdict ends by itself. */
export function requireUntil(untilOn: string, today: string) {
  if (untilOn <= today) throw wrong('untilOn', 'This day is not in the future. Choose a day to come.')
  if (untilOn > addMonths(today, 12)) throw wrong('untilOn', 'This day is too far away. Choose one within a year.')
}

/** All that the verdicts of some teams stand on, as the one who asks may be told it. */
export async function groundsOf(ask: Ask, own: readonly TeamFound[], target: PathFacts['target'] = null) {
  const { db, scope, today } = ask
  const all = everything(ask)
  const teams = await around(ask, own)
  const areaOf = areasIn(teams)
  const [ids, ownIds] = [
    { teamIds: json(teams.map(({ id }) => id)), all },
    { teamIds: json(own.map(({ id }) => id)), today },
  ]
  const roles = await rolesIn(db, scope, { ...ids, roleId: target?.roleId ?? '' })
  // A seat that was decided and is still to be taken is told to those who see the decision.
  const moves = (await movesIn(db, scope, ids)).filter(({ movedOn }) => movedOn <= today)
  const records = first(await recordsOf(db, ownIds))
  const plans = Map.groupBy(await plansOf(db, ownIds), ({ teamId }) => teamId)
  const overrides = first(await overridesOf(db, ownIds))
  const heads = new Map((await headsIn(db, scope, { ...ids, today })).map((row) => [row.teamId, row]))
  const spans = await spansIn(db, scope, { ...ownIds, all, leadIds: json(own.flatMap(({ leadId }) => leadId ?? [])) })
  const personIds = json(new Set([...spans.map(({ id }) => id), ...own.flatMap(({ leadId }) => leadId ?? [])]))
  const names = new Map((await namesWithin(db, scope, { personIds, all })).map((person) => [person.id, person]))
  const [rolesOf, movesOf] = [Map.groupBy(roles, ({ team }) => team.id), Map.groupBy(moves, ({ team }) => team.id)]

  return own.map((team) => {
    const area = areaOf(team.id)
    const whole = [...wholeOf(area)]
    const counted = [team.id, ...area.belowIds].flatMap((id) => heads.get(id) ?? [])
    const here = counted.reduce((sum, row) => sum + row.heads, 0)
    const told =
      countTold(
        here,
        counted.reduce((sum, row) => sum + row.outOfSight, 0),
      ) !== null
    const rolesHere = [...new Set([...whole.flatMap((id) => rolesOf.get(id) ?? []), ...roles.filter(({ id }) => id === target?.roleId)])]
    const movesHere = whole
      .flatMap((id) => movesOf.get(id) ?? [])
      .sort((a, b) => b.movedOn.localeCompare(a.movedOn) || b.id.localeCompare(a.id))
    const spansHere = spans.filter(({ id, teamId }) => teamId === team.id || id === team.leadId)
    const plan = plans.get(team.id)?.[0] ?? null
    const facts: PathFacts = {
      team,
      area,
      target,
      roles: rolesHere,
      moves: movesHere.map(asMove),
      recordedSinceOn: records.get(team.id)?.sinceOn ?? null,
      plan,
      heads: { today: here, told },
      spans: spansHere.map(({ id, reports, outOfSight }) => ({
        id,
        name: names.get(id)?.name ?? null,
        reports,
        told: countTold(reports, outOfSight) !== null,
      })),
    }
    return {
      team,
      facts,
      roles: rolesHere,
      moves: movesHere,
      record: records.get(team.id) ?? null,
      plans: plans.get(team.id) ?? [],
      override: saidOf(overrides.get(team.id)),
      lead: names.get(team.leadId ?? '') ?? null,
      names,
    }
  })
}
