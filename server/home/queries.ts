import { and, eq, gt, gte, isNull, lte, sql } from 'drizzle-orm'
import { addDays, addMonths } from 'shared/domain/days.ts'
import type { Actor } from 'shared/domain/may.ts'
import type { Windows } from 'shared/domain/windows.ts'
import { type Worth, worthALook } from 'shared/domain/worth.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { query, scoped } from '../db/query.ts'
import { aspirations, conversations, evidence, evidenceCriteria, leadRoles, people, readinessCalls, teams } from '../db/schema.ts'
import { dismissals, promises } from '../db/talks.ts'

const slot = sql.placeholder

/** The reports of the one who asks: the newest aspiration they may know of, the last conversation held, the next one planned. */
export const reportsOf = scoped((db, within) =>
  db
    .select({
      id: people.id,
      name: people.name,
      title: people.title,
      path: people.path,
      direction: aspirations.direction,
      horizon: aspirations.horizon,
      targetRoleId: aspirations.targetRoleId,
      targetRoleTitle: leadRoles.title,
      target: aspirations.target,
      heardOn: aspirations.heardOn,
      lastHeldOn: sql<string | null>`(select max(c.held_on) from ${conversations} c where c.person_id = ${people.id} and c.state = 'held')`,
      // Day, time and id in one text, so that one look finds the earliest planned conversation.
      planned: sql<
        string | null
      >`(select min(c.planned_on || coalesce(c.planned_time, '     ') || c.id) from ${conversations} c where c.person_id = ${people.id} and c.state = 'planned')`,
    })
    .from(people)
    .leftJoin(
      aspirations,
      sql`${aspirations.id} = (select a.id from aspirations a where a.person_id = ${people.id} and a.removed_at is null and (a.visibility = 'chain' or a.author_id = ${slot('scopeAccount')} or a.visibility = 'pair' and ${slot('scopeAccount')} <> '') order by a.heard_on desc, a.recorded_at desc, a.id desc limit 1)`,
    )
    .leftJoin(leadRoles, eq(leadRoles.id, aspirations.targetRoleId))
    .where(and(eq(people.managerId, slot('scopePerson')), within)),
)

/** The days of readable pieces on the reports of the one who asks, since a day. */
export const piecesOfReports = scoped((db, within, of) =>
  db
    .select({ personId: evidence.personId, happenedOn: evidence.happenedOn })
    .from(people)
    .crossJoin(evidence)
    .where(
      and(
        eq(people.managerId, slot('scopePerson')),
        within,
        eq(evidence.personId, people.id),
        gte(evidence.happenedOn, of.since),
        isNull(evidence.removedAt),
        sql`${Scope.readable}`,
      ),
    ),
)

/** How many readable supporting pieces each of these people has on each of these criteria, since a day. */
export const piecesOn = scoped((db, within, of) =>
  db
    .select({
      personId: evidenceCriteria.personId,
      criterionId: evidenceCriteria.criterionId,
      pieces: sql<number>`count(*)`.mapWith(Number),
    })
    .from(people)
    .crossJoin(evidenceCriteria)
    .crossJoin(evidence)
    .where(
      and(
        sql`${people.id} in (select value from json_each(${of.personIds}))`,
        within,
        eq(evidenceCriteria.personId, people.id),
        sql`${evidenceCriteria.criterionId} in (select value from json_each(${of.criterionIds}))`,
        eq(evidence.id, evidenceCriteria.evidenceId),
        eq(evidence.stance, 'supports'),
        gte(evidence.happenedOn, of.since),
        isNull(evidence.removedAt),
        sql`${Scope.readable}`,
      ),
    )
    .groupBy(evidenceCriteria.personId, evidenceCriteria.criterionId),
)

const mine = eq(people.managerId, slot('scopePerson'))

/** What the one who asks promised their reports and has not kept, due by a day. */
const promisesDue = scoped((db, within, of) =>
  db
    .select({ id: promises.id, dueOn: sql<string>`${promises.dueOn}`, personId: promises.personId })
    .from(promises)
    .crossJoin(people)
    .where(
      and(
        eq(promises.authorId, slot('scopeAccount')),
        eq(promises.state, 'open'),
        lte(promises.dueOn, of.until),
        eq(promises.owner, 'manager'),
        isNull(promises.removedAt),
        eq(people.id, promises.personId),
        mine,
        within,
      ),
    ),
)

