import { z } from 'zod'
import { Id, Instant, Line, LineOrNothing, LongProse, Prose } from './text.ts'

const Words = z.strictObject({ early: LongProse, consistent: LongProse, lead: LongProse })
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
    /** The grade that it belongs to, where the framework has grades. */
    grade: z.string().nullable(),
    /** The criterion that this one took the place of in an earlier version. */
    replaces: Id.nullable(),
  })
  .meta({ id: 'Criterion' })

export const Pillar = z.object({ id: Id, name: z.string(), meaning: z.string(), criteria: z.array(Criterion) }).meta({ id: 'Pillar' })
export type Pillar = z.infer<typeof Pillar>

/** Where an imported version comes from, and on what terms. */
export const FrameworkSource = z
  .strictObject({
    origin: LineOrNothing,
    licence: LineOrNothing,
    attribution: LineOrNothing,
  })
  .meta({ id: 'FrameworkSource' })
export type FrameworkSource = z.infer<typeof FrameworkSource>

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
    /** Its grades in order; none where each criterion stands for all. */
    grades: z.array(z.string()),
    source: FrameworkSource.nullable(),
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
    grade: Line.nullish(),
    descriptors: Words,
    examples: Examples,
  })
  .meta({ id: 'CriterionDraft' })
export type CriterionDraft = z.infer<typeof CriterionDraft>

export const FrameworkDraft = z
  .strictObject({
    name: Line,
    purpose: Prose,
    grades: z.array(Line).max(60).optional(),
    source: FrameworkSource.nullish(),
    pillars: z
      .array(
        z.strictObject({
          name: Line,
          meaning: Prose,
          criteria: z.array(CriterionDraft).min(1, 'A pillar needs at least one criterion.').max(100),
        }),
      )
      .min(1, 'A framework needs at least one pillar.')
      .max(40),
  })
  .meta({ id: 'FrameworkDraft' })
export type FrameworkDraft = z.infer<typeof FrameworkDraft>
