import {
  confirmRole as confirmEndpoint,
  endOverride as endEndpoint,
  listPaths,
  lookAtHeadcount,
  overridePath as overrideEndpoint,
  planHeadcount as planEndpoint,
  readPath,
  unconfirmRole,
} from 'shared/api/path.ts'
import { reachOf, wholeOf } from 'shared/domain/area.ts'
import { addMonths, dayWords } from 'shared/domain/days.ts'
import { timeToFill } from 'shared/domain/fills.ts'
import { compareNames } from 'shared/domain/names.ts'
import { lookedAt } from 'shared/domain/pathFacts.ts'
import { pathVerdict } from 'shared/domain/pathVerdict.ts'
import { areaWords, pathsSentence } from 'shared/domain/pathWords.ts'
import type { PathOfTeam, TeamPath } from 'shared/model/path.ts'
import type { Tx } from '../db/database.ts'
import { conflict, notAllowed, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { fillsIn } from '../precedents/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { confirmRole, endOverrides, overridePath, planHeadcount } from './commands.ts'
import {
  type Ask,
  groundsOf,
  mayRecord,
  plannedRoleOf,
  plansOf,
  requireUntil,
  type TeamFound,
  teamInSight,
  teamsInSight,
} from './queries.ts'

const done = { done: true } as const

/** Each team followed by those below it, by name. */
function inTreeOrder<Row extends { team: { id: string; name: string }; parentId: string | null }>(rows: Row[]): Row[] {
  const known = new Set(rows.map(({ team }) => team.id))
  const below = Map.groupBy(rows, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const placed = new Set<Row>()
  const from = (parentId: string | null): Row[] =>
    (below.get(parentId) ?? [])
      .toSorted((a, b) => compareNames(a.team.name, b.team.name))
      .flatMap((row) => (placed.has(row) ? [] : (placed.add(row), [row, ...from(row.team.id)])))
  const found = from(null)
  // Teams that stand in a circle are under nobody.
  return [...found, ...rows.filter((row) => !placed.has(row))]
}

async function pathsOf(ask: Ask) {
  const windows = await windowsOf(ask.db)
  const own = await teamsInSight(ask)
  const known = new Set(own.map(({ id }) => id))
  const teams = (own.length > 0 ? await groundsOf(ask, own) : []).map((grounds): PathOfTeam => {
    const { team, facts, lead } = grounds
    const { verdict, sentence, value, of } = pathVerdict(facts, ask.today, windows)
    return {
      team: { id: team.id, name: team.name },
      parentId: team.parentId !== null && known.has(team.parentId) ? team.parentId : null,
      lead,
      verdict,
      sentence,
      value,
      of,
      override: grounds.override,
      mayChange: mayRecord(ask, team),
    }
  })
  const counts = Object.fromEntries([...Map.groupBy(teams, ({ verdict }) => verdict)].map(([word, rows]) => [word, rows.length]))
  return { sentence: pathsSentence(counts), teams: inTreeOrder(teams) }
}

async function pathOf(ask: Ask, team: TeamFound): Promise<TeamPath> {
  const windows = await windowsOf(ask.db)
  const [grounds] = await groundsOf(ask, [team])
  const { facts, roles, moves, record, plans, lead, names } = grounds!
  const mayChange = mayRecord(ask, team)
  const parent = team.parentId === null ? undefined : (await teamsInSight(ask)).find(({ id }) => id === team.parentId)
  const earliest = moves.at(-1)
  const filled = lookedAt(facts, ask.today, windows).filled
  const of = { teamIds: JSON.stringify([...wholeOf(facts.area)]), all: ask.actor.administrator ? ('yes' as const) : ('no' as const) }
  const reach = reachOf(facts.area)
  const [plan = null, ...plansBefore] = plans.map(({ teamId: _, ...rest }) => rest)
  return {
    team: { id: team.id, name: team.name },
    parent: parent ? { id: parent.id, name: parent.name } : null,
    lead,
    mayChange,
    figure: pathVerdict(facts, ask.today, windows),
    area: areaWords(facts),
    override: grounds!.override,
    recorded: record
      ? { sinceOn: record.sinceOn, by: record.by, saidOn: record.saidOn }
      : earliest
        ? { sinceOn: earliest.movedOn, by: null, saidOn: null }
        : null,
    precedents: moves.map((move) => ({ ...move, mayChange: mayChange && move.team.id === team.id && move.source !== 'decision' })),
    filled: {
      months: windows.historyMonths,
      kinds: [...Map.groupBy(filled, ({ kind }) => kind)].map(([kind, moves]) => ({ kind, seats: moves.length })),
    },
    timeToFill: timeToFill(await fillsIn(ask.db, ask.scope, of)),
    open: roles
      .filter(({ state, team }) => state === 'open' && reach.has(team.id))
      .map(({ id, title, team, openedOn }) => ({ id: title === null ? null : id, title, team, openedOn }))
      .sort((a, b) => (a.openedOn ?? '9999').localeCompare(b.openedOn ?? '9999')),
    planned: roles
      .filter(({ state }) => state === 'planned')
      .map(({ id, title, state: _, openedOn: __, ...role }) => ({ ...role, id: title === null ? null : id, title }))
      .sort((a, b) => (a.expectedOn ?? '9999').localeCompare(b.expectedOn ?? '9999') || compareNames(a.title ?? '', b.title ?? '')),
    plan,
    plansBefore,
    headsToday: facts.heads.told ? facts.heads.today : null,
    spans: facts.spans
      .filter(({ told }) => told)
      .map(({ id, reports }) => ({ manager: names.get(id) ?? null, reports }))
      .sort((a, b) => b.reports - a.reports || compareNames(a.manager?.name ?? '', b.manager?.name ?? '')),
    spansHidden: facts.spans.filter(({ told }) => !told).length,
  }
}

type Write = Pick<Context, 'scope' | 'actor' | 'today'> & { db: Tx }
async function byWriterOf(context: Write, teamId: string) {
  const { actor, today } = context
  if (!mayRecord(context, await teamInSight(context, teamId)))
    throw notAllowed('You may see this path, but not change it. Whoever stands above the team’s lead can.')
  return { teamId, accountId: actor.accountId, today }
}

export function pathRoutes(serve: Serve) {
  serve(listPaths, (context) => pathsOf(context))
  serve(readPath, async (context, { params }) => pathOf(context, await teamInSight(context, params.teamId)))

  serve(planEndpoint, async (context, { params, body }) => {
    const by = await byWriterOf(context, params.teamId)
    if (body.forOn < by.today) throw wrong('forOn', 'This day is past. A plan is for today or a day to come.')
    if (body.forOn > addMonths(by.today, 60)) throw wrong('forOn', 'This day is too far away. Choose one within five years.')
    await planHeadcount(context.db, by, body)
    return done
  })
  serve(lookAtHeadcount, async (context, { params }) => {
    const by = await byWriterOf(context, params.teamId)
    const [plan] = await plansOf(context.db, { teamIds: JSON.stringify([params.teamId]) })
    if (!plan) throw conflict('There is no headcount plan yet. Write one first.')
    if (plan.forOn < by.today) throw conflict(`This plan was for ${dayWords(plan.forOn, by.today)}. Write the next one.`)
    await planHeadcount(context.db, by, plan)
    return done
  })

  serve(overrideEndpoint, async (context, { params, body }) => {
    const by = await byWriterOf(context, params.teamId)
    requireUntil(body.untilOn, by.today)
    await overridePath(context.db, by, body)
    return done
  })
  serve(endEndpoint, async (context, { params }) => {
    await endOverrides(context.db, await byWriterOf(context, params.teamId))
    return done
  })

  serve(confirmEndpoint, async ({ db, role, actor, today }) => {
    const [stands] = await plannedRoleOf(db, { roleId: role.id })
    if (stands?.state !== 'planned') throw conflict('Only a planned role is confirmed.')
    if (!stands.expectedOn) throw conflict('Say when this role is expected first. Then it can be confirmed.')
    if (stands.expectedOn < today)
      throw conflict(`This role was expected on ${dayWords(stands.expectedOn, today)}. Say when it is expected now.`)
    await confirmRole(db, role.id, { confirmedBy: actor.accountId, confirmedOn: today })
    return done
  })
  serve(unconfirmRole, async ({ db, role }) => {
    await confirmRole(db, role.id, null)
    return done
  })
}
