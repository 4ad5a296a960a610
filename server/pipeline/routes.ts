import { readAsked, readPipeline } from 'shared/api/overview.ts'
import { benchesOf, benchStrength, coverage, netBench, onSeveral, readyNowCoverage, strengthRank } from 'shared/domain/bench.ts'
import { isClose } from 'shared/domain/close.ts'
import { atLevelAsked } from 'shared/domain/atLevelAsked.ts'
import { addMonths } from 'shared/domain/days.ts'
import { counted, listed } from 'shared/domain/grammar.ts'
import { byName, compareNames, firstName } from 'shared/domain/names.ts'
import { peopleSentence, pipelineSentence } from 'shared/domain/sentences.ts'
import type { Sentence } from 'shared/model/sentence.ts'
import type { BenchStrength, Direction, Level } from 'shared/model/words.ts'
import type { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import type { Serve } from '../http/serve.ts'
import { levelsReadOn } from '../readings/queries.ts'
import { criteriaOfRoles } from '../roles/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { askedOfRoles, currentCallsFor, interestsIn, levelsReached, newestWants, rolesOfScope, wantsUnder } from './queries.ts'

/** Said longer ago than this, an answer is striped in "who has been asked". */
const oldMonths = 12
/** What to ask in the meeting: as much as one looks at. */
const questions = 4

export function pipelineRoutes(serve: Serve) {
  serve(readPipeline, async ({ db, scope, today }) => {
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
    const callOf = new Map(calls.map((call) => [`${call.roleId} ${call.personId}`, call]))
    const benchOf = new Map(benches.map((bench) => [bench.id, bench]))
    const counts: Record<BenchStrength, number> = { nobody: 0, thin: 0, one_person: 0, strong: 0 }
    for (const strength of strengths.values()) counts[strength]++

    const shown = roles.map(({ teamId, teamName, holderId, holderName, holderTitle, criteria, ...role }) => {
      const person = (id: string) => {
        const { calledBy, calledOn } = callOf.get(`${role.id} ${id}`)!
        return {
          id,
          name: names.get(id)!,
          at: reached.get(`${role.id} ${id}`) ?? 0,
          of: criteria,
          roles: several.get(id)?.length ?? 1,
          calledBy,
          calledOn,
        }
      }
      const matched = matching.get(role.id)
      const { readyNow, withinYear } = benchOf.get(role.id)!
      return {
        ...role,
        team: { id: teamId, name: teamName },
        holder: holderId && holderName ? { id: holderId, name: holderName, title: holderTitle } : null,
        strength: strengths.get(role.id)!,
        readyNow: readyNow.map(person).sort(byName),
        withinYear: withinYear.map(person).sort(byName),
        matched: matched ? { id: matched, name: names.get(matched)! } : null,
      }
    })
    const teams = new Map<string, { id: string; name: string; roles: number }>()
    for (const { team } of shown) teams.set(team.id, { ...team, roles: (teams.get(team.id)?.roles ?? 0) + 1 })
    return {
      sentence: pipelineSentence({ strengths: counts, people: 0, neverAsked: 0 }),
      // The least covered first; a role that decides soon before one that does not.
      roles: shown.sort(
        (a, b) =>
          strengthRank(a.strength) - strengthRank(b.strength) || whenOf(a).localeCompare(whenOf(b)) || compareNames(a.title, b.title),
      ),
      netBench: { size, of: roles.length },
      coverage: { covered: coverage(benches).covered, readyNow: readyNowCoverage(benches).covered, of: roles.length },
      ask: [...onlyOne(several, shown, names), ...uncovered(shown)].slice(0, questions),
      teams: [...teams.values()].sort(byName),
    }
  })

  serve(readAsked, async ({ db, scope, today, actor }) => {
    const people = await wantsUnder(db, scope)
    const known = new Map(people.map((person) => [person.id, person]))
    const old = addMonths(today, -oldMonths)
    const wants = { management: 0, ic: 0, lateral: 0, undecided: 0, never_asked: 0 }
    const managers = new Map<string, { asked: number; old: number; of: number }>()
    for (const { managerId, said } of people) {
      wants[said ? (said.slice(10) as Direction) : 'never_asked']++
      if (!managerId) continue
      const row = managers.get(managerId) ?? { asked: 0, old: 0, of: 0 }
      managers.set(managerId, {
        asked: row.asked + (said ? 1 : 0),
        old: row.old + (said && said.slice(0, 10) < old ? 1 : 0),
        of: row.of + 1,
      })
    }
    const neverAsked = people.filter(({ said }) => !said)
    const looksReady = await looksReadyOf(db, scope, neverAsked)
    const ready = [...new Map(looksReady.flatMap((role) => role.people.map((person) => [person.id, person]))).values()].sort(byName)
    return {
      sentence: peopleSentence({ people: people.length, neverAsked: neverAsked.length }),
      people: people.length,
      neverAsked: neverAsked.length,
      wants,
      managers: [...managers]
        .map(([id, row]) => {
          const { name, title } = known.get(id) ?? { name: actor.name, title: null }
          return { manager: { id, name, title }, ...row }
        })
        // The longest silence first: it measures the manager.
        .sort((a, b) => a.asked / a.of - b.asked / b.of || byName(a.manager, b.manager)),
      looksReady,
      ask:
        ready.length > 0
          ? [
              [
                ...links(ready.slice(0, 3)),
                ` ${ready.length === 1 ? 'looks' : 'look'} ready for a lead role and ${ready.length === 1 ? 'was' : 'were'} never asked.`,
              ],
            ]
          : [],
    }
  })
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
  return roles.flatMap(({ id: roleId, holderId }) => {
    const asked = (criteria.get(roleId) ?? []).map(({ criterionId, name, asks, mustHave }) => ({ id: criterionId, name, asks, mustHave }))
    const close = neverAsked.filter(
      ({ id }) => id !== holderId && levels.has(id) && !askedOf.has(`${roleId} ${id}`) && isClose(asked, levels.get(id)!),
    )
    if (close.length === 0) return []
    return [
      {
        roleId,
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

type Role = {
  id: string
  title: string
  strength: BenchStrength
  decideByOn: string | null
  expectedOn: string | null
  readyNow: { id: string }[]
}
const whenOf = ({ decideByOn, expectedOn }: Pick<Role, 'decideByOn' | 'expectedOn'>) => decideByOn ?? expectedOn ?? '9999'

/** Someone who is the only one ready for several roles: if they move, the others are empty. */
function onlyOne(several: Map<string, string[]>, roles: Role[], names: Map<string, string>): Sentence[] {
  return [...several].flatMap(([personId, roleIds]) => {
    const alone = roleIds.filter((roleId) => roles.find(({ id }) => id === roleId)?.readyNow.length === 1)
    if (alone.length < 2) return []
    const name = names.get(personId)!
    return [
      [
        { text: name, personId, strong: true },
        ` is the only ready person for ${counted(alone.length, 'role', 'roles')}. If ${firstName(name)} moves, ${alone.length === 2 ? 'both are' : 'all are'} empty.`,
      ],
    ]
  })
}

/** Roles with nobody on the bench and a day that comes. */
function uncovered(roles: Role[]): Sentence[] {
  const nobody = roles.filter(({ strength, decideByOn, expectedOn }) => strength === 'nobody' && (decideByOn ?? expectedOn))
  return nobody.map(({ id, title }) => [
    { text: title, roleId: id, strong: true },
    ' has a day and nobody growing towards it. Who could, and was never asked?',
  ])
}

const links = (people: { id: string; name: string }[]): Sentence => {
  const texts = listed(people.map(({ name }) => `\u0000${name}\u0000`)).split('\u0000')
  return texts.filter(Boolean).map((text) => {
    const person = people.find(({ name }) => name === text)
    return person ? { text, personId: person.id, strong: true } : text
  })
}
