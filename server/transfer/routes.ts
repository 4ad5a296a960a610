import { importPeople as importEndpoint, previewPeople } from 'shared/api/people.ts'
import { importChanges } from 'shared/domain/import/changes.ts'
import { figuresOf } from 'shared/domain/import/plan.ts'
import { wrong } from '../http/problem.ts'
import type { Serve } from '../http/serve.ts'
import { importPeople, plannedImport } from './commands.ts'
import { readCsv } from './csv.ts'

function sheetOf(content: string) {
  const read = readCsv(Buffer.from(content, 'base64'))
  if ('refused' in read) throw wrong('content', read.refused)
  return read.sheet
}

export function transferRoutes(serve: Serve) {
  serve(
    previewPeople,
    ({ database, now }, { body }) => plannedImport(database, () => sheetOf(body.content), now.slice(0, 10)),
    async (_context, _input, { plan, here }) => {
      const columns = plan.columns.map(({ header, field, why }) => ({ header, field, why }))
      return { ...figuresOf(plan), columns, changes: importChanges(plan, here) }
    },
  )
  serve(
    importEndpoint,
    ({ database, now }, { body }) => plannedImport(database, () => sheetOf(body.content), now.slice(0, 10)),
    async ({ db, today, now }, _input, planned) => figuresOf(await importPeople(db, planned, { today, now })),
  )
}
