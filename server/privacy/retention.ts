import { and, eq, inArray, lt, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { addMonths } from 'shared/domain/days.ts'
import { type Retained, retainedClasses, type RetentionPeriods } from 'shared/model/privacy.ts'
import { areLastAdministrators } from '../access/leaving.ts'
import type { Database, Read, Tx } from '../db/database.ts'
import { agreements } from '../db/agreements.ts'
import { query, statement } from '../db/query.ts'
import { savedViews } from '../db/reviews.ts'
import { aspirations, conversations, evidence, people, readinessCalls, readings, settings } from '../db/schema.ts'
import { developmentActions, privateNotes, promises, talkPoints, talkRecords } from '../db/talks.ts'
import { traceOf } from '../db/trail.ts'
import { saveSetting } from '../settings/commands.ts'
import { erasePerson } from './commands.ts'

const before = sql.placeholder('before')
const removed = [evidence, aspirations, promises, privateNotes, developmentActions, talkPoints, agreements, savedViews] as const

/** A conversation with a promise that is still open stays, and so does the last one with someone. */
const openPromise = sql`exists (select 1 from promises p where p.conversation_id = conversations.id and p.state = 'open' and p.removed_at is null)`
const laterTalk = sql`exists (select 1 from conversations l where l.person_id = conversations.person_id and l.state = 'held'
  and (l.held_on > conversations.held_on or (l.held_on = conversations.held_on and l.id > conversations.id)))`

/** What goes of each class once it is older than its period; people who left are erased, each with a certificate. */
const going: Record<Exclude<Retained, 'leavers'>, readonly { table: SQLiteTable; old: SQL }[]> = {
  removed: removed.map((table) => ({ table, old: lt(table.removedAt, before) })),
  conversations: [
    { table: conversations, old: and(eq(conversations.state, 'held'), lt(conversations.heldOn, before), not(openPromise), laterTalk)! },
  ],
  judgements: [
    { table: readings, old: and(eq(readings.superseded, true), lt(readings.readOn, before))! },
    {
      table: readinessCalls,
      old: and(or(eq(readinessCalls.superseded, true), lte(readinessCalls.expiresOn, before)), lt(readinessCalls.calledOn, before))!,
    },
  ],
}
const each = (Object.keys(going) as (keyof typeof going)[]).map((name) => ({
  name,
  counts: going[name].map(({ table, old }) =>
    query((db) =>
      db
        .select({ n: sql<number>`count(*)`.mapWith(Number) })
        .from(table)
        .where(old),
    ),
  ),
  removals: going[name].map(({ table, old }) => statement((db) => db.delete(table).where(old))),
}))
const leavers = query((db, of) => db.select({ id: people.id }).from(people).where(lt(people.leftOn, of.before)))

/** Nothing goes until an administrator has set a period. */
const kept: RetentionPeriods = { removed: null, conversations: null, judgements: null, leavers: null }
const saved = query((db) => db.select({ value: settings.value }).from(settings).where(eq(settings.name, 'retention')))
export const periodsOf = async (read: Read): Promise<RetentionPeriods> => ({
  ...kept,
  ...((await saved(read))[0]?.value as RetentionPeriods | undefined),
})

export const setPeriods = (tx: Tx, periods: RetentionPeriods) => saveSetting(tx, 'retention', periods)

/** How many of each class would go today by these periods; nothing is written. */
export async function dueNow(read: Read, periods: RetentionPeriods, today: string) {
  const due: { name: Retained; months: number | null; due: number }[] = []
  for (const name of retainedClasses) {
    const months = periods[name]
    let count = 0
    if (months !== null) {
      const of = { before: addMonths(today, -months) }
      if (name === 'leavers') count = (await leavers(read, of)).length
      else for (const counted of each.find((one) => one.name === name)!.counts) count += (await counted(read, of))[0]!.n
    }
    due.push({ name, months, due: count })
  }
  return due
}

/**
 * Lets go of what is older than its period; says how much of each class went. Each leaver goes in a transaction of their own:
 * where one can't be erased, the others are, and it is said why.
 */
export async function letGoOfOld(
  database: Database,
  { today, now, wentWrong, until }: { today: string; now: string; wentWrong: (error: unknown) => void; until?: AbortSignal },
) {
  const { periods, gone } = await database.transaction((tx) => letGoOfRows(tx, { today, now }))
  if (periods.leavers === null) return gone
  const of = { before: addMonths(today, -periods.leavers) }
  let erased = 0
  for (const { id } of await database.read((read) => leavers(read, of))) {
    if (until?.aborted) break
    await database
      .transaction(async (tx) => {
        if (await areLastAdministrators(tx, [id])) return
        await erasePerson(tx, id, { reason: 'left', erasedBy: null, today, now })
        await traceOf(tx, retained('leavers', now))
        erased++
      })
      .catch(wentWrong)
  }
  return gone.map((one) => (one.name === 'leavers' ? { ...one, due: erased } : one))
}

const retained = (name: Retained, at: string) =>
  ({ at, accountId: null, act: `Retention of ${name}`, outcome: 'changed', personId: null, roleId: null }) as const

async function letGoOfRows(tx: Tx, { today, now }: { today: string; now: string }) {
  const periods = await periodsOf(tx)
  const gone = await dueNow(tx, periods, today)
  for (const { name, months, due } of gone) {
    if (months === null || due === 0 || name === 'leavers') continue
    const of = { before: addMonths(today, -months) }
    if (name === 'removed') await letGoOfRemoved(tx, of.before)
    for (const remove of each.find((one) => one.name === name)!.removals) await remove(tx, of)
    await traceOf(tx, retained(name, now))
  }
  return { periods, gone }
}

/** What stays points to what goes no longer. */
async function letGoOfRemoved({ db }: Tx, day: string) {
  const pieces = db.select({ id: evidence.id }).from(evidence).where(lt(evidence.removedAt, day))
  await db.update(developmentActions).set({ evidenceId: null }).where(inArray(developmentActions.evidenceId, pieces))
  await db.update(evidence).set({ answersId: null }).where(inArray(evidence.answersId, pieces))
  const wants = db.select({ id: aspirations.id }).from(aspirations).where(lt(aspirations.removedAt, day))
  await db.update(talkRecords).set({ aspirationId: null }).where(inArray(talkRecords.aspirationId, wants))
}
