import { z } from 'zod'

/** What the server says when it did not do what was asked. */
export const Failure = z
  .object({
    code: z.enum(['invalid', 'not-signed-in', 'not-allowed', 'not-found', 'conflict', 'too-many', 'unavailable', 'internal']),
    message: z.string(),
    /** A sentence for each field that was wrong, by its path. */
    fields: z.record(z.string(), z.string()).optional(),
    /** What stands there now, for a conflict. */
    current: z.unknown().optional(),
    /** Names this failure in the server's log. */
    reference: z.string().optional(),
  })
  .meta({ id: 'Failure' })
export type Failure = z.infer<typeof Failure>
