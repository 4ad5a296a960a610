import { checkTrail as checkEndpoint, exportTrail, listTrail } from 'shared/api/audit.ts'
import { trailGrid } from 'shared/domain/exports/trail.ts'
import { exportName } from 'shared/domain/exports/fileName.ts'
import { addDays } from 'shared/domain/days.ts'
import { gridFile } from '../http/file.ts'
import type { Serve } from '../http/serve.ts'
import { checkTrail, trailBefore } from './queries.ts'

const pageSize = 100
const mostExported = 50_000

type Asked = {
  outcome?: string | undefined
  personId?: string | undefined
  accountId?: string | undefined
  from?: string | undefined
  to?: string | undefined
}
const filtersOf = ({ outcome = '', personId = '', accountId = '', from = '', to }: Asked) => ({
  outcome,
  personId,
  accountId,
  from,
  to: to ? addDays(to, 1) : '9999',
})

export function auditRoutes(serve: Serve) {
  serve(listTrail, ({ db }, { query: { before = Number.MAX_SAFE_INTEGER, ...asked } }) =>
    trailBefore(db, { ...filtersOf(asked), before, most: pageSize }),
  )
  serve(
    checkEndpoint,
    ({ database }, { body }) => checkTrail(database, body.head),
    async (_context, _input, check) => check,
  )
  serve(exportTrail, async ({ db, actor, today }, { query: { format, ...asked } }) => {
    const found = await trailBefore(db, { ...filtersOf(asked), before: Number.MAX_SAFE_INTEGER, most: mostExported })
    const narrowed = Object.values(asked).some(Boolean) ? ['filtered'] : []
    return gridFile(trailGrid(found), format, exportName('Audit trail', { whose: actor.name, narrowed, on: today, ending: format }))
  })
}
