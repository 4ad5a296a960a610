import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { atLevelAsked } from 'shared/domain/atLevelAsked.ts'
import { benchesOf, benchStrength, coverage, leastCoveredFirst, netBench, onSeveral, readyNowCoverage } from 'shared/domain/bench.ts'
import { isClose } from 'shared/domain/close.ts'
import { addMonths } from 'shared/domain/days.ts'
import { meetingQuestions, neverAskedQuestion, onlyOnes } from 'shared/domain/meeting.ts'
import { byName } from 'shared/domain/names.ts'
import { peopleSentence, pipelineSentence } from 'shared/domain/sentences.ts'
import type { BenchStrength, Direction, Level } from 'shared/model/words.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { accounts, aspirations, candidacies, leadRoles, people, readinessCalls, readings, roleCriteria, teams } from '../db/schema.ts'
import { levelsReadOn } from '../readings/queries.ts'
import { onLeave } from '../rhythm/queries.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { windowsOf } from '../settings/queries.ts'

/** Said longer ago than this, an answer is striped in "who has been asked". */
const oldMonths = 12

const slot = sql.placeholder
const holder = alias(people, 'holder')

/** The roles of the teams that the one who asks leads or that stand under them, and those they hire for; filled and cancelled ones left out. */
const rolesOfScope = scoped((db) => {
  const role = {
    id: leadRoles.id,
    title: leadRoles.title,
    state: leadRoles.state,
    teamId: teams.id,
    teamName: teams.name,
    holderId: leadRoles.holderId,
    holderName: holder.name,
    holderTitle: holder.title,
    critical: leadRoles.critical,
    reason: leadRoles.reason,
    decideByOn: leadRoles.decideByOn,
    expectedOn: leadRoles.expectedOn,
    criteria:
      sql<number>`(select count(*) from ${roleCriteria} rc where rc.role_id = ${leadRoles.id} and rc.version = ${leadRoles.criteriaVersion})`.mapWith(
        Number,
      ),
  }
  // From the teams outward: the planner would start from all roles.
  return db
    .select(role)
    .from(teams)
    .crossJoin(leadRoles)
    .leftJoin(holder, eq(holder.id, leadRoles.holderId))
    .where(and(Scope.myRoles, eq(leadRoles.teamId, teams.id), sql`${leadRoles.state} not in ('cancelled', 'filled')`))
})

/** The calls that count for these roles today, with who made them. */
const currentCallsFor = query((db, of) =>
  db
    .select({
      id: readinessCalls.id,
      roleId: readinessCalls.roleId,
      personId: readinessCalls.personId,
      name: people.name,
      call: readinessCalls.call,
      state: readinessCalls.state,
      calledOn: readinessCalls.calledOn,
      expiresOn: readinessCalls.expiresOn,
      emergencyCover: readinessCalls.emergencyCover,
      calledBy: accounts.name,
    })
    .from(readinessCalls)
    .innerJoin(people, eq(people.id, readinessCalls.personId))
    .innerJoin(accounts, eq(accounts.id, readinessCalls.authorId))
    .where(
      and(
        sql`${readinessCalls.roleId} in ${idsOf(of.roleIds)}`,
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
        sql`${readinessCalls.expiresOn} > ${of.today}`,
      ),
    ),
)

const interestsIn = query((db, of) =>
  db
    .select({ roleId: candidacies.roleId, personId: candidacies.personId, interest: candidacies.interest })
    .from(candidacies)
    .where(and(sql`${candidacies.roleId} in ${idsOf(of.roleIds)}`, isNull(candidacies.removedAt))),
)

/** The newest aspiration of each of these people, where the chain may know it. */
const newestWants = query((db, of) =>
  db
    .select({ id: aspirations.id, personId: people.id, targetRoleId: aspirations.targetRoleId, heardOn: aspirations.heardOn })
    .from(people)
    .innerJoin(
      aspirations,
      sql`${aspirations.id} = (select a.id from aspirations a where a.person_id = ${people.id} and a.removed_at is null and a.visibility = 'chain' order by a.heard_on desc, a.recorded_at desc, a.id desc limit 1)`,
    )
    .where(sql`${people.id} in ${idsOf(of.personIds)}`),
)

