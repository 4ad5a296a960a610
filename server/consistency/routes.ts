import { readConsistency } from 'shared/api/consistency.ts'
import type { Serve } from '../http/serve.ts'
import { consistencyOf } from './queries.ts'

export function consistencyRoutes(serve: Serve) {
  serve(readConsistency, ({ db, scope, today, actor }) =>
    consistencyOf(db, scope.forChain(), { id: actor.personId!, name: actor.name }, today),
  )
}
