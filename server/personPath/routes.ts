import {
  endPersonOverride as endEndpoint,
  listElsewhere,
  overridePersonPath as overrideEndpoint,
  readPersonPath,
  takeBackTold as takeBackEndpoint,
  tellPath as tellEndpoint,
} from 'shared/api/path.ts'
import { addMonths } from 'shared/domain/days.ts'
import { plain } from 'shared/domain/sentences.ts'
import { roleWithin } from '../access/queries.ts'
import { aspirationsOf } from '../aspirations/queries.ts'
import { conflict, notFound, wrong } from '../http/problem.ts'
import type { Context, Serve } from '../http/serve.ts'
import { requireUntil } from '../path/queries.ts'
import { endPersonOverrides, overridePersonPath, recordTold, takeBackTold } from './commands.ts'
import { elsewhereOf, pathOfPerson } from './queries.ts'

const done = { done: true } as const

/** The role named, which has to be one that the reader may see; else the one that the person wants, where they may. */
async function targetOf({ db, scope, actor, person }: Context, roleId: string | null) {
  const [latest] = roleId ? [] : await aspirationsOf(db, scope, actor, person.id)
  const wantedId = roleId ?? latest?.targetRole?.id
  if (!wantedId) return null
  const [role] = await roleWithin(db, scope, { roleId: wantedId })
  return role ?? null
}

export function personPathRoutes(serve: Serve) {
  serve(readPersonPath, async (context, { query }) => {
    const role = await targetOf(context, query.role ?? null)
    if (!role && query.role) throw notFound('lead role')
    return pathOfPerson(context, { person: context.person, role })
  })

  serve(listElsewhere, (context) => elsewhereOf(context, context.person))

  serve(overrideEndpoint, async ({ db, person, actor, today }, { body }) => {
    requireUntil(body.untilOn, today)
    await overridePersonPath(db, { personId: person.id, accountId: actor.accountId, today }, body)
    return done
  })
  serve(endEndpoint, async ({ db, person, actor, today }) => {
    await endPersonOverrides(db, { personId: person.id, accountId: actor.accountId, today })
    return done
  })

  serve(tellEndpoint, async (context, { body: { toldOn, roleId = null } }) => {
    const { db, person, actor, today, now } = context
    if (toldOn > today) throw wrong('toldOn', 'This day is still to come. Write the day on which you told them.')
    if (toldOn < addMonths(today, -12)) throw wrong('toldOn', 'This day is more than a year ago: the verdict read differently then.')
    const role = await targetOf(context, roleId)
    if (!role && roleId) throw wrong('roleId', 'There is no such lead role.')
    const { figure } = await pathOfPerson(context, { person, role })
    if (!figure) throw conflict('Nothing can be told yet: their team is not recorded.')
    const { verdict, sentence } = figure
    const id = await recordTold(
      db,
      { personId: person.id, accountId: actor.accountId, now },
      { roleId: role?.id ?? null, verdict, sentence: plain(sentence), toldOn },
    )
    return { id }
  })
  serve(takeBackEndpoint, async ({ db, person, actor }, { params: { tellingId } }) => {
    await takeBackTold(db, { personId: person.id, accountId: actor.accountId }, tellingId)
    return done
  })
}
