import { z } from 'zod'
import { Sentence } from '../model/sentence.ts'
import { Day, Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'
import { PipelineRole } from './overview.ts'

const about = 'Exports'
/** As the address of the page has it; a word that names no filter there is filters nothing, as on the page. */
const word = z.string().max(200).optional()
const format = z.enum(['csv', 'xlsx']).default('csv')
const pipelineFilters = { team: word, strength: word, state: word, asked: word, sort: word }
const aFile = { file: true, personal: true, answer: z.string().meta({ description: 'The file' }) } as const

export const exportPeople = endpoint('GET /api/exports/people', {
  ...aFile,
  about,
  may: 'lead',
  summary: 'The list of people as a file, with the filters of its page; only what the chain may know',
  query: z.object({ format, q: word, team: word, want: word, asked: word, sort: word }).strict(),
})
export const exportRoles = endpoint('GET /api/exports/roles', {
  ...aFile,
  about,
  may: 'beSignedIn',
  summary: 'The lead roles as a file, with the filters of their page; only what the chain may know',
  query: z.object({ format, state: word, team: word }).strict(),
})
export const exportPipeline = endpoint('GET /api/exports/pipeline', {
  ...aFile,
  about,
  may: 'lead',
  summary: 'The pipeline as a file, with the filters of its page; only what the chain may know',
  query: z.object({ format, ...pipelineFilters }).strict(),
})

const Close = z.object({ id: Id, name: z.string(), at: z.int(), of: z.int() })
export const PipelineSheet = z
  .object({
    sentence: Sentence,
    roles: z.array(PipelineRole.extend({ looksReady: z.array(Close) })),
    coverage: z.object({ covered: z.int(), readyNow: z.int(), of: z.int() }),
    /** The team that it was narrowed to. */
    team: z.string().nullable(),
    /** How many roles the filters leave out. */
    leftOut: z.int(),
    printedBy: z.string(),
    printedOn: Day,
  })
  .meta({ id: 'PipelineSheet' })
export type PipelineSheet = z.infer<typeof PipelineSheet>
export const readPipelineSheet = endpoint('GET /api/exports/pipeline/sheet', {
  about,
  may: 'lead',
  personal: true,
  summary: 'The pipeline as it is printed, with the filters of its page; only what the chain may know',
  query: z.object(pipelineFilters).strict(),
  answer: PipelineSheet,
})
