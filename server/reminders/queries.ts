import { and, eq, gte, isNull, sql } from 'drizzle-orm'
import { cadence } from 'shared/domain/cadence.ts'
import { addDays, daysBetween } from 'shared/domain/days.ts'
import type { DigestFacts } from 'shared/domain/digest.ts'
import { paced } from 'shared/domain/leave.ts'
import type { Actor } from 'shared/domain/may.ts'
import { byName } from 'shared/domain/names.ts'
import { Scope } from '../access/scope.ts'
import type { Read } from '../db/database.ts'
import { query, scoped } from '../db/query.ts'
import { accounts, conversations, people } from '../db/schema.ts'
import { calendarFeeds, digests } from '../db/talks.ts'
import { promisesOf, reportsOf } from '../home/queries.ts'
import { rhythmsByPerson, rhythmsOfReports } from '../rhythm/queries.ts'
import { windowsOf } from '../settings/queries.ts'

export const feedOf = query((db, of) =>
  db
    .select({ id: calendarFeeds.id, shows: calendarFeeds.shows, createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.accountId, of.accountId), isNull(calendarFeeds.revokedAt))),
)

const owner = {
  accountId: accounts.id,
  name: accounts.name,
  administrator: accounts.administrator,
  personId: accounts.personId,
  path: people.path,
  timeZone: accounts.timeZone,
}
/** The calendar of a token that holds, and whose it is: nobody's whose account is shut or has no person. */
export const feedOfToken = query((db, of) =>
  db
    .select({ ...owner, shows: calendarFeeds.shows })
    .from(calendarFeeds)
    .innerJoin(accounts, eq(accounts.id, calendarFeeds.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(and(eq(calendarFeeds.tokenHash, of.tokenHash), isNull(calendarFeeds.revokedAt), isNull(accounts.disabledAt))),
)

/** Planned conversations with the reports of the one who asks, since a day. */
export const talksPlanned = scoped((db, within, of) =>
  db
    .select({
      id: conversations.id,
      name: people.name,
      personId: people.id,
      plannedOn: sql<string>`${conversations.plannedOn}`,
      plannedTime: conversations.plannedTime,
    })
    .from(people)
    .innerJoin(conversations, eq(conversations.personId, people.id))
    .where(
      and(
        eq(people.managerId, sql.placeholder('scopePerson')),
        within,
        eq(conversations.state, 'planned'),
        gte(conversations.plannedOn, of.since),
      ),
    ),
)

export const digestOfAccount = query((db, of) =>
  db.select({ weekday: digests.weekday, sentOn: digests.sentOn }).from(digests).where(eq(digests.accountId, of.accountId)),
)
/** Everybody who gets the weekly mail: open accounts of real people. */
export const digestsOfAll = query((db) =>
  db
    .select({ ...owner, email: accounts.email, weekday: digests.weekday, sentOn: digests.sentOn })
    .from(digests)
    .innerJoin(accounts, eq(accounts.id, digests.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(and(isNull(accounts.disabledAt), eq(accounts.example, false))),
)
/** Where the mail of an account goes; nowhere for one of the example. */
export const mailAddressOf = query((db, of) =>
  db
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, of.accountId), eq(accounts.example, false))),
)

/** What the weekly mail of a manager has to say: days, names and numbers. */
export async function digestFactsOf(db: Read, actor: Actor, today: string): Promise<DigestFacts> {
  const scope = new Scope(actor)
  const windows = await windowsOf(db)
  const reports = (await reportsOf(db, scope)).sort(byName)
  const weekEnd = addDays(today, windows.thisWeekDays)
  const rhythms = rhythmsByPerson(await rhythmsOfReports(db, scope))
  const promises = await promisesOf({ db, scope, actor, today }, windows)
  const planned = (await talksPlanned(db, scope, { since: today }))
    .filter(({ plannedOn }) => plannedOn <= weekEnd)
    .sort((a, b) => (`${a.plannedOn}${a.plannedTime ?? ''}` < `${b.plannedOn}${b.plannedTime ?? ''}` ? -1 : 1))
  return {
    planned: planned.map(({ personId, name, plannedOn, plannedTime }) => ({ id: personId, name, plannedOn, plannedTime })),
    due: reports.flatMap(({ id, name, lastHeldOn, planned: next }) => {
      const { windows: within, ...pace } = paced(rhythms.get(id), lastHeldOn, today, windows)
      const { state, nextOn } = cadence({ lastHeldOn, plannedOn: null, ...pace }, today, within)
      if (next || state === 'never' || state === 'paused' || nextOn === null || nextOn > weekEnd) return []
      return [{ id, name, days: Math.max(0, daysBetween(nextOn, today)) }]
    }),
    neverAsked: reports.filter(({ direction }) => direction === null).map(({ id, name }) => ({ id, name })),
    promises: {
      late: promises.filter(({ dueOn }) => dueOn < today).length,
      soon: promises.filter(({ dueOn }) => dueOn >= today).length,
    },
  }
}
