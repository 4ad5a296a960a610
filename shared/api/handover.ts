import { z } from 'zod'
import { Day, Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'Moving on'
const params = z.object({ personId: Id })
const Agreed = z.object({ words: z.boolean(), talks: z.boolean(), agreedOn: Day })

export const Handover = z
  .object({
    person: z.object({ id: Id, name: z.string() }),
    /** The line that is written down to follow; its manager by name where the reader may know them. */
    next: z.object({ manager: z.string().nullable(), fromOn: Day }).nullable(),
    /** How many of each pass to whoever manages next, without being asked. */
    passes: z.object({ wants: z.int(), evidence: z.int(), readings: z.int(), calls: z.int(), steps: z.int() }),
    /** How many of each pass only as the person agrees. */
    asks: z.object({ words: z.int(), talks: z.int() }),
    /** How many of the reader's own never pass. */
    stays: z.object({ notes: z.int(), evidence: z.int(), steps: z.int() }),
    agreed: Agreed.nullable(),
  })
  .meta({ id: 'Handover' })
export type Handover = z.infer<typeof Handover>

export const readHandover = endpoint('GET /api/people/:personId/handover', {
  about,
  may: 'managePerson',
  summary: 'What would pass to the next manager of a report of mine, what only as they agree, and what never',
  params,
  answer: Handover,
  personal: true,
})
export const recordHandover = endpoint('PUT /api/people/:personId/handover', {
  about,
  may: 'managePerson',
  summary: 'What a report of mine agreed to pass on, and on which day; said again, it takes the place of what stood',
  params,
  body: z.strictObject({ words: z.boolean(), talks: z.boolean(), agreedOn: Day }),
  answer: Handover,
})
