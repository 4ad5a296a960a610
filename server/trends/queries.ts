import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { askedOverMonths, benchOverMonths, countedByMonth, monthEnds } from 'shared/domain/months.ts'
import type { DatedFacts } from 'shared/domain/pipelineAsOf.ts'
import { stateBefore } from 'shared/domain/roleStates.ts'
import { Scope } from '../access/scope.ts'
import { knowable } from '../aspirations/queries.ts'
import type { Read } from '../db/database.ts'
import { idsOf, query, scoped } from '../db/query.ts'
import { aspirations, candidacies, conversations, leadRoles, people, readinessCalls, roleChanges, teams } from '../db/schema.ts'
import { interestChanges } from '../db/slates.ts'
import { windowsOf } from '../settings/queries.ts'

/** The roles of all states that are the reader's to change, in whatever state. */
const rolesOfAllTimes = scoped((db) =>
  db
    .select({ id: leadRoles.id, state: leadRoles.state, createdAt: leadRoles.createdAt })
    .from(teams)
    .crossJoin(leadRoles)
    .where(and(Scope.myRoles, eq(leadRoles.teamId, teams.id))),
)
const changesOfRoles = query((db, of) =>
  db
    .select({ roleId: roleChanges.roleId, what: roleChanges.what, madeAt: roleChanges.madeAt })
    .from(roleChanges)
    .where(sql`${roleChanges.roleId} in ${idsOf(of.roleIds)}`)
    .orderBy(asc(roleChanges.madeAt), asc(roleChanges.id)),
)
const callsOfAllTimes = query((db, of) =>
  db
    .select({
      id: readinessCalls.id,
      roleId: readinessCalls.roleId,
      personId: readinessCalls.personId,
      call: readinessCalls.call,
      state: readinessCalls.state,
      calledOn: readinessCalls.calledOn,
    })
    .from(readinessCalls)
    .where(and(sql`${readinessCalls.roleId} in ${idsOf(of.roleIds)}`, eq(readinessCalls.state, 'given'))),
)
const linesOfAllTimes = query((db, of) =>
  db
    .select({
      id: candidacies.id,
      roleId: candidacies.roleId,
      personId: candidacies.personId,
      addedAt: candidacies.addedAt,
      removedAt: candidacies.removedAt,
    })
    .from(candidacies)
    .where(sql`${candidacies.roleId} in ${idsOf(of.roleIds)}`),
)
const saidOfAllTimes = query((db, of) =>
  db
    .select({
      candidacyId: interestChanges.candidacyId,
      interest: interestChanges.interest,
      interestOn: interestChanges.interestOn,
      recordedAt: interestChanges.recordedAt,
    })
    .from(interestChanges)
    .where(sql`${interestChanges.candidacyId} in ${idsOf(of.lineIds)}`)
    .orderBy(asc(interestChanges.recordedAt), asc(interestChanges.id)),
)
const wantsOfAllTimes = query((db, of) =>
  db
    .select({ id: aspirations.id, personId: aspirations.personId, targetRoleId: aspirations.targetRoleId, heardOn: aspirations.heardOn })
    .from(aspirations)
    .where(and(sql`${aspirations.personId} in ${idsOf(of.personIds)}`, isNull(aspirations.removedAt), eq(aspirations.visibility, 'chain'))),
)

const dayOf = (instant: string) => instant.slice(0, 10)

/** The facts from which the pipeline of a scope can be told for any day that has passed. */
export async function datedFacts(db: Read, scope: Scope): Promise<DatedFacts> {
  const roles = await rolesOfAllTimes(db, scope)
  const roleIds = JSON.stringify(roles.map(({ id }) => id))
  const moves = Map.groupBy(await changesOfRoles(db, { roleIds }), ({ roleId }) => roleId)
  const calls = await callsOfAllTimes(db, { roleIds })
  const lines = await linesOfAllTimes(db, { roleIds })
  const said = Map.groupBy(
    await saidOfAllTimes(db, { lineIds: JSON.stringify(lines.map(({ id }) => id)) }),
    ({ candidacyId }) => candidacyId,
  )
  return {
    roles: roles.map(({ id, state, createdAt }) => ({
      id,
      state,
      createdOn: dayOf(createdAt),
      moves: (moves.get(id) ?? []).flatMap(({ what, madeAt }) => {
        const from = stateBefore(what)
        return from === null ? [] : [{ on: dayOf(madeAt), from }]
      }),
    })),
    calls,
    lines: lines.map(({ id, addedAt, removedAt, ...line }) => ({
      ...line,
      addedOn: dayOf(addedAt),
      removedOn: removedAt && dayOf(removedAt),
      said: (said.get(id) ?? []).map(({ interest, interestOn, recordedAt }) => ({ interest, on: interestOn ?? dayOf(recordedAt) })),
    })),
    aspirations: await wantsOfAllTimes(db, { personIds: JSON.stringify([...new Set(calls.map(({ personId }) => personId))]) }),
  }
}

/** Everyone under the reader: since when they are here, and when they were first asked, as far as the reader may know. */
const firstAsked = scoped((db, within) =>
  db
    .select({
      hiredOn: people.hiredOn,
      firstAskedOn: sql<string | null>`min(${aspirations.heardOn})`,
    })
    .from(people)
    .leftJoin(aspirations, and(eq(aspirations.personId, people.id), isNull(aspirations.removedAt), knowable))
    .where(within)
    .groupBy(people.id, people.hiredOn),
)
const heldSince = scoped((db, within, of) =>
  db
    .select({ heldOn: sql<string>`${conversations.heldOn}` })
    .from(conversations)
    .innerJoin(people, eq(people.id, conversations.personId))
    .where(and(within, eq(conversations.state, 'held'), sql`${conversations.heldOn} >= ${of.from}`)),
)

/** Benches, who had been asked, and conversations held, for so many months up to today. */
export async function monthsOf(db: Read, whole: Scope, today: string, months: number) {
  const scope = whole.own()
  const ends = monthEnds(today, months)
  const benches = benchOverMonths(await datedFacts(db, scope), ends, await windowsOf(db))
  const asked = askedOverMonths(await firstAsked(db, scope), ends)
  const held = countedByMonth(
    (await heldSince(db, scope, { from: `${ends[0]!.slice(0, 7)}-01` })).map(({ heldOn }) => heldOn),
    ends,
  )
  return ends.map((endsOn, at) => ({
    endsOn,
    benches: benches[at]!,
    asked: asked[at]!.asked,
    people: asked[at]!.of,
    conversations: held[at]!,
  }))
}
