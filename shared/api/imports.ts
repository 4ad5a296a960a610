import { z } from 'zod'
import { Id, Instant } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'People'

/** An import that was made: by its counts, never by whom it named. */
const ImportMade = z
  .object({
    id: Id,
    kind: z.enum(['people', 'history']),
    fileName: z.string(),
    /** Null where a command made it, or whose account is gone. */
    by: z.string().nullable(),
    madeAt: Instant,
    counts: z.record(z.string(), z.int()),
    undoneAt: Instant.nullable(),
    /** Until when it can be undone; null when it can't any more. */
    undoUntil: Instant.nullable(),
  })
  .meta({ id: 'ImportMade' })

export const listImports = endpoint('GET /api/imports', {
  about,
  may: 'administer',
  summary: 'The latest imports, the newest first, and which of them can be undone',
  answer: z.array(ImportMade),
})
export const readProgress = endpoint('GET /api/imports/progress', {
  about,
  may: 'administer',
  summary: 'How far the import of this moment has come',
  answer: z.object({ doing: z.enum(['nothing', 'reading', 'writing']), done: z.int(), of: z.int() }),
})
export const undoImport = endpoint('POST /api/imports/:importId/undo', {
  about,
  may: 'administer',
  summary: 'Undo an import as a whole, within 24 hours',
  params: z.object({ importId: Id }),
  answer: z.object({ done: z.literal(true) }),
})