/** For each call on these roles: how many of the role's criteria are read at the level asked or above. */
const levelsReached = query((db, of) =>
  db
    .select({ roleId: readinessCalls.roleId, personId: readinessCalls.personId, at: sql<number>`count(*)`.mapWith(Number) })
    .from(leadRoles)
    .crossJoin(readinessCalls)
    .crossJoin(roleCriteria)
    .crossJoin(readings)
    .where(
      and(
        sql`${leadRoles.id} in ${idsOf(of.roleIds)}`,
        eq(readinessCalls.roleId, leadRoles.id),
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
        eq(roleCriteria.roleId, leadRoles.id),
        eq(roleCriteria.version, leadRoles.criteriaVersion),
        eq(readings.personId, readinessCalls.personId),
        eq(readings.state, 'given'),
        eq(readings.superseded, false),
        eq(readings.criterionId, roleCriteria.criterionId),
        sql`${readings.level} >= ${roleCriteria.asks}`,
      ),
    )
    .groupBy(readinessCalls.roleId, readinessCalls.personId),
)

/** Everyone under the one who asks: what they last said that they want, and when. */
const wantsUnder = scoped((db, scope) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      managerId: people.managerId,
      // Direction and day in one text, so that one look finds both.
      said: sql<
        string | null
      >`(select a.heard_on || a.direction from ${aspirations} a where a.person_id = people.id and a.removed_at is null and (a.visibility = 'chain' or a.author_id = ${slot('scopeAccount')} or a.visibility = 'pair' and people.manager_id = ${slot('scopePerson')} and ${slot('scopeAccount')} <> '') order by a.heard_on desc, a.recorded_at desc, a.id desc limit 1)`,
    })
    .from(people)
    .where(scope),
)
/** The roles of which each of these people has said whether they want it: nobody needs to ask them. */
const askedOfRoles = query((db, of) =>
  db
    .select({ roleId: candidacies.roleId, personId: candidacies.personId })
    .from(candidacies)
    .where(
      and(sql`${candidacies.personId} in ${idsOf(of.personIds)}`, ne(candidacies.interest, 'not_asked'), isNull(candidacies.removedAt)),
    ),
)

/** Every lead role of someone's scope with its bench, and what follows from all of them together. */
export async function pipelineOf(db: Read, whole: Scope, today: string) {
  const scope = whole.own()
  const windows = await windowsOf(db)
  const roles = await rolesOfScope(db, scope)
  const roleIds = JSON.stringify(roles.map(({ id }) => id))
  const calls = roles.length > 0 ? await currentCallsFor(db, { roleIds, today }) : []
  const called = JSON.stringify([...new Set(calls.map(({ personId }) => personId))])
  const interests = calls.length > 0 ? await interestsIn(db, { roleIds }) : []
  const aspirations = calls.length > 0 ? await newestWants(db, { personIds: called }) : []
  const reached = new Map(
    calls.length > 0 ? (await levelsReached(db, { roleIds })).map(({ roleId, personId, at }) => [`${roleId} ${personId}`, at]) : [],
  )

  const benches = benchesOf(roles, { calls, interests, aspirations }, today, windows)
  const strengths = benchStrength(benches)
  const several = onSeveral(benches)
  const { size, matching } = netBench(benches)
  const names = new Map(calls.map(({ personId, name }) => [personId, name]))
  const declined = new Set(interests.flatMap(({ roleId, personId, interest }) => (interest === 'declined' ? `${roleId} ${personId}` : [])))
  const covers = new Map<string, { id: string; name: string }[]>()
  for (const { roleId, personId, name, emergencyCover } of calls)
    if (emergencyCover && !declined.has(`${roleId} ${personId}`))
      covers.set(roleId, [...(covers.get(roleId) ?? []), { id: personId, name }])
  const callOf = new Map(calls.map((call) => [`${call.roleId} ${call.personId}`, call]))
  const benchOf = new Map(benches.map((bench) => [bench.id, bench]))
  const counts: Record<BenchStrength, number> = { nobody: 0, thin: 0, one_person: 0, strong: 0 }
  for (const strength of strengths.values()) counts[strength]++

  const shown = roles.map(({ teamId, teamName, holderId, holderName, holderTitle, criteria, ...role }) => {
    const person = (id: string) => {
      const { calledBy, calledOn, emergencyCover } = callOf.get(`${role.id} ${id}`)!
      return {
        id,
        name: names.get(id)!,
        at: reached.get(`${role.id} ${id}`) ?? 0,
        of: criteria,
        roles: several.get(id)?.length ?? 1,
        calledBy,
        calledOn,
        emergencyCover,
      }
    }
    const matched = matching.get(role.id)
    const { readyNow, withinYear } = benchOf.get(role.id)!
    const shown = new Set([...readyNow, ...withinYear])
    return {
      ...role,
      team: { id: teamId, name: teamName },
      holder: holderId && holderName ? { id: holderId, name: holderName, title: holderTitle } : null,
      strength: strengths.get(role.id)!,
      readyNow: readyNow.map(person).sort(byName),
      withinYear: withinYear.map(person).sort(byName),
      cover: (covers.get(role.id) ?? []).filter(({ id }) => !shown.has(id)).sort(byName),
      matched: matched ? { id: matched, name: names.get(matched)! } : null,
    }
  })
  shown.sort(leastCoveredFirst)
  const alone = onlyOnes(shown)
  const away = new Set(
    alone.length > 0 ? (await onLeave(db, scope, { personIds: JSON.stringify(alone), today })).map(({ personId }) => personId) : [],
  )
  const teams = new Map<string, { id: string; name: string; roles: number }>()
  for (const { team } of shown) teams.set(team.id, { ...team, roles: (teams.get(team.id)?.roles ?? 0) + 1 })
  return {
    sentence: pipelineSentence({ strengths: counts, people: 0, neverAsked: 0 }),
    roles: shown,
    netBench: { size, of: roles.length },
    coverage: { covered: coverage(benches).covered, readyNow: readyNowCoverage(benches).covered, of: roles.length },
    ask: meetingQuestions({ roles: shown, calls, lines: interests, onLeave: away }, today),
    teams: [...teams.values()].sort(byName),
  }
}

