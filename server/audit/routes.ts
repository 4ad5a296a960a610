import { listTrail } from 'shared/api/overview.ts'
import type { Serve } from '../http/serve.ts'
import { trailBefore } from './queries.ts'

export function auditRoutes(serve: Serve) {
  serve(listTrail, ({ db }, { query }) => trailBefore(db, { before: query.before ?? '~' }))
}
