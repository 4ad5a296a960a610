import { exportPipeline } from 'shared/api/exports.ts'
import { readAsked, readPipeline } from 'shared/api/overview.ts'
import { exportName, narrowedTo } from 'shared/domain/exports/fileName.ts'
import { pipelineGrid } from 'shared/domain/exports/pipeline.ts'
import { known } from 'shared/domain/filters/known.ts'
import { filtered, pipelineWords } from 'shared/domain/filters/pipeline.ts'
import { gridFile } from '../http/file.ts'
import type { Serve } from '../http/serve.ts'
import { askedOf, pipelineOf } from './queries.ts'

export function pipelineRoutes(serve: Serve) {
  serve(readPipeline, ({ db, scope, today }) => pipelineOf(db, scope, today))
  serve(readAsked, ({ db, scope, today, actor }) => askedOf(db, scope, actor.name, today))

  serve(exportPipeline, async ({ db, scope, today, actor }, { query: { format, ...asked } }) => {
    const reads = scope.forChain()
    const { roles, teams } = await pipelineOf(db, reads, today)
    const looksReady = new Map((await askedOf(db, reads, actor.name, today)).looksReady.map(({ roleId, people }) => [roleId, people]))
    const { filters } = known(asked, pipelineWords(teams))
    const { sort: _, team, ...others } = filters
    const narrowed = narrowedTo(teams.find(({ id }) => id === team)?.name, others)
    const name = exportName('Pipeline', { whose: actor.name, narrowed, on: today, ending: format })
    return gridFile(pipelineGrid(filtered(roles, filters, looksReady), looksReady), format, name)
  })
}