/** Who has been asked, what people want, and who looks ready and was never asked. */
export async function askedOf(db: Read, whole: Scope, myName: string, today: string) {
  const scope = whole.own()
  const people = await wantsUnder(db, scope)
  const known = new Map(people.map((person) => [person.id, person]))
  const old = addMonths(today, -oldMonths)
  const wants = { management: 0, ic: 0, lateral: 0, undecided: 0, never_asked: 0 }
  const managers = new Map<string, { asked: number; old: number; of: number }>()
  for (const { managerId, said } of people) {
    wants[said ? (said.slice(10) as Direction) : 'never_asked']++
    if (!managerId) continue
    let row = managers.get(managerId)
    if (!row) managers.set(managerId, (row = { asked: 0, old: 0, of: 0 }))
    row.of++
    if (!said) continue
    row.asked++
    if (said.slice(0, 10) < old) row.old++
  }
  const neverAsked = people.filter(({ said }) => !said)
  const looksReady = await looksReadyOf(db, scope, neverAsked)
  return {
    sentence: peopleSentence({ people: people.length, neverAsked: neverAsked.length }),
    people: people.length,
    neverAsked: neverAsked.length,
    wants,
    managers: [...managers]
      .map(([id, row]) => {
        const { name, title } = known.get(id) ?? { name: myName, title: null }
        return { manager: { id, name, title }, ...row }
      })
      // The longest silence first: it measures the manager.
      .sort((a, b) => a.asked / a.of - b.asked / b.of || byName(a.manager, b.manager)),
    looksReady: looksReady.map(({ role, people }) => ({ roleId: role.id, people })),
    ask: neverAskedQuestion(looksReady),
  }
}

type Asked = Awaited<ReturnType<typeof wantsUnder>>
/** Who of those never asked is close to what a role asks. Nobody is compared with anybody: it says whom to ask. */
async function looksReadyOf(db: Read, scope: Scope, neverAsked: Asked) {
  const roles = neverAsked.length > 0 ? await rolesOfScope(db, scope) : []
  if (roles.length === 0) return []
  const criteria = Map.groupBy(await criteriaOfRoles(db, { roleIds: JSON.stringify(roles.map(({ id }) => id)) }), ({ roleId }) => roleId)
  const personIds = JSON.stringify(neverAsked.map(({ id }) => id))
  const criterionIds = JSON.stringify([...new Set([...criteria.values()].flat().map(({ criterionId }) => criterionId))])
  const levels = new Map<string, Map<string, Level>>()
  for (const { personId, criterionId, level } of await levelsReadOn(db, { personIds, criterionIds })) {
    const read = levels.get(personId) ?? new Map<string, Level>()
    levels.set(personId, read.set(criterionId, level))
  }
  const askedOf = new Set((await askedOfRoles(db, { personIds })).map(({ roleId, personId }) => `${roleId} ${personId}`))
  return roles.flatMap(({ id: roleId, title, holderId }) => {
    const asked = (criteria.get(roleId) ?? []).map(({ criterionId, name, asks, mustHave }) => ({ id: criterionId, name, asks, mustHave }))
    const close = neverAsked.filter(
      ({ id }) => id !== holderId && levels.has(id) && !askedOf.has(`${roleId} ${id}`) && isClose(asked, levels.get(id)!),
    )
    if (close.length === 0) return []
    return [
      {
        role: { id: roleId, title },
        people: close
          .map(({ id, name }) => {
            const { at, of } = atLevelAsked(asked, levels.get(id)!)
            return { id, name, at, of }
          })
          .sort(byName),
      },
    ]
  })
}
