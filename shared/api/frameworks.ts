import { z } from 'zod'
import { Framework, FrameworkDraft, FrameworkSource, FrameworkVersion } from '../model/framework.ts'
import { Sentence } from '../model/sentence.ts'
import { Id, Line, Prose } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'Frameworks'
const ofFramework = z.object({ frameworkId: Id })

export const listFrameworks = endpoint('GET /api/frameworks', {
  about,
  may: 'beSignedIn',
  summary: 'The frameworks: anyone may see how we think',
  answer: z.array(z.object({ id: Id, name: z.string(), purpose: z.string(), version: z.int(), criteria: z.int() })),
})
export const readFramework = endpoint('GET /api/frameworks/:frameworkId', {
  about,
  may: 'beSignedIn',
  summary: 'One framework, by default its latest published version',
  params: ofFramework,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }).strict(),
  answer: Framework.extend({ sentence: Sentence, mayChange: z.boolean() }),
})
export const createFramework = endpoint('POST /api/frameworks', {
  about,
  may: 'keepFrameworks',
  summary: 'Start a framework as a draft',
  body: FrameworkDraft,
  answer: Framework,
})
const Files = z
  .array(z.strictObject({ name: Line, text: z.string().max(1_000_000, 'A framework has at most a million characters.') }))
  .min(1, 'Choose a file.')
  .max(5, 'Choose at most five files.')
const bodyLimit = 6_000_000
export const FrameworkPlan = z
  .object({
    /** How the file was read: the Financial Times’ YAML, Monzo’s Markdown with front matter, or a table. */
    form: z.enum(['theme_yaml', 'topic_markdown', 'table']),
    /** Null where something stands in the way. */
    draft: FrameworkDraft.nullable(),
    figures: z.object({
      grades: z.int(),
      themes: z.int(),
      criteria: z.int(),
      /** The grades of each side, where the ladder forks. */
      forks: z.object({ ic: z.array(z.string()), management: z.array(z.string()) }).nullable(),
    }),
    troubles: z.array(z.object({ file: z.string(), at: z.string().nullable(), words: z.string() })),
    notes: z.array(z.string()),
  })
  .meta({ id: 'FrameworkPlan' })
export type FrameworkPlan = z.infer<typeof FrameworkPlan>
export const previewFramework = endpoint('POST /api/frameworks/import/preview', {
  about,
  may: 'keepFrameworks',
  summary: 'What importing this file as a framework would make; nothing is written',
  body: z.strictObject({ files: Files }),
  bodyLimit,
  answer: FrameworkPlan,
})
export const importFramework = endpoint('POST /api/frameworks/import', {
  about,
  may: 'keepFrameworks',
  summary: 'Start a framework as a draft from a file, keeping where it comes from',
  body: z.strictObject({ files: Files, name: Line.optional(), source: FrameworkSource }),
  bodyLimit,
  answer: Framework,
})
export const saveFrameworkDraft = endpoint('PUT /api/frameworks/:frameworkId/draft', {
  about,
  may: 'keepFrameworks',
  summary: 'Write the draft of the next version; published versions stay as they are',
  params: ofFramework,
  body: FrameworkDraft,
  answer: Framework,
})
export const discardFrameworkDraft = endpoint('DELETE /api/frameworks/:frameworkId/draft', {
  about,
  may: 'keepFrameworks',
  summary: 'Throw the draft away',
  params: ofFramework,
  answer: z.object({ done: z.literal(true) }),
})
export const publishFramework = endpoint('POST /api/frameworks/:frameworkId/publish', {
  about,
  may: 'keepFrameworks',
  summary: 'Publish the draft as the next version, for good',
  params: ofFramework,
  body: z.strictObject({ note: Prose }),
  answer: FrameworkVersion,
})
