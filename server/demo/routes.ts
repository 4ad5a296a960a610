import { loadExample as loadEndpoint, openExample, removeExample as removeEndpoint } from 'shared/api/session.ts'
import { tokenHashOf } from '../access/session.ts'
import { conflict, notAllowed } from '../http/problem.ts'
import type { Serve } from '../http/serve.ts'
import { openerOf } from '../session/queries.ts'
import { enter } from '../session/routes.ts'
import { loadExample, removeExample } from './commands.ts'
import { exampleAccountOf, eyes } from './queries.ts'

const done = { done: true } as const

export function demoRoutes(serve: Serve) {
  serve(loadEndpoint, async ({ db, today }) => {
    await loadExample(db, today)
    return done
  })

  serve(openExample, async ({ db, actor, ...ask }, { body }) => {
    const [account] = await exampleAccountOf(db, { email: eyes[body.as] })
    if (!account) throw conflict('The example is not loaded. Load it first.')
    await enter(db, ask, { accountId: account.id, openedById: actor.accountId, timeZone: actor.timeZone })
    return done
  })

  serve(removeEndpoint, async ({ db, actor, linesOn, ...ask }) => {
    const [opener] = await openerOf(db, { tokenHash: tokenHashOf(ask.request.headers.cookie) })
    if (!actor.administrator && !opener?.openedById) throw notAllowed('Only an administrator removes the example.')
    await removeExample(db, linesOn)
    // The session of the one who looked at it went with the example’s accounts.
    if (opener?.openedById) await enter(db, ask, { accountId: opener.openedById })
    return done
  })
}
