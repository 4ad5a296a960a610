import { type Home, type HomeRow, readHome } from 'shared/api/overview.ts'
import { dismiss, undismiss } from 'shared/api/rhythm.ts'
import { aboutWhat } from 'shared/domain/about.ts'
import { atLevelAsked } from 'shared/domain/atLevelAsked.ts'
import { cadence } from 'shared/domain/cadence.ts'
import { isClose } from 'shared/domain/close.ts'
import { aspirationCurrency } from 'shared/domain/currency.ts'
import { addDays, weekIndex } from 'shared/domain/days.ts'
import { listed } from 'shared/domain/grammar.ts'
import { paced } from 'shared/domain/leave.ts'
import { meets } from 'shared/domain/levels.ts'
import { byName } from 'shared/domain/names.ts'
import { homeSentence } from 'shared/domain/sentences.ts'
import type { AskedLevel, Level } from 'shared/model/words.ts'
import { areaNear } from '../access/scope.ts'
import type { Context, Serve } from '../http/serve.ts'
import { rolesNear } from '../person/queries.ts'
import { levelsReadOn } from '../readings/queries.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { rhythmsByPerson, rhythmsOfReports } from '../rhythm/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { putAway, showAgain } from './commands.ts'
import { piecesOfReports, piecesOn, promisesOf, reportsOf, worthOf } from './queries.ts'

/** Roles beside the team list: the nearest days first. */
const rolesShown = 4
/** Names beside each of them. */
const peopleShown = 3
const done = { done: true } as const
/** How long a fact stays away that was put away. */
const awayDays = 30

