import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Changes } from 'shared/api/reviews.ts'
import { compareNames } from 'shared/domain/names.ts'
import { pipelineAsOf, type RoleStood } from 'shared/domain/pipelineAsOf.ts'
import { changesLine, type PipelineChanges, pipelineChanges, whyLeft } from 'shared/domain/pipelineChanges.ts'
import type { RoleState } from 'shared/model/words.ts'
import type { Scope } from '../access/scope.ts'
import { knowable } from '../aspirations/queries.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { aspirations, candidacies, leadRoles, people, readinessCalls } from '../db/schema.ts'
import { pipelineOf } from '../pipeline/queries.ts'
import { benchesAt, peopleInSight, rolesInSight } from '../reviews/queries.ts'
import { windowsOf } from '../settings/queries.ts'
import { datedFacts } from '../trends/queries.ts'

/** Who said what they want since a day, when they last did, and when they had before. */
const askedSince = scoped((db, within, of) =>
  db
    .select({
      personId: people.id,
      name: people.name,
      to: sql<string>`max(${aspirations.heardOn})`,
      from: sql<string | null>`max(case when ${aspirations.heardOn} <= ${of.since} then ${aspirations.heardOn} end)`,
    })
    .from(people)
    .innerJoin(aspirations, eq(aspirations.personId, people.id))
    .where(and(within, isNull(aspirations.removedAt), knowable))
    .groupBy(people.id, people.name)
    .having(sql`max(${aspirations.heardOn}) > ${of.since}`),
)
/** The calls and interest of people who left a bench, and who of them holds a lead role. */
const lastCalls = query((db, of) =>
  db
    .select({
      roleId: readinessCalls.roleId,
      personId: readinessCalls.personId,
      call: readinessCalls.call,
      expiresOn: readinessCalls.expiresOn,
    })
    .from(readinessCalls)
    .where(
      and(
        sql`${readinessCalls.roleId} in ${idsOf(of.roleIds)}`,
        sql`${readinessCalls.personId} in ${idsOf(of.personIds)}`,
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
      ),
    ),
)
const interestsOf = query((db, of) =>
  db
    .select({ roleId: candidacies.roleId, personId: candidacies.personId, interest: candidacies.interest })
    .from(candidacies)
    .where(
      and(
        sql`${candidacies.roleId} in ${idsOf(of.roleIds)}`,
        sql`${candidacies.personId} in ${idsOf(of.personIds)}`,
        isNull(candidacies.removedAt),
      ),
    ),
)
const seatedOf = query((db, of) =>
  db
    .select({ personId: sql<string>`${leadRoles.holderId}` })
    .from(leadRoles)
    .where(and(sql`${leadRoles.holderId} in ${idsOf(of.personIds)}`, sql`${leadRoles.state} in ('held', 'filled')`)),
)

type Pipeline = { roles: readonly RoleStood[]; net: number }
const live = ({ roles, netBench }: Awaited<ReturnType<typeof pipelineOf>>): Pipeline => ({
  roles: roles.map(({ id, state, strength, readyNow, withinYear }) => ({
    id,
    state,
    strength,
    readyNow: readyNow.map((person) => person.id),
    withinYear: withinYear.map((person) => person.id),
  })),
  net: netBench.size,
})
const json = (ids: Iterable<string>) => JSON.stringify([...new Set(ids)])

export interface Since {
  /** Null for a day without a review: the pipeline is told from dated facts. */
  reviewId: string | null
  on: string
}

