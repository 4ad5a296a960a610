import { z } from 'zod'
import { Day, Id } from '../model/text.ts'
import { MoveKind } from '../model/words.ts'
import { endpoint } from './endpoint.ts'
import { fileLimit, FileSent, Unread } from './file.ts'

const about = 'Growth path'

/** What a dated table tells of. */
const ReadAs = z.enum(['titles', 'teams', 'managers', 'lines'])
const LeadJob = z.object({ job: z.string(), holders: z.int(), confirmed: z.boolean(), why: z.string() })
/** What an import of a history would record, or did. */
export const HistoryImport = z
  .object({
    rows: z.int(),
    titleChanges: z.int(),
    /** Moves into management alone. */
    precedents: z.int(),
    byKind: z.partialRecord(MoveKind, z.int()),
    flagged: z.array(Unread),
    refused: z.array(Unread),
    readAs: ReadAs,
    handOvers: z.int(),
    leadJobs: z.array(LeadJob),
    known: z.int(),
  })
  .meta({ id: 'HistoryImport' })
export type HistoryImport = z.infer<typeof HistoryImport>

export const HistoryPreview = HistoryImport.extend({
  /** How many moves would be recorded; the first of them follow. */
  toRecord: z.int(),
  moves: z.array(
    z.object({
      row: z.int(),
      personId: Id,
      name: z.string(),
      kind: MoveKind,
      movedOn: Day,
      months: z.int().nullable(),
      from: z.string().nullable(),
      to: z.string(),
      team: z.string(),
    }),
  ),
}).meta({ id: 'HistoryPreview' })
export type HistoryPreview = z.infer<typeof HistoryPreview>

const HistorySent = FileSent.extend({
  /** What the table is, where that is not as it is read. */
  as: ReadAs.optional(),
  /** The jobs that lead others, of those proposed; all of them where nothing is said. */
  leadJobs: z.array(z.string().max(200)).max(5000).optional(),
})
export const previewHistory = endpoint('POST /api/import/history/preview', {
  about,
  may: 'administer',
  summary: 'What importing this dated table of titles, teams, managers or lines would record; nothing is written',
  body: HistorySent,
  bodyLimit: fileLimit,
  answer: HistoryPreview,
})
export const importHistory = endpoint('POST /api/import/history', {
  about,
  may: 'administer',
  summary: 'Record the moves that this dated table proves; those recorded before stay as they are',
  body: HistorySent,
  bodyLimit: fileLimit,
  answer: HistoryImport,
})
