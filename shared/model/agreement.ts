import { z } from 'zod'
import { Day, Id, Instant, Line, Prose } from './text.ts'

/** What was agreed about a lead role when it was talked about. */
export const Agreement = z
  .object({
    id: Id,
    /** Null once it was erased. */
    words: z.string().nullable(),
    agreedOn: Day,
    author: z.string(),
    mine: z.boolean(),
    /** Who was there, as they were named. */
    there: z.array(z.string()),
    recordedAt: Instant,
    erasedOn: Day.nullable(),
  })
  .meta({ id: 'Agreement' })
export type Agreement = z.infer<typeof Agreement>

export const AgreementDraft = z
  .strictObject({
    /** Made by the page that sends it: what is sent twice is written once. */
    key: z.uuid().optional(),
    words: Prose,
    /** Someone of the directory, or a name. */
    there: z
      .array(z.union([z.strictObject({ personId: Id }), z.strictObject({ name: Line })]))
      .max(40, 'Name at most 40 people.')
      .default([]),
  })
  .meta({ id: 'AgreementDraft' })
export type AgreementDraft = z.infer<typeof AgreementDraft>