/** A manager's own team: what each wants, how it stands against the role they named, and when to talk next. */
async function homeOf(ask: Pick<Context, 'scope' | 'actor' | 'today'> & { db: Context['db'] }): Promise<Home> {
  const { db, scope, actor, today } = ask
  const windows = await windowsOf(db)
  const reports = (await reportsOf(db, scope)).sort(byName)
  const near = (await rolesNear(db, scope, areaNear(`${actor.path}_/`)))
    .toSorted((a, b) => whenOf(a).localeCompare(whenOf(b)))
    .slice(0, rolesShown)
  const roleIds = [...new Set([...near.map(({ id }) => id), ...reports.flatMap(({ targetRoleId }) => targetRoleId ?? [])])]
  const criteria = Map.groupBy(
    roleIds.length > 0 ? await criteriaOfRoles(db, { roleIds: JSON.stringify(roleIds) }) : [],
    ({ roleId }) => roleId,
  )
  const levels = new Map<string, Map<string, Level>>(reports.map(({ id }) => [id, new Map()]))
  if (criteria.size > 0) {
    const personIds = JSON.stringify(reports.map(({ id }) => id))
    const criterionIds = JSON.stringify([...new Set([...criteria.values()].flat().map(({ criterionId }) => criterionId))])
    for (const { personId, criterionId, level } of await levelsReadOn(db, { personIds, criterionIds }))
      levels.get(personId)?.set(criterionId, level)
  }

  const isOld = (heardOn: string | null) => heardOn !== null && aspirationCurrency(heardOn, today, windows).currency === 'getting_old'
  const askedBy = (roleId: string) =>
    (criteria.get(roleId) ?? []).map((c) => ({ id: c.criterionId, name: c.name, asks: c.asks, mustHave: c.mustHave }))
  /** Beside a role: those who want it, then those who are close to it. */
  const beside = new Map(
    near.map(({ id }) => {
      const asked = askedBy(id)
      const wants = reports.filter(({ targetRoleId, heardOn }) => targetRoleId === id && !isOld(heardOn))
      const others = reports.filter((report) => !wants.includes(report) && isClose(asked, levels.get(report.id)!))
      return [id, [...wants, ...others].slice(0, peopleShown)]
    }),
  )

  /** Where nobody has read a criterion that a row of rings shows: whether pieces are waiting. */
  const unread = [
    ...near.flatMap(({ id }) => beside.get(id)!.map((r) => [r.id, id])),
    ...reports.flatMap(({ id, targetRoleId }) => (targetRoleId ? [[id, targetRoleId]] : [])),
  ].flatMap(([personId, roleId]) => askedBy(roleId!).flatMap(({ id }) => (levels.get(personId!)!.has(id) ? [] : [{ personId, id }])))
  const counts = new Map<string, number>()
  if (unread.length > 0) {
    const personIds = JSON.stringify([...new Set(unread.map(({ personId }) => personId))])
    const criterionIds = JSON.stringify([...new Set(unread.map(({ id }) => id))])
    for (const { personId, criterionId, pieces } of await piecesOn(db, scope, {
      personIds,
      criterionIds,
      since: addDays(today, -windows.evidenceDays),
    }))
      counts.set(`${personId} ${criterionId}`, pieces)
  }

  const weeks = new Map(reports.map(({ id }) => [id, Array.from({ length: windows.rhythmWeeks }, () => 0)]))
  const thisWeek = weekIndex(today)
  const rhythmFrom = addDays(today, -7 * windows.rhythmWeeks)
  const lastTalks = new Map(reports.flatMap(({ id, planned, lastHeldOn }) => (planned && lastHeldOn ? [[id, lastHeldOn]] : [])))
  const newPieces = new Map([...lastTalks.keys()].map((id) => [id, 0]))
  const since = [rhythmFrom, ...lastTalks.values()].reduce((a, b) => (a < b ? a : b))
  const lately = new Map<string, { count: number; newestOn: string }>()
  const sinceTalk = new Map(reports.map(({ id }) => [id, 0]))
  const talkedOn = new Map(reports.map(({ id, lastHeldOn }) => [id, lastHeldOn ?? '']))
  for (const { personId, happenedOn } of reports.length > 0 ? await piecesOfReports(db, scope, { since }) : []) {
    if (happenedOn > (lastTalks.get(personId) ?? '9')) newPieces.set(personId, newPieces.get(personId)! + 1)
    const at = windows.rhythmWeeks - 1 - (thisWeek - weekIndex(happenedOn))
    const row = weeks.get(personId)
    if (row && at >= 0 && at < row.length) row[at]!++
    if (happenedOn < rhythmFrom || happenedOn > today) continue
    if (happenedOn > talkedOn.get(personId)!) sinceTalk.set(personId, sinceTalk.get(personId)! + 1)
    const before = lately.get(personId)
    if (before) before.count++
    if (!before || happenedOn > before.newestOn) lately.set(personId, { count: before?.count ?? 1, newestOn: happenedOn })
  }

  /** How one report stands against one role, as a row of rings. */
  const against = (personId: string, roleId: string) => {
    const asked = askedBy(roleId)
    const read = levels.get(personId)!
    const { at, of } = atLevelAsked(asked, read)
    const rings = asked.map(({ id, name, asks }) => ({
      criterionId: id,
      name,
      asks,
      level: read.get(id) ?? null,
      pieces: counts.get(`${personId} ${id}`) ?? 0,
    }))
    return { at, of, rings }
  }

  const rhythms = rhythmsByPerson(await rhythmsOfReports(db, scope))
  const promises = reports.length > 0 ? await promisesOf(ask, windows) : []
  const promisedTo = Map.groupBy(promises, ({ personId }) => personId)
  const decideBy = new Map(near.flatMap(({ id, state, decideByOn }) => (state !== 'planned' && decideByOn ? [[id, decideByOn]] : [])))

  const rows = reports.map((r): HomeRow => {
    const { windows: within, ...pace } = paced(rhythms.get(r.id), r.lastHeldOn, today, windows)
    const plannedOn = r.planned?.slice(0, 10) ?? null
    const { state, days, nextOn } = cadence({ lastHeldOn: r.lastHeldOn, plannedOn, ...pace }, today, within)
    const targetRole = r.targetRoleId && r.targetRoleTitle ? { id: r.targetRoleId, title: r.targetRoleTitle } : null
    return {
      person: { id: r.id, name: r.name, title: r.title },
      want:
        r.direction && r.heardOn
          ? {
              direction: r.direction,
              horizon: r.horizon,
              targetRole,
              target: r.target,
              heardOn: r.heardOn,
              gettingOld: isOld(r.heardOn),
            }
          : null,
      role: targetRole && { ...targetRole, ...against(r.id, targetRole.id) },
      weeks: weeks.get(r.id)!,
      lastHeldOn: r.lastHeldOn,
      newPieces: newPieces.get(r.id) ?? null,
      plannedOn,
      plannedTime: r.planned?.slice(10, 15).trim() || null,
      conversationId: r.planned?.slice(15) ?? null,
      dueOn: nextOn,
      cadence: state,
      about: aboutWhat(
        {
          plannedOn,
          cadence: { state, days },
          backOn: pace.pausedUntilOn,
          want: r.heardOn ? { heardOn: r.heardOn, gettingOld: isOld(r.heardOn) } : null,
          decidesOn: decideBy.get(r.targetRoleId ?? '') ?? null,
          promisedFor: (promisedTo.get(r.id) ?? []).map(({ dueOn }) => dueOn),
          lastHeldOn: r.lastHeldOn,
          newPieces: sinceTalk.get(r.id)!,
          piecesFrom: rhythmFrom,
        },
        today,
      ),
    }
  })
  const worth = await worthOf(ask, windows, {
    reports: reports.map(({ id, name, direction }) => ({
      id,
      name,
      wantsToLead: direction === 'management',
      neverAsked: direction === null,
    })),
    promises,
    pieces: lately,
    close: near.flatMap(({ id, title }) =>
      beside
        .get(id)!
        .flatMap(({ id: personId, name, direction }) =>
          direction === null ? [{ person: { id: personId, name }, role: { id, title } }] : [],
        ),
    ),
  })

  return {
    sentence: homeSentence({
      people: rows.length,
      known: rows.filter(({ want }) => want).length,
      neverAsked: rows.filter(({ want }) => !want).map(({ person }) => person),
    }),
    rows,
    worth,
    roles: near.map((role) => {
      const asked = askedBy(role.id)
      const people = beside.get(role.id)!.map(({ id, name }) => ({ id, name, ...against(id, role.id) }))
      const missing =
        people.length === 0
          ? []
          : asked.filter(({ id }) => people.every(({ rings }) => !reaches(rings.find((ring) => ring.criterionId === id))))
      return {
        ...role,
        people,
        gap:
          missing.length > 0
            ? `Nobody on your team has shown ${listed(missing.map(({ name }) => lowered(name)))} at the level this role asks.`
            : people.length === 0
              ? 'Nobody on your team is close to it yet, or has said they want it.'
              : null,
      }
    }),
  }
}

const reaches = (ring: { asks: AskedLevel | null; level: Level | null } | undefined) => ring?.asks != null && meets(ring.level, ring.asks)
const whenOf = ({ decideByOn, expectedOn }: { decideByOn: string | null; expectedOn: string | null }) => decideByOn ?? expectedOn ?? '9999'
/** A name inside a sentence: "Hiring and feedback" becomes "hiring and feedback", "OKR planning" stays. */
const lowered = (name: string) => (/^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name)

export function homeRoutes(serve: Serve) {
  serve(readHome, (context) => homeOf(context))
  serve(dismiss, async ({ db, actor, today }, { body: { subject } }) => {
    await putAway(db, { accountId: actor.accountId, today }, subject, addDays(today, awayDays))
    return done
  })
  serve(undismiss, async ({ db, actor, today }, { params: { subject } }) => {
    await showAgain(db, { accountId: actor.accountId, today }, subject)
    return done
  })
}
