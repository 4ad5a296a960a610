import {
  giveReading as giveEndpoint,
  listCalls,
  listReadings,
  recordCall as recordCallEndpoint,
  recordReading as recordReadingEndpoint,
} from 'shared/api/growth.ts'
import { callExpiresOn } from 'shared/domain/calls.ts'
import { roleWithin } from '../access/queries.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { criteriaWithin } from '../frameworks/queries.ts'
import { conflict, notAllowed, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { windowsOf } from '../settings/queries.ts'
import { giveReading, recordCall, recordReading } from './commands.ts'
import { callsOf, ownReading, readingsOf } from './queries.ts'

const byOf = ({ person, actor, now, today }: Pick<Context, 'person' | 'actor' | 'now' | 'today'>) => ({
  personId: person.id,
  accountId: actor.accountId,
  now,
  today,
})

export function readingRoutes(serve: Serve) {
  serve(listReadings, ({ db, scope, person }) => readingsOf(db, scope, person.id))

  serve(recordReadingEndpoint, async (context, { body }) => {
    const { db, scope, person } = context
    const [criterion] = await criteriaWithin(db, scope, { criterionIds: JSON.stringify([body.criterionId]) })
    if (!criterion) throw wrong('criterionId', 'There is no such criterion.')
    const cites = [...new Set(body.cites)]
    const readable = cites.length > 0 ? new Set((await evidenceOf(db, scope, person.id)).map(({ id }) => id)) : new Set<string>()
    if (!cites.every((id) => readable.has(id))) throw wrong('cites', 'There is no such piece of evidence on this person.')
    const id = await recordReading(db, byOf(context), { ...body, cites })
    return (await readingsOf(db, scope, person.id)).find((reading) => reading.id === id)!
  })

  serve(giveEndpoint, async (context, { params: { readingId } }) => {
    const { db, scope, actor, person } = context
    const [own] = await ownReading(db, { readingId, personId: person.id, accountId: actor.accountId })
    const before = (await readingsOf(db, scope, person.id)).find(({ id }) => id === readingId)
    if (!before) throw notFound('reading')
    if (!own) throw notAllowed('Only the one who wrote a reading gives it.')
    if (own.state === 'given') throw conflict('This reading is given already.')
    await giveReading(db, byOf(context), own)
    return (await readingsOf(db, scope, person.id)).find(({ id }) => id === readingId)!
  })

  serve(listCalls, ({ db, scope, person, today }) => callsOf(db, scope, today, person.id))

  serve(recordCallEndpoint, async (context, { body }) => {
    const { db, scope, person, today } = context
    const [role] = await roleWithin(db, scope, { roleId: body.roleId })
    if (!role) throw wrong('roleId', 'There is no such lead role.')
    if (role.holderId === person.id) throw conflict(`${person.name} holds this role already.`)
    const id = await recordCall(db, byOf(context), body, callExpiresOn(today, await windowsOf(db)))
    return (await callsOf(db, scope, today, person.id)).find((call) => call.id === id)!
  })
}
