import { z } from 'zod'
import { Framework, FrameworkDraft, FrameworkVersion } from '../model/framework.ts'
import { Sentence } from '../model/sentence.ts'
import { Id, Prose } from '../model/text.ts'
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
