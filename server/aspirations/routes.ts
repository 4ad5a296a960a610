import {
  listAspirations,
  recordAspiration as recordEndpoint,
  removeAspiration as removeEndpoint,
  restoreAspiration,
} from 'shared/api/growth.ts'
import { recordFirstAnswers } from 'shared/api/session.ts'
import { addDays } from 'shared/domain/days.ts'
import { personWithin, roleWithin } from '../access/queries.ts'
import { notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { recordAspiration, removeAspiration } from './commands.ts'
import { aspirationsOf, ownAspiration } from './queries.ts'

const done = { done: true } as const
/** How long a record that was taken back can be restored. */
const restorableDays = 30

const dayOfHearing = (field: string, heardOn: string, today: string) => {
  if (heardOn > today) throw wrong(field, 'This day is still to come. Write the day they said it.')
  if (heardOn < '1950-01-01') throw wrong(field, 'This day is too long ago. Write the day they said it.')
}

async function own({ db, actor, person, today }: Pick<Context, 'db' | 'actor' | 'person' | 'today'>, aspirationId: string) {
  const [found] = await ownAspiration(db, {
    aspirationId,
    personId: person.id,
    accountId: actor.accountId,
    since: addDays(today, -restorableDays),
  })
  if (!found) throw notFound('aspiration of yours')
}

export function aspirationRoutes(serve: Serve) {
  serve(listAspirations, ({ db, scope, actor, person }) => aspirationsOf(db, scope, actor, person.id))

  serve(recordEndpoint, async ({ db, scope, actor, person, today, now }, { body }) => {
    dayOfHearing('heardOn', body.heardOn, today)
    if (body.targetRoleId && !(await roleWithin(db, scope, { roleId: body.targetRoleId }))[0])
      throw wrong('targetRoleId', 'There is no such lead role.')
    const id = await recordAspiration(db, { personId: person.id, accountId: actor.accountId, now }, body)
    return (await aspirationsOf(db, scope, actor, person.id)).find((said) => said.id === id)!
  })

  serve(removeEndpoint, async (context, { params }) => {
    await own(context, params.aspirationId)
    await removeAspiration(context.db, params.aspirationId, context.now)
    return done
  })
  serve(restoreAspiration, async (context, { params }) => {
    await own(context, params.aspirationId)
    await removeAspiration(context.db, params.aspirationId, null)
    return done
  })

  serve(recordFirstAnswers, async ({ db, scope, actor, today, now }, { body: { answers } }) => {
    for (const [i, { personId, direction, heardOn }] of answers.entries()) {
      const [person] = await personWithin(db, scope, { personId })
      if (person?.managerId !== actor.personId) throw wrong(`answers.${i}.personId`, 'There is no such report of yours.')
      dayOfHearing(`answers.${i}.heardOn`, heardOn, today)
      await recordAspiration(db, { personId, accountId: actor.accountId, now }, { direction, heardOn, heard: 'said', visibility: 'chain' })
    }
    return { recorded: answers.length }
  })
}
