import {
  erasePerson as eraseEndpoint,
  listErasures,
  makeExportLink,
  openExport,
  previewRetention,
  setRetention,
} from 'shared/api/privacy.ts'
import { foldedName } from 'shared/domain/names.ts'
import type { Read } from '../db/database.ts'
import { traceOf } from '../db/trail.ts'
import { notFound, Problem, wrong } from '../http/problem.ts'
import type { Serve } from '../http/serve.ts'
import { createExportLink, erasePerson, useExportLink } from './commands.ts'
import { dueNow, periodsOf, setPeriods } from './retention.ts'
import { everyErasure, everythingAbout, personKept } from './queries.ts'

async function kept(read: Read, personId: string) {
  const [person] = await personKept(read, { personId })
  if (!person) throw notFound('person')
  return person
}

export function privacyRoutes(serve: Serve) {
  serve(makeExportLink, async ({ db, now }, { params }) => {
    const person = await kept(db, params.memberId)
    const { token, endsAt } = await createExportLink(db, { personId: person.id, now })
    return { link: `/export#link=${token}`, endsAt }
  })
  serve(openExport, async ({ db, actor, now, concerns }, { body }) => {
    const person = await useExportLink(db, { token: body.token, now })
    if (!person) throw new Problem('not-signed-in', 'This link was used before or has ended. Ask for a new one.')
    if (actor.administrator && actor.personId !== person.id) {
      concerns(person.id)
      throw new Problem('not-allowed', `This link is ${person.name}’s alone. Send it to them; it still works.`)
    }
    await traceOf(db, {
      at: now,
      accountId: actor.accountId || null,
      act: openExport.at,
      outcome: 'read',
      personId: person.id,
      roleId: null,
    })
    return everythingAbout(db, person, now)
  })

  serve(
    eraseEndpoint,
    async ({ database }) => database,
    async ({ db, actor, today, now, afterwards }, { params, body }, database) => {
      const person = await kept(db, params.memberId)
      if (foldedName(body.name) !== foldedName(person.name)) throw wrong('name', `Type the name as it stands here: ${person.name}.`)
      const by = { id: actor.accountId, name: actor.name }
      const erasure = await erasePerson(db, person.id, { reason: body.reason, erasedBy: by, today, now })
      afterwards(() => database.forget())
      return erasure
    },
  )
  serve(listErasures, ({ db }) => everyErasure(db))

  serve(previewRetention, async ({ db, today }, { body }) => dueNow(db, body.periods ?? (await periodsOf(db)), today))
  serve(setRetention, async ({ db, today }, { body }) => {
    await setPeriods(db, body.periods)
    return dueNow(db, body.periods, today)
  })
}
