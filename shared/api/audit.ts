import { z } from 'zod'
import { Day, Id, Instant } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'Audit trail'
const outcome = z.enum(['changed', 'read', 'refused'])
const filters = { outcome: outcome.optional(), personId: Id.optional(), accountId: Id.optional(), from: Day.optional(), to: Day.optional() }

export const TrailEntry = z
  .object({
    /** Its place in the trail, from 1 up. */
    position: z.int(),
    at: Instant,
    account: z.string().nullable(),
    act: z.string(),
    outcome,
    person: z.string().nullable(),
  })
  .meta({ id: 'TrailEntry' })
export type TrailEntry = z.infer<typeof TrailEntry>

/** Whether every entry follows from the one before, and where the first one does not. */
export const TrailCheck = z
  .object({
    ok: z.boolean(),
    /** How many entries were found whole. */
    entries: z.int(),
    /** The hash that the trail ends with. */
    head: z.string(),
    broken: z.object({ position: z.int(), why: z.string() }).nullable(),
  })
  .meta({ id: 'TrailCheck' })
export type TrailCheck = z.infer<typeof TrailCheck>

export const listTrail = endpoint('GET /api/audit', {
  about,
  may: 'administer',
  summary: 'Who changed, read or was refused what, without content, the newest first',
  query: z.object({ before: z.coerce.number().int().positive().optional(), ...filters }).strict(),
  answer: z.array(TrailEntry),
})
export const checkTrail = endpoint('POST /api/audit/check', {
  about,
  may: 'administer',
  summary: 'Whether the audit trail is whole: no entry changed, missing or out of its place',
  body: z.strictObject({ head: z.string().max(100).optional() }),
  answer: TrailCheck,
})
export const exportTrail = endpoint('GET /api/exports/audit', {
  about,
  may: 'administer',
  file: true,
  personal: true,
  summary: 'The audit trail as a file, with the filters of its page: the newest 50,000 entries',
  query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv'), ...filters }).strict(),
  answer: z.string().meta({ description: 'The file' }),
})
