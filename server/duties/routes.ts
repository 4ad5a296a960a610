import { answerLookBack as lookBackEndpoint, listDuties, recordTelling as tellingEndpoint } from 'shared/api/decisions.ts'
import { dayWords } from 'shared/domain/days.ts'
import { lookBackOn } from 'shared/domain/lookBack.ts'
import { toldTrouble } from 'shared/domain/telling.ts'
import type { Decision } from 'shared/model/decision.ts'
import { decisionsOf } from '../decisions/queries.ts'
import { handoversDue, nextLine } from '../handover/queries.ts'
import { conflict, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { answerLookBack, recordTelling } from './commands.ts'
import { lineOfDecision, lookBacksDueOf, lookBacksOf, tellingsOf } from './queries.ts'

/** A decision by which the seat was filled, and that stands. */
async function standing({ db, scope, role }: Pick<Context, 'db' | 'scope' | 'role'>, decisionId: string): Promise<Decision> {
  const decision = (await decisionsOf(db, scope, role)).find(({ id }) => id === decisionId)
  if (!decision) throw notFound('decision')
  if (decision.superseded) throw conflict('Another decision has taken the place of this one. Look at that one.')
  if (decision.outcome === 'not_yet') throw conflict('Nobody took the seat by this decision.')
  return decision
}

async function handoversTold({ db, scope, linesOn: today }: Pick<Context, 'db' | 'scope' | 'linesOn'>) {
  const told = []
  for (const due of await handoversDue(db, scope, { today })) {
    const [next] = await nextLine(db, scope, { personId: due.person.id, today })
    told.push({ ...due, manager: next?.manager ?? null })
  }
  return told
}

export function dutyRoutes(serve: Serve) {
  serve(listDuties, async ({ db, scope, today, linesOn }) => ({
    toTell: await tellingsOf(db, scope, today),
    lookBacks: await lookBacksDueOf(db, scope, today),
    handovers: await handoversTold({ db, scope, linesOn }),
  }))

  serve(tellingEndpoint, async (context, { params: { decisionId, lineId }, body: { toldOn, nextStep } }) => {
    const { db, actor, today } = context
    const { decidedOn } = await standing(context, decisionId)
    const [line] = await lineOfDecision(db, { decisionId, lineId })
    if (!line || (line.personId !== null && line.personId === actor.personId)) throw notFound('line of this decision')
    if (line.outside || line.chosen || line.personId === null) throw conflict('Only those in-house who did not get the seat are told here.')
    const trouble = toldTrouble(toldOn, decidedOn, today)
    if (trouble) throw wrong('toldOn', trouble)
    await recordTelling(db, line.id, { toldOn, nextStep, toldBy: actor.accountId })
    return { done: true } as const
  })

  serve(lookBackEndpoint, async (context, { params: { decisionId }, body }) => {
    const { db, scope, actor, now, today } = context
    const decision = await standing(context, decisionId)
    const from = lookBackOn(decision, body.afterMonths)
    if (from > today) throw conflict(`This can be answered from ${dayWords(from, today)} on.`)
    const id = await answerLookBack(db, { accountId: actor.accountId, now, today }, decisionId, body)
    return (await lookBacksOf(db, scope, [decisionId])).find((answer) => answer.id === id)!
  })
}