/** What changed in the reader's pipeline since a review of theirs, or a day. Who is out of sight today leaves neither name nor id. */
export async function changesSince(
  db: Read,
  whole: Scope,
  { accountId, today, since }: { accountId: string; today: string; since: Since },
): Promise<Changes> {
  const scope = whole.own()
  const windows = await windowsOf(db)
  const before = since.reviewId
    ? await benchesAt(db, since.reviewId, accountId)
    : pipelineAsOf(await datedFacts(db, scope), since.on, windows)
  const now = live(await pipelineOf(db, scope, today))
  const asked = await askedSince(db, scope, { since: since.on })

  const roleIds = json([...before.roles, ...now.roles].map(({ id }) => id))
  const roles = new Map((await rolesInSight(db, scope, { roleIds })).map((role) => [role.id, role]))
  const onIt = new Set(now.roles.map(({ id }) => id))
  // A role that is filled or cancelled since then is told by that, not as if it had vanished.
  const ended = before.roles.flatMap(({ id }): RoleStood[] => {
    const role = roles.get(id)
    return role && !onIt.has(id) ? [{ id, state: role.state, strength: null, readyNow: [], withinYear: [] }] : []
  })
  const changes = pipelineChanges(
    { ...before, asked: new Map(asked.flatMap(({ personId, from }) => (from ? [[personId, from]] : []))) },
    { roles: [...now.roles, ...ended], net: now.net, asked: new Map(asked.map(({ personId, to }) => [personId, to])) },
  )

  const personIds = json(changes.people.map(({ personId }) => personId))
  const people = new Map((await peopleInSight(db, scope, { personIds, today })).map((person) => [person.id, person]))
  for (const { personId: id, name } of asked) people.set(id, { id, name, under: true })
  const why = await whysOf(db, changes, { roles, people, today })
  const role = (id: string) => {
    const found = roles.get(id)
    return found ? { id, title: found.title } : null
  }
  const person = (id: string) => {
    const found = people.get(id)
    return found ? { id, name: found.name } : null
  }
  const last = '\uffff'
  const byTitle = (a: { role: { title: string } | null }, b: typeof a) => compareNames(a.role?.title ?? last, b.role?.title ?? last)
  const byPerson = (a: { person: { name: string } | null }, b: typeof a) => compareNames(a.person?.name ?? last, b.person?.name ?? last)
  return {
    since,
    line: changesLine(changes, { person: (id) => people.get(id)?.name ?? null, role: (id) => roles.get(id)?.title ?? null }),
    strengths: changes.strengths.map(({ roleId, ...step }) => ({ role: role(roleId), ...step })).sort(byTitle),
    people: changes.people
      .map(({ roleId, personId, ...step }) => ({
        person: person(personId),
        role: role(roleId),
        ...step,
        why: step.to === null ? why(roleId, personId) : null,
      }))
      .sort((a, b) => byPerson(a, b) || byTitle(a, b)),
    roles: changes.roles.map(({ roleId, ...step }) => ({ role: role(roleId), ...step })).sort(byTitle),
    asked: changes.asked
      .flatMap(({ personId, from, to }) => (to ? [{ person: person(personId), from, to }] : []))
      .sort((a, b) => b.to.localeCompare(a.to) || byPerson(a, b)),
    net: changes.net,
  }
}

/** Why each of those who left a bench did. */
async function whysOf(
  db: Read,
  { people: moved }: PipelineChanges,
  {
    roles,
    people,
    today,
  }: { roles: ReadonlyMap<string, { state: RoleState }>; people: ReadonlyMap<string, { under: boolean }>; today: string },
) {
  const left = moved.filter(({ to }) => to === null)
  const of = { roleIds: json(left.map(({ roleId }) => roleId)), personIds: json(left.map(({ personId }) => personId)) }
  const [calls, interests, seated] =
    left.length > 0 ? [await lastCalls(db, of), await interestsOf(db, of), await seatedOf(db, of)] : [[], [], []]
  const key = ({ roleId, personId }: { roleId: string; personId: string | null }) => `${roleId} ${personId}`
  const callOf = new Map(calls.map((call) => [key(call), call]))
  const interestOf = new Map(interests.map((line) => [key(line), line.interest]))
  const seats = new Set(seated.map(({ personId }) => personId))
  return (roleId: string, personId: string) => {
    const call = callOf.get(`${roleId} ${personId}`)
    return whyLeft({
      role: roles.get(roleId)?.state ?? null,
      under: people.get(personId)?.under ?? false,
      seated: seats.has(personId),
      interest: interestOf.get(`${roleId} ${personId}`) ?? null,
      call: call ? { call: call.call, current: call.expiresOn > today } : null,
    })
  }
}
