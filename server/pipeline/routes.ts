import { exportPipeline, readPipelineSheet } from 'shared/api/exports.ts'
import { readAsked, readPipeline } from 'shared/api/overview.ts'
import { exportName, narrowedTo } from 'shared/domain/exports/fileName.ts'
import { pipelineGrid } from 'shared/domain/exports/pipeline.ts'
import { known } from 'shared/domain/filters/known.ts'
import { filtered, type PipelineFilters, pipelineWords } from 'shared/domain/filters/pipeline.ts'
import { pipelineSentence } from 'shared/domain/sentences.ts'
import type { BenchStrength } from 'shared/model/words.ts'
import { gridFile } from '../http/file.ts'
import type { Context, Serve } from '../http/serve.ts'
import { askedOf, pipelineOf } from './queries.ts'

export function pipelineRoutes(serve: Serve) {
  serve(readPipeline, ({ db, scope, today }) => pipelineOf(db, scope, today))
  serve(readAsked, ({ db, scope, today, actor }) => askedOf(db, scope, actor.name, today))

  serve(exportPipeline, async (context, { query: { format, ...asked } }) => {
    const { shown, looksReady, team, filters } = await shownOf(context, asked)
    const { sort: _, team: __, ...others } = filters
    const whose = context.actor.name
    const name = exportName('Pipeline', { whose, narrowed: narrowedTo(team?.name, others), on: context.today, ending: format })
    return gridFile(pipelineGrid(shown, looksReady), format, name)
  })

  serve(readPipelineSheet, async (context, { query }) => {
    const { roles, shown, looksReady, team } = await shownOf(context, query)
    const strengths: Record<BenchStrength, number> = { nobody: 0, thin: 0, one_person: 0, strong: 0 }
    for (const { strength } of shown) strengths[strength]++
    return {
      sentence: pipelineSentence({ strengths, people: 0, neverAsked: 0 }),
      roles: shown.map((role) => ({ ...role, looksReady: looksReady.get(role.id) ?? [] })),
      coverage: {
        covered: shown.filter(({ readyNow, withinYear }) => readyNow.length + withinYear.length > 0).length,
        readyNow: shown.filter(({ readyNow }) => readyNow.length > 0).length,
        of: shown.length,
      },
      team: team?.name ?? null,
      leftOut: roles.length - shown.length,
      printedBy: context.actor.name,
      printedOn: context.today,
    }
  })
}

/** What the page shows with these filters, as far as the chain may know. */
async function shownOf(
  { db, scope, today, actor }: Pick<Context, 'db' | 'scope' | 'today' | 'actor'>,
  asked: { [Name in keyof PipelineFilters]?: string | undefined },
) {
  const reads = scope.forChain()
  const { roles, teams } = await pipelineOf(db, reads, today)
  const looksReady = new Map((await askedOf(db, reads, actor.name, today)).looksReady.map(({ roleId, people }) => [roleId, people]))
  const { filters } = known(asked, pipelineWords(teams))
  return { roles, shown: filtered(roles, filters, looksReady), looksReady, filters, team: teams.find(({ id }) => id === filters.team) }
}
