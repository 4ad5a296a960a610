import { importHistory as historyEndpoint, previewHistory } from 'shared/api/history.ts'
import { importPeople as importEndpoint, previewPeople } from 'shared/api/people.ts'
import type { Serve } from '../http/serve.ts'
import { importPeople, plannedImport } from './commands.ts'
import { historyOf, importHistory } from './history.ts'

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
  const bytesOf = (content: string) => Buffer.from(content, 'base64')
  serve(previewHistory, async ({ db, today }, { body: { content, ...asked } }) => {
    const { figures, moves } = await historyOf(db, bytesOf(content), { ...asked, today })
    return { ...figures, moves: moves.slice(0, mostMoves) }
  })
  serve(historyEndpoint, async ({ db, actor, now, today }, { body: { content, ...asked } }) => {
    const { figures, moves } = await historyOf(db, bytesOf(content), { ...asked, today })
    await importHistory(db, moves, { accountId: actor.accountId, now })
    return figures
  })
}

/** A screen shows no more of them, and the figures count them all. */
const mostMoves = 1000
