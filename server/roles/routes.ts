import { exportRoles } from 'shared/api/exports.ts'
import {
  changeRole as changeEndpoint,
  createRole as createEndpoint,
  listRoleChanges,
  listRoles,
  moveRole as moveEndpoint,
  readRole,
  setRoleCriteria as criteriaEndpoint,
} from 'shared/api/roles.ts'
import { exportName, narrowedTo } from 'shared/domain/exports/fileName.ts'
import { rolesGrid } from 'shared/domain/exports/roles.ts'
import { known } from 'shared/domain/filters/known.ts'
import { passes, type RolesFilters, rolesWords } from 'shared/domain/filters/roles.ts'
import { compareNames, firstName } from 'shared/domain/names.ts'
import { movedTo } from 'shared/domain/roleStates.ts'
import { rolesSentence } from 'shared/domain/sentences.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import type { RoleCriteriaDraft, RoleDraft } from 'shared/model/role.ts'
import type { RoleState } from 'shared/model/words.ts'
import { agreementsOf } from '../calibration/queries.ts'
import { criteriaInUse, criteriaWithin, latestCriteriaOf } from '../frameworks/queries.ts'
import type { Tx } from '../db/database.ts'
import { gridFile } from '../http/file.ts'
import { conflict, notAllowed, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { tellingsOn } from '../duties/queries.ts'
import { memberWithin } from '../people/queries.ts'
import { countsOn } from '../slates/queries.ts'
import { changeRole, createRole, foundTeam, moveRole, setRoleCriteria } from './commands.ts'
import {
  allInSight,
  changesOf,
  criteriaOfRoles,
  founderOf,
  namesOnSlate,
  ownCriteriaOf,
  roleOf,
  standingOf,
  teamsOfMine,
  toldRoles,
} from './queries.ts'

type Write = Pick<Context, 'scope' | 'actor'> & { db: Tx }

/** The order of the list: what needs a decision soonest comes first. */
const states: readonly RoleState[] = ['open', 'deciding', 'planned', 'on_hold', 'filled', 'held', 'cancelled']
const noDay = '9999-12-31'

/** The team that the new role belongs to, and who hires for it. */
async function seatOf({ db, scope, actor }: Write, teamId: string | null) {
  const [founder] = await founderOf(db, { personId: actor.personId, line: scope.values.scopeLine })
  const teams = await teamsOfMine(db, scope)
  if (!founder || founder.reports + teams.length === 0) throw notAllowed('A lead role is planned by someone who has a team.')
  const { example, name, path, teamAbove } = founder
  const personId = actor.personId!
  if (teamId === null) {
    const own = teams.find(({ leadId }) => leadId === personId)
    return {
      teamId: own?.id ?? (await foundTeam(db, { name: `${firstName(name)}’s team`, parentId: teamAbove, leadId: personId, path, example })),
      hiringManagerId: personId,
      example,
    }
  }
  const team = teams.find(({ id }) => id === teamId)
  if (!team) throw wrong('teamId', 'There is no such team.')
  return { teamId, hiringManagerId: team.leadId ?? personId, example }
}

async function startsWith({ db }: Write, { frameworkId }: RoleDraft) {
  const chosen = frameworkId ? await latestCriteriaOf(db, { frameworkId }) : await criteriaInUse(db)
  if (frameworkId && chosen.length === 0) throw wrong('frameworkId', 'There is no such framework.')
  return chosen.map(({ id }) => id)
}

async function holderFor({ db, scope }: Write, holderId: string) {
  if ((await memberWithin(db, scope, { personId: holderId })).length === 0) throw wrong('holderId', 'There is no such person.')
  return holderId
}

const twice = (ids: string[]) => new Set(ids).size < ids.length

/** The criteria as they will stand, every one of them known to the author; a role's own keep their id while their words stay. */
async function askedFor({ db, scope }: Write, roleId: string, { criteria, own }: RoleCriteriaDraft) {
  const ids = criteria.map(({ criterionId }) => criterionId)
  if (twice(ids)) throw wrong('criteria', 'Each criterion is asked for once.')
  const known = (await criteriaWithin(db, scope, { criterionIds: JSON.stringify(ids) })).filter((criterion) => criterion.roleId === null)
  if (known.length < ids.length) throw wrong('criteria', 'There is no such criterion.')
  const before = new Map((await ownCriteriaOf(db, { roleId })).map((criterion) => [criterion.id, criterion]))
  if (twice(own.flatMap(({ criterionId }) => criterionId ?? []))) throw wrong('own', 'Each criterion is asked for once.')
  return own.map((asked, i) => {
    const stood = before.get(asked.criterionId ?? '')
    if (asked.criterionId && !stood) throw wrong(`own.${i}.criterionId`, 'There is no such criterion.')
    return { asked, kept: stood !== undefined && stood.name === asked.name && stood.gist === asked.gist }
  })
}

/** The lead roles in sight that pass, those that need a decision soonest first; who wants each, as far as `reads` may know. */
async function rolesListed({ db, scope, today }: Pick<Context, 'db' | 'scope' | 'today'>, filters: RolesFilters, reads = scope) {
  const rows = (await allInSight(db, scope)).filter(passes(filters))
  const told = await toldRoles(db, scope, rows)
  const roleIds = JSON.stringify(rows.map(({ id }) => id))
  const asks = Map.groupBy(await criteriaOfRoles(db, { roleIds }), ({ roleId }) => roleId)
  const counts = await countsOn(db, reads, told, today)
  const mine = told.filter(({ mayChange }) => mayChange).map(({ id }) => id)
  const untold = Map.groupBy(await tellingsOn(db, scope, today, mine), ({ role }) => role.id)
  const roles = told.map(({ frozenAt: _, criteriaVersion: __, ...role }) => ({
    ...role,
    untold: role.mayChange ? (untold.get(role.id)?.length ?? 0) : null,
    asks: asks.get(role.id)?.length ?? 0,
    ...counts.get(role.id)!,
  }))
  const soonest = ({ decideByOn, expectedOn }: (typeof roles)[number]) => decideByOn ?? expectedOn ?? noDay
  return roles.sort(
    (a, b) => states.indexOf(a.state) - states.indexOf(b.state) || soonest(a).localeCompare(soonest(b)) || compareNames(a.title, b.title),
  )
}

export function roleRoutes(serve: Serve) {
  serve(listRoles, async (context, { query }) => {
    const { db, scope, actor } = context
    const roles = await rolesListed(context, query)
    const times = Object.fromEntries([...Map.groupBy(roles, ({ state }) => state)].map(([state, of]) => [state, of.length]))
    const teams = await teamsOfMine(db, scope)
    const [founder] = await founderOf(db, { personId: actor.personId, line: scope.values.scopeLine })
    return {
      sentence: rolesSentence(times),
      roles,
      teams: teams.map(({ id, name }) => ({ id, name })),
      mayCreate: founder !== undefined && founder.reports + teams.length > 0,
    }
  })

  serve(exportRoles, async (context, { query: { format, ...asked } }) => {
    const roles = await rolesListed(context, {}, context.scope.forChain())
    const { filters } = known(asked, rolesWords(roles))
    const { team, ...others } = filters
    const teamName = roles.find((role) => role.team.id === team)?.team.name
    const name = exportName('Lead roles', {
      whose: context.actor.name,
      narrowed: narrowedTo(teamName, others),
      on: context.today,
      ending: format,
    })
    return gridFile(rolesGrid(roles.filter(passes(filters))), format, name)
  })

  serve(readRole, async ({ db, scope, role, today }) => ({
    ...(await roleOf(db, scope, role.id)),
    untold: role.mayChange ? (await tellingsOn(db, scope, today, [role.id])).length : null,
  }))

  serve(createEndpoint, async (context, { body }) => {
    const { db, scope, actor, now } = context
    const seat = await seatOf(context, body.teamId ?? null)
    if (body.holderId) await holderFor(context, body.holderId)
    const id = await createRole(db, { accountId: actor.accountId, now }, { ...body, ...seat }, await startsWith(context, body))
    return roleOf(db, scope, id)
  })

  serve(changeEndpoint, async ({ db, scope, role }, { body }) => {
    if (role.state === 'cancelled') throw conflict('This role was cancelled. Plan a new one instead.')
    await changeRole(db, role.id, body)
    return roleOf(db, scope, role.id)
  })

  serve(criteriaEndpoint, async (context, { body }) => {
    const { db, scope, role, actor, now } = context
    if (role.state === 'cancelled') throw conflict('This role was cancelled. Plan a new one instead.')
    const own = await askedFor(context, role.id, body)
    const reviewed = role.frozenAt !== null || (await namesOnSlate(db, { roleId: role.id })).length > 0
    if (reviewed && !body.reason) throw wrong('reason', 'Say why the criteria change: people are looked at against them already.')
    if (role.frozenAt !== null && body.criteria.length + own.length === 0) throw wrong('criteria', 'Say what this role asks first.')
    await setRoleCriteria(db, { accountId: actor.accountId, now }, role, body.criteria, own, reviewed ? body.reason! : null)
    return roleOf(db, scope, role.id)
  })

  serve(listRoleChanges, async ({ db, role, actor }) => {
    if (!role.full) return []
    const agreed = (role.mayChange ? await agreementsOf(db, role.id, actor.accountId) : []).map(({ id, words, author, recordedAt }) => ({
      id,
      what: 'Agreed in a calibration',
      version: null,
      reason: words,
      madeBy: author,
      madeAt: recordedAt,
    }))
    const changes = await changesOf(db, { roleId: role.id })
    // Who left is named to those whom the role names its people to.
    const told = changes.map(({ byAnyone, ...change }) => (byAnyone || role.mayChange ? change : { ...change, reason: null }))
    return [...told, ...agreed].sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.id.localeCompare(a.id))
  })

  serve(moveEndpoint, async (context, { body: { to, reason, holderId, decideByOn } }) => {
    const { db, scope, role, actor, now, today } = context
    const [stands] = await standingOf(db, { roleId: role.id })
    const next = movedTo(stands!, to)
    if (!next)
      throw conflict(`A role that is ${roleStateWords[role.state].toLowerCase()} can’t be ${roleStateWords[to].toLowerCase()} next.`)
    if (to === 'filled') throw conflict('A role is filled by a decision, with its reason. This can’t be set here.')
    if (to === 'open' && (await criteriaOfRoles(db, { roleIds: JSON.stringify([role.id]) })).length === 0)
      throw conflict('Say what this role asks first. Its criteria are frozen when it opens.')
    if (holderId && to !== 'held') throw wrong('holderId', 'Only a role that is held has a holder.')
    if (holderId && role.state === 'filled' && role.holderId !== null && holderId !== role.holderId)
      throw wrong('holderId', 'The decision says who takes this seat. Record another one to give it to someone else.')
    const holder = to === 'held' ? (holderId ? await holderFor(context, holderId) : role.holderId) : null
    if (to === 'held' && !holder) throw wrong('holderId', 'Say who holds the role.')
    await moveRole(db, { accountId: actor.accountId, now, today }, { id: role.id, ...stands! }, next, {
      reason: reason ?? null,
      holderId: holder,
      decideByOn: decideByOn ?? null,
    })
    return roleOf(db, scope, role.id)
  })
}
