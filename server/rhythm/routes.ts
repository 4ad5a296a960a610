import { addLeave, changeRhythm, readRhythm, removeLeave, type Rhythm } from 'shared/api/rhythm.ts'
import { daysBetween } from 'shared/domain/days.ts'
import { conflict, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { windowsOf } from '../settings/queries.ts'
import { dropLeave, keepLeave, setCadence } from './commands.ts'
import { leavesOf, saidOf } from './queries.ts'

/** A leave longer than this is a mistake in typing, or someone who has left. */
const longestDays = 1096
/** More than this is no list that anyone keeps by hand. */
const mostLeaves = 60

type Ask = Pick<Context, 'db' | 'scope' | 'person'>

async function rhythmOf({ db, scope, person }: Ask): Promise<Rhythm> {
  const [said] = await saidOf(db, scope, { personId: person.id })
  const { own, ofTeam, teamId, teamName } = said!
  const { cadenceDays } = await windowsOf(db)
  return {
    days: own ?? ofTeam ?? cadenceDays,
    saidBy: own !== null ? 'person' : ofTeam !== null ? 'team' : 'settings',
    team: teamId && teamName !== null ? { id: teamId, name: teamName, days: ofTeam } : null,
    leaves: (await leavesOf(db, scope, { personId: person.id })).sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1)),
  }
}

export function rhythmRoutes(serve: Serve) {
  serve(readRhythm, (context) => rhythmOf(context))

  serve(changeRhythm, async (context, { body: { of, days } }) => {
    const { db, person } = context
    const subject = of === 'person' ? person.id : (await rhythmOf(context)).team?.id
    if (!subject) throw wrong('of', 'You have no team in the people list yet. Change it for this person alone.')
    await setCadence(db, subject, days)
    return rhythmOf(context)
  })

  serve(addLeave, async (context, { body: { fromOn, untilOn } }) => {
    const { today } = context
    if (untilOn <= fromOn) throw wrong('untilOn', 'The first day back comes after the first day away.')
    if (daysBetween(fromOn, untilOn) > longestDays) throw wrong('untilOn', 'That is more than three years. Check both days.')
    if (Math.abs(daysBetween(today, fromOn)) > 2 * longestDays) throw wrong('fromOn', 'This day is too far away. Check the year.')
    if ((await rhythmOf(context)).leaves.length >= mostLeaves) throw conflict('Sixty leaves are kept at most. Take an old one back first.')
    await keepLeave(context.db, context.person.id, { fromOn, untilOn })
    return rhythmOf(context)
  })

  serve(removeLeave, async (context, { params: { leaveId } }) => {
    if (!(await rhythmOf(context)).leaves.some(({ id }) => id === leaveId)) throw notFound('leave')
    await dropLeave(context.db, context.person.id, leaveId)
    return rhythmOf(context)
  })
}
