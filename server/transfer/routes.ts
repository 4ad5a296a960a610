import { importPeople as importEndpoint, previewPeople } from 'shared/api/people.ts'
import type { Serve } from '../http/serve.ts'
import { importPeople, plannedImport } from './commands.ts'

export function transferRoutes(serve: Serve) {
  serve(
    previewPeople,
    ({ database, linesOn }, { body }) => plannedImport(database, Buffer.from(body.content, 'base64'), linesOn),
    async (_context, _input, { figures, columns, changes }) => ({ ...figures, columns, changes }),
  )
  serve(
    importEndpoint,
    ({ database, linesOn }, { body }) => plannedImport(database, Buffer.from(body.content, 'base64'), linesOn),
    async ({ db, linesOn: today, now }, _input, planned) => {
      await importPeople(db, planned, { today, now })
      return planned.figures
    },
  )
}
