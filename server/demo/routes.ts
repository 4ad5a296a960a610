import { loadExample as loadEndpoint, openExample, removeExample as removeEndpoint } from 'shared/api/session.ts'
import { tokenHashOf } from '../access/session.ts'
import { conflict, notAllowed } from '../http/problem.ts'
import type { Serve } from '../http/serve.ts'
import { openerOf } from '../session/queries.ts'
import { enter } from '../session/routes.ts'
import { emailOf } from './seats.ts'
import { director, units } from './cast.ts'
import { loadExample, removeExample } from './commands.ts'
import { exampleAccountOf } from './queries.ts'

const done = { done: true } as const
const eyes = { director: emailOf(director[0]), manager: emailOf(units[0]!.lead[0]) }

export function demoRoutes(serve: Serve) {
  serve(loadEndpoint, async ({ db, now }) => {
    await loadExample(db, now)
    return done
  })

  serve(openExample, async ({ db, actor, ...ask }, { body }) => {
    const [account] = await exampleAccountOf(db, { email: eyes[body.as] })
    if (!account) throw conflict('The example is not loaded. Load it first.')
    await enter(db, ask, { accountId: account.id, openedById: actor.accountId })
    return done
  })

  serve(removeEndpoint, async ({ db, actor, ...ask }) => {
    const [opener] = await openerOf(db, { tokenHash: tokenHashOf(ask.request.headers.cookie) })
    if (!actor.administrator && !opener?.openedById) throw notAllowed('Only an administrator removes the example.')
    await removeExample(db)
    // The session of the one who looked at it went with the example’s accounts.
    if (opener?.openedById) await enter(db, ask, { accountId: opener.openedById })
    return done
  })
}