/** Current calls on the reports of the one who asks, for roles in sight, that were signed before a day. */
const callsEnding = scoped((db, within, of) =>
  db
    .select({
      id: readinessCalls.id,
      personId: readinessCalls.personId,
      role: { id: leadRoles.id, title: leadRoles.title },
      calledOn: readinessCalls.calledOn,
      expiresOn: readinessCalls.expiresOn,
    })
    .from(people)
    .crossJoin(readinessCalls)
    .innerJoin(leadRoles, eq(leadRoles.id, readinessCalls.roleId))
    .innerJoin(teams, eq(teams.id, leadRoles.teamId))
    .where(
      and(
        mine,
        within,
        eq(readinessCalls.personId, people.id),
        eq(readinessCalls.state, 'given'),
        eq(readinessCalls.superseded, false),
        lte(readinessCalls.calledOn, of.calledBy),
        sql`(${Scope.roles} or ${Scope.openNearby})`,
      ),
    ),
)

/** The day of the newest piece that may be read on each of these people. */
const newestPiecesOf = scoped((db, within, of) =>
  db
    .select({ personId: evidence.personId, newestOn: sql<string>`max(${evidence.happenedOn})` })
    .from(people)
    .crossJoin(evidence)
    .where(
      and(
        sql`${people.id} in (select value from json_each(${of.personIds}))`,
        within,
        eq(evidence.personId, people.id),
        isNull(evidence.removedAt),
        sql`${Scope.readable}`,
      ),
    )
    .groupBy(evidence.personId),
)

/** What someone has put away, and until when it stays away. */
const dismissedOf = query((db, of) =>
  db
    .select({ subject: dismissals.subject })
    .from(dismissals)
    .where(and(eq(dismissals.accountId, of.accountId), gt(dismissals.untilOn, of.today))),
)

/** A call that ends within these days is worth a look. */
const callEndsWithinDays = 30
/** So long without a piece is quiet, for someone who wants to lead. */
const quietDays = 42

type Named = { id: string; name: string }
interface Ask {
  db: Read
  scope: Scope
  actor: Actor
  today: string
}

/** What is due of what I promised my reports, the earliest first. */
export const promisesOf = async ({ db, scope, today }: Ask, windows: Windows) =>
  (await promisesDue(db, scope, { until: addDays(today, windows.thisWeekDays) })).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))

/** The facts beside the team that are worth a look today. */
export async function worthOf(
  ask: Ask,
  windows: Windows,
  known: {
    reports: readonly (Named & { wantsToLead: boolean; neverAsked: boolean })[]
    promises: readonly { id: string; dueOn: string; personId: string }[]
    /** Pieces of the last weeks: how many, and the newest day. */
    pieces: ReadonlyMap<string, { count: number; newestOn: string }>
    close: readonly { person: Named; role: { id: string; title: string } }[]
  },
): Promise<Worth[]> {
  const { db, scope, actor, today } = ask
  const { reports, promises, pieces, close } = known
  if (reports.length === 0) return []
  const named = new Map(reports.map(({ id, name }) => [id, { id, name }]))
  const until = addDays(today, callEndsWithinDays)
  const calls = (await callsEnding(db, scope, { calledBy: addMonths(until, -Math.min(windows.callMonths, 12)) })).flatMap(
    ({ personId, calledOn, expiresOn: signed, ...call }) => {
      const expiresOn = [signed, addMonths(calledOn, windows.callMonths)].sort()[0]!
      return today < expiresOn && expiresOn <= until ? [{ ...call, expiresOn, person: named.get(personId)! }] : []
    },
  )
  const since = addDays(today, -quietDays)
  const silent = reports.filter(({ id, wantsToLead }) => wantsToLead && (pieces.get(id)?.newestOn ?? '') < since)
  const older = silent.filter(({ id }) => !pieces.has(id))
  const newest = new Map(
    older.length > 0
      ? (await newestPiecesOf(db, scope, { personIds: JSON.stringify(older.map(({ id }) => id)) })).map((row) => [
          row.personId,
          row.newestOn,
        ])
      : [],
  )
  const dismissed = await dismissedOf(db, { accountId: actor.accountId, today })
  return worthALook(
    {
      promises: promises.map(({ personId, ...promise }) => ({ ...promise, person: named.get(personId)! })),
      close,
      quiet: silent.map(({ id, name }) => ({ person: { id, name }, lastPieceOn: pieces.get(id)?.newestOn ?? newest.get(id) ?? null })),
      pieces: reports.map(({ id, name, neverAsked }) => ({ person: { id, name }, count: pieces.get(id)?.count ?? 0, neverAsked })),
      calls,
    },
    today,
    new Set(dismissed.map(({ subject }) => subject)),
  )
}
