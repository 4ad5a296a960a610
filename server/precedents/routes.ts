import {
  addPrecedent as addEndpoint,
  changePrecedent as changeEndpoint,
  removePrecedent as removeEndpoint,
  restorePrecedent as restoreEndpoint,
  sayRecordedSince as sinceEndpoint,
} from 'shared/api/path.ts'
import { addDays, addMonths } from 'shared/domain/days.ts'
import type { Precedent } from 'shared/model/path.ts'
import type { Tx } from '../db/database.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { mayRecord, teamInSight } from '../path/queries.ts'
import { memberOfId, memberWithin } from '../people/queries.ts'
import { addPrecedent, changePrecedent, removePrecedent, restorePrecedent, sayRecordedSince } from './commands.ts'
import { movesIn, precedentOf } from './queries.ts'

const done = { done: true } as const
/** How long a move that was removed can be restored. */
const restorableDays = 30
/** A move longer ago than this is a slip of the hand. */
const longestAgoMonths = 12 * 60

type Write = Pick<Context, 'scope' | 'actor' | 'now' | 'today'> & { db: Tx }

async function byWriterOf(context: Write, teamId: string) {
  const { actor, now, today } = context
  if (!mayRecord(context, await teamInSight(context, teamId)))
    throw notAllowed('You may see these moves, but not change them. Whoever stands above the team’s lead can.')
  return { accountId: actor.accountId, now, today }
}

async function shown({ db, scope, actor }: Write, teamId: string, precedentId: string): Promise<Precedent> {
  const moves = await movesIn(db, scope, { teamIds: JSON.stringify([teamId]), all: actor.administrator ? 'yes' : 'no' })
  return { ...moves.find(({ id }) => id === precedentId)!, mayChange: true }
}

async function standing({ db, today }: Write, teamId: string, precedentId: string) {
  const [found] = await precedentOf(db, { teamId, precedentId })
  if (!found || (found.removedAt && found.removedAt < addDays(today, -restorableDays))) throw notFound('move')
  return found
}

/** Someone whom the author may know; an administrator knows everybody. */
async function known({ db, scope, actor }: Write, personId: string | null | undefined) {
  if (!personId) return
  const [found] = await (actor.administrator ? memberOfId(db, { personId }) : memberWithin(db, scope, { personId }))
  if (!found) throw wrong('personId', 'There is no such person.')
}

function pastDay(field: string, day: string | undefined, today: string) {
  if (day === undefined) return
  if (day > today) throw wrong(field, 'This day is still to come. Choose today or a day before.')
  if (day < addMonths(today, -longestAgoMonths)) throw wrong(field, 'This day is too long ago. Check the year.')
}

export function precedentRoutes(serve: Serve) {
  serve(addEndpoint, async (context, { params: { teamId }, body }) => {
    const by = await byWriterOf(context, teamId)
    pastDay('movedOn', body.movedOn, by.today)
    await known(context, body.personId)
    return shown(context, teamId, await addPrecedent(context.db, by, teamId, body))
  })

  serve(changeEndpoint, async (context, { params: { teamId, precedentId }, body }) => {
    const by = await byWriterOf(context, teamId)
    const before = await standing(context, teamId, precedentId)
    if (before.removedAt) throw conflict('This move was removed. Restore it first.')
    pastDay('movedOn', body.movedOn, by.today)
    await known(context, body.personId)
    await changePrecedent(context.db, precedentId, body)
    return shown(context, teamId, precedentId)
  })

  serve(removeEndpoint, async (context, { params: { teamId, precedentId } }) => {
    const by = await byWriterOf(context, teamId)
    const before = await standing(context, teamId, precedentId)
    if (!before.removedAt) await removePrecedent(context.db, by, precedentId)
    return done
  })

  serve(restoreEndpoint, async (context, { params: { teamId, precedentId } }) => {
    await byWriterOf(context, teamId)
    await standing(context, teamId, precedentId)
    await restorePrecedent(context.db, precedentId)
    return shown(context, teamId, precedentId)
  })

  serve(sinceEndpoint, async (context, { params: { teamId }, body: { sinceOn } }) => {
    const by = await byWriterOf(context, teamId)
    pastDay('sinceOn', sinceOn, by.today)
    await sayRecordedSince(context.db, by, teamId, sinceOn)
    return done
  })
}
