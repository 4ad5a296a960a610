import { atLevelAsked } from 'shared/domain/atLevelAsked.ts'
import { leastCoveredFirst, netBench } from 'shared/domain/bench.ts'
import { isClose } from 'shared/domain/close.ts'
import { latestAspirations } from 'shared/domain/currency.ts'
import { addMonths } from 'shared/domain/days.ts'
import { byName } from 'shared/domain/names.ts'
import { pipelineAsOf } from 'shared/domain/pipelineAsOf.ts'
import { stateBefore } from 'shared/domain/roleStates.ts'
import type { Level } from 'shared/model/words.ts'
import { at, daysAgo } from './calendar.ts'
import type { Around, Rows } from './rows.ts'
import type { Seats } from './seats.ts'

/** So long ago the director looked at the pipeline last. */
const reviewedDaysAgo = 31
const note = 'Ask in every team who was never asked. Look at Marketing Ops again before the summer.'
const dayOf = (instant: string) => instant.slice(0, 10)

type Told = Pick<
  Rows,
  | 'people'
  | 'leadRoles'
  | 'roleChanges'
  | 'roleCriteria'
  | 'readinessCalls'
  | 'candidacies'
  | 'interestChanges'
  | 'aspirations'
  | 'readings'
>
type Reviewed = Pick<Rows, 'reviews' | 'reviewedRoles' | 'reviewedPeople' | 'reviewedManagers'>

/** The director’s last review: the pipeline as the rows of the example tell it for that day. */
export function reviewed({ today, newId }: Around, { director, all, teamIds }: Seats, rows: Told): Reviewed {
  const on = daysAgo(today, reviewedDaysAgo)
  const reviewId = newId()
  const said = latestAspirations(
    rows.aspirations.filter(({ visibility }) => visibility === 'chain'),
    on,
  )
  const here = all.filter(({ days }) => days > reviewedDaysAgo)
  const { roles, net } = benchesOn(rows, on)
  const nameOf = new Map(rows.people.map((person) => [person.id, person]))
  const teamOf = new Map([...teamIds].map(([name, id]) => [id, name]))
  const levels = levelsOn(rows.readings, on)
  const stood = roles
    .map((role) => ({ ...rows.leadRoles.find(({ id }) => id === role.id)!, ...role, strength: role.strength! }))
    .toSorted(leastCoveredFirst)
  const { matching } = netBench(stood)

  const placed = stood.flatMap((role, rolePosition): Rows['reviewedPeople'] => {
    const asks = rows.roleCriteria
      .filter(({ roleId }) => roleId === role.id)
      .map(({ criterionId, ...rest }) => ({ ...rest, id: criterionId, name: criterionId }))
    const read = (id: string) => levels.get(id) ?? new Map<string, Level>()
    const called = (id: string) =>
      rows.readinessCalls.findLast(
        (call) => call.personId === id && call.roleId === role.id && call.calledOn <= on && call.state === 'given',
      )
    const one = (place: Rows['reviewedPeople'][number]['place']) => (id: string) => {
      const call = place === 'looks_ready' ? undefined : called(id)
      return {
        place,
        id,
        met: atLevelAsked(asks, read(id)).at,
        emergencyCover: call?.emergencyCover ?? false,
        calledOn: call?.calledOn ?? null,
      }
    }
    const sorted = (ids: readonly string[]) => ids.toSorted((a, b) => byName(nameOf.get(a)!, nameOf.get(b)!))
    const close = here.filter(({ id }) => !said.has(id) && id !== role.holderId && isClose(asks, read(id))).map(({ id }) => id)
    return [
      ...sorted(role.readyNow).map(one('ready_now')),
      ...sorted(role.withinYear).map(one('within_year')),
      ...sorted(close).map(one('looks_ready')),
    ].map(({ id: personId, ...rest }, position) => ({ reviewId, rolePosition, position, personId, erasedOn: null, ...rest }))
  })
  const old = addMonths(on, -12)
  const wants = { management: 0, ic: 0, lateral: 0, undecided: 0, never_asked: 0 }
  for (const { id } of here) wants[said.get(id)?.direction ?? 'never_asked']++
  const managers = [...Map.groupBy(here, ({ managerId }) => managerId)].map(([managerId, of]) => {
    const asked = of.flatMap(({ id }) => said.get(id)?.heardOn ?? [])
    return { managerId, asked: asked.length, askedLongAgo: asked.filter((day) => day < old).length, people: of.length }
  })
  return {
    reviews: [
      {
        id: reviewId,
        accountId: director.accountId,
        reviewedOn: on,
        recordedAt: at(on, 470),
        note,
        people: here.length,
        neverAsked: wants.never_asked,
        wants,
        net,
        erasedOn: null,
      },
    ],
    reviewedRoles: stood.map(({ id, title, teamId, state, strength, critical, decideByOn, expectedOn, holderId }, position) => ({
      reviewId,
      position,
      roleId: id,
      title,
      team: teamOf.get(teamId)!,
      state,
      strength,
      critical,
      decideByOn,
      expectedOn,
      criteria: rows.roleCriteria.filter(({ roleId }) => roleId === id).length,
      holderId,
      matchedId: matching.get(id) ?? null,
    })),
    reviewedPeople: placed,
    reviewedManagers: managers
      .toSorted((a, b) => a.asked / a.people - b.asked / b.people)
      .map((row, position) => ({ reviewId, position, ...row })),
  }
}

const benchesOn = (rows: Told, on: string) =>
  pipelineAsOf(
    {
      roles: rows.leadRoles.map(({ id, state, createdAt }) => ({
        id,
        state,
        createdOn: dayOf(createdAt),
        moves: rows.roleChanges.flatMap(({ roleId, what, madeAt }) => {
          const from = roleId === id ? stateBefore(what) : null
          return from ? [{ on: dayOf(madeAt), from }] : []
        }),
      })),
      calls: rows.readinessCalls,
      lines: rows.candidacies.map(({ id, personId, roleId, addedAt }) => ({
        personId,
        roleId,
        addedOn: dayOf(addedAt),
        removedOn: null,
        said: rows.interestChanges
          .filter(({ candidacyId }) => candidacyId === id)
          .map(({ interest, interestOn, recordedAt }) => ({ interest, on: interestOn ?? dayOf(recordedAt) })),
      })),
      aspirations: rows.aspirations.filter(({ visibility }) => visibility === 'chain'),
    },
    on,
  )

/** What had been read of each person by a day, the last reading of each criterion. */
function levelsOn(readings: Rows['readings'], on: string) {
  const levels = new Map<string, Map<string, Level>>()
  for (const { personId, criterionId, level, readOn, state } of readings.toSorted((a, b) => a.readOn.localeCompare(b.readOn))) {
    if (state !== 'given' || readOn > on) continue
    const read = levels.get(personId) ?? new Map<string, Level>()
    levels.set(personId, read.set(criterionId, level))
  }
  return levels
}
