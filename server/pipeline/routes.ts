import { readAsked, readPipeline } from 'shared/api/overview.ts'
import type { Serve } from '../http/serve.ts'
import { askedOf, pipelineOf } from './queries.ts'

export function pipelineRoutes(serve: Serve) {
  serve(readPipeline, ({ db, scope, today }) => pipelineOf(db, scope, today))
  serve(readAsked, ({ db, scope, today, actor }) => askedOf(db, scope, actor.name, today))
}
