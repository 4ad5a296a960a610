import { importHistory as historyEndpoint, previewHistory } from 'shared/api/history.ts'
import { listImports, readProgress, undoImport as undoEndpoint } from 'shared/api/imports.ts'
import { importPeople as importEndpoint, previewPeople } from 'shared/api/people.ts'
import type { FastifyRequest } from 'fastify'
import type { ImportAsked } from 'shared/domain/import/asked.ts'
import type { Serve } from '../http/serve.ts'
import { importPeople, plannedImport } from './commands.ts'
import { historyOf, importHistory } from './history.ts'
import { progress, progressEnded, readingOn } from './progress.ts'
import { latestImports } from './queries.ts'
import { undoHours, undoImport } from './undo.ts'

/** The bytes of a file that was sent. Its text is let go of at once: of 25 MB it would hold as much again until the answer. */
function bytesOf({ body }: Pick<FastifyRequest, 'body'>, sent: { content: string }) {
  const bytes = Buffer.from(sent.content, 'base64')
  sent.content = ''
  ;(body as { content: string }).content = ''
  return bytes
}

const askedOf = ({ columns, merge, dayOrder, unknownManagers, missingLeave }: ImportAsked): ImportAsked => ({
  columns,
  merge,
  dayOrder,
  unknownManagers,
  missingLeave,
})

export function transferRoutes(serve: Serve) {
  serve(
    previewPeople,
    async ({ database, linesOn, request }, { body }) => ({
      ...(await plannedImport(database, bytesOf(request, body), linesOn, askedOf(body))),
      apart: false,
    }),
    async (_context, _input, { figures, beside }) => ({ ...figures, ...beside }),
  )
  serve(
    importEndpoint,
    async ({ database, linesOn, request }, { body }) => {
      readingOn()
      try {
        return await plannedImport(database, bytesOf(request, body), linesOn, askedOf(body))
      } finally {
        progressEnded()
      }
    },
    async ({ db, actor, linesOn: today, now }, { body }, planned) => {
      try {
        const importId = await importPeople(db, planned, {
          today,
          now,
          accountId: actor.accountId,
          fileName: body.fileName,
          asked: askedOf(body),
        })
        return { ...planned.figures, importId }
      } finally {
        progressEnded()
      }
    },
  )
  serve(
    previewHistory,
    async ({ database, today, request }, { body }) => historyOf(database, bytesOf(request, body), { ...body, today }),
    async (_context, _input, { figures, moves }) => ({ ...figures, toRecord: moves.length, moves: moves.slice(0, mostMoves) }),
  )
  serve(
    historyEndpoint,
    async ({ database, today, request }, { body }) => historyOf(database, bytesOf(request, body), { ...body, today }),
    async ({ db, actor, now }, { body }, found) => {
      await importHistory(db, found, { accountId: actor.accountId, fileName: body.fileName, now })
      return found.figures
    },
  )

  serve(listImports, async ({ db, now }) =>
    (await latestImports(db)).map(({ undoneAt, madeAt, ...made }) => {
      const until = new Date(Date.parse(madeAt) + undoHours * 3_600_000).toISOString()
      return { ...made, madeAt, undoneAt, undoUntil: undoneAt === null && until >= now ? until : null }
    }),
  )
  serve(readProgress, async () => ({ ...progress() }))
  serve(undoEndpoint, async ({ db, now }, { params }) => {
    await undoImport(db, params.importId, now)
    return { done: true as const }
  })
}

/** A screen shows no more of them, and is told how many there are. */
const mostMoves = 1000
