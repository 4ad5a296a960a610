import { z } from 'zod'
import { Day, Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

export const Reader = z
  .object({
    why: z.enum(['manager', 'line', 'stand_in', 'partner', 'slate']),
    /** Who it is, where the one who asks may know them. */
    name: z.string().nullable(),
    /** The one who asks. */
    you: z.boolean(),
    /** The last day, where there is one. */
    lastOn: Day.nullable(),
  })
  .meta({ id: 'Reader' })
export type Reader = z.infer<typeof Reader>

export const listReaders = endpoint('GET /api/people/:personId/readers', {
  about: 'Access',
  may: 'seePerson',
  summary: 'Who can see what about a person today, and why',
  params: z.object({ personId: Id }),
  answer: z.array(Reader),
})
