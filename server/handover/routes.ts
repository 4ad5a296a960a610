import { type Handover, readHandover, recordHandover as recordEndpoint } from 'shared/api/handover.ts'
import type { Read } from '../db/database.ts'
import { notAllowed, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { recordHandover } from './commands.ts'
import {
  agreedWith,
  callsToPass,
  evidenceToPass,
  lineNow,
  nextLine,
  notesToKeep,
  readingsToPass,
  stepsToPass,
  talksToPass,
  wantsToPass,
} from './queries.ts'

type Ask = Pick<Context, 'actor' | 'scope' | 'person' | 'today' | 'linesOn'> & { db: Read }

/** A hand-over is between a person and the manager whose report they are; nobody stands in for that. */
function requireManager({ person, actor }: Pick<Ask, 'person' | 'actor'>) {
  if (person.managerId !== actor.personId) throw notAllowed('Only their manager hands over.')
}

async function handoverOf({ db, scope, actor, person, today, linesOn }: Ask): Promise<Handover> {
  const of = { personId: person.id, fromId: person.managerId, accountId: actor.looking?.accountId ?? actor.accountId, today }
  const [wants] = await wantsToPass(db, scope, of)
  const [pieces] = await evidenceToPass(db, scope, of)
  const [steps] = await stepsToPass(db, scope, of)
  const [readings] = await readingsToPass(db, of)
  const [calls] = await callsToPass(db, of)
  const [talks] = await talksToPass(db, of)
  const [notes] = await notesToKeep(db, { ...of, accountId: actor.accountId })
  const [next = null] = await nextLine(db, scope, of)
  const [agreed = null] = await agreedWith(db, { ...of, today: linesOn })
  return {
    person: { id: person.id, name: person.name },
    next,
    passes: { wants: wants!.pass, evidence: pieces!.pass, readings: readings!.n, calls: calls!.n, steps: steps!.pass },
    asks: { words: wants!.words, talks: talks!.n },
    stays: { notes: notes!.n, evidence: pieces!.stay, steps: steps!.stay },
    agreed,
  }
}

export function handoverRoutes(serve: Serve) {
  serve(readHandover, (context) => {
    requireManager(context)
    return handoverOf(context)
  })
  serve(recordEndpoint, async (context, { body }) => {
    const { db, person, actor, now, today, linesOn } = context
    requireManager(context)
    if (body.agreedOn > today) throw wrong('agreedOn', 'This day is still to come. Write the day on which they said it.')
    const [line] = await lineNow(db, { personId: person.id, fromId: person.managerId, today: linesOn })
    if (line && body.agreedOn < line.sinceOn) throw wrong('agreedOn', 'On this day they did not report to you yet. Write a day since then.')
    await recordHandover(db, { personId: person.id, fromId: person.managerId!, authorId: actor.accountId, now }, body)
    return handoverOf(context)
  })
}
