import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const about = 'Exports'
/** As the address of the page has it; a word that names no filter there is filters nothing, as on the page. */
const word = z.string().max(200).optional()
const format = z.enum(['csv', 'xlsx']).default('csv')
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
  query: z.object({ format, team: word, strength: word, state: word, asked: word, sort: word }).strict(),
})
