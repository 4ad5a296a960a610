import { z } from 'zod'
import { Day, Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

export const FormerReport = z
  .object({
    person: z.object({ id: Id, name: z.string() }),
    /** The last day on which it can be read. */
    lastOn: Day,
    written: z.array(
      z.object({
        id: Id,
        kind: z.enum(['aspiration', 'conversation', 'promise', 'note', 'evidence', 'reading', 'call', 'step']),
        on: Day,
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'FormerReport' })
export type FormerReport = z.infer<typeof FormerReport>

export const listFormer = endpoint('GET /api/former-reports', {
  about: 'Moving on',
  may: 'beSignedIn',
  summary: 'What I wrote about people who reported to me until 90 days ago or less, and nothing else of them',
  answer: z.array(FormerReport),
  personal: true,
})
