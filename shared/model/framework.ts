import { z } from 'zod'
import { Id, Instant, Line, Prose } from './text.ts'

const Words = z.strictObject({ early: Prose, consistent: Prose, lead: Prose })
const Examples = z.strictObject({
  early: z.array(Line).max(3, 'Give at most three examples.'),
  consistent: z.array(Line).max(3, 'Give at most three examples.'),
  lead: z.array(Line).max(3, 'Give at most three examples.'),
})

const Criterion = z
  .object({
    id: Id,
    name: z.string(),
    gist: z.string(),
    descriptors: Words,
    examples: Examples,
    /** The criterion that this one took the place of in an earlier version. */
    replaces: Id.nullable(),
  })
  .meta({ id: 'Criterion' })

export const Pillar = z.object({ id: Id, name: z.string(), meaning: z.string(), criteria: z.array(Criterion) }).meta({ id: 'Pillar' })
export type Pillar = z.infer<typeof Pillar>

export const FrameworkVersion = z
  .object({
    id: Id,
    number: z.int(),
    state: z.enum(['draft', 'published']),
    note: z.string().nullable(),
    publishedAt: Instant.nullable(),
    publishedBy: z.string().nullable(),
  })
  .meta({ id: 'FrameworkVersion' })
export type FrameworkVersion = z.infer<typeof FrameworkVersion>

/** A framework with one of its versions laid open. */
export const Framework = z
  .object({
    id: Id,
    name: z.string(),
    purpose: z.string(),
    version: FrameworkVersion,
    versions: z.array(FrameworkVersion),
    pillars: z.array(Pillar),
    /** How many lead roles ask for criteria of this version. */
    roles: z.int(),
    /** How many given readings stand on them; null where the count would tell of fewer than five people out of the reader's sight. */
    readings: z.int().nullable(),
  })
  .meta({ id: 'Framework' })
export type Framework = z.infer<typeof Framework>

export const CriterionDraft = z
  .strictObject({
    /** Given for a criterion of the version before; changed words make it a new criterion that replaces it. */
    id: Id.optional(),
    name: Line,
    gist: Line,
    descriptors: Words,
    examples: Examples,
  })
  .meta({ id: 'CriterionDraft' })
export type CriterionDraft = z.infer<typeof CriterionDraft>

export const FrameworkDraft = z
  .strictObject({
    name: Line,
    purpose: Prose,
    pillars: z
      .array(
        z.strictObject({
          name: Line,
          meaning: Line,
          criteria: z.array(CriterionDraft).min(1, 'A pillar needs at least one criterion.').max(12),
        }),
      )
      .min(1, 'A framework needs at least one pillar.')
      .max(12),
  })
  .meta({ id: 'FrameworkDraft' })
export type FrameworkDraft = z.infer<typeof FrameworkDraft>
