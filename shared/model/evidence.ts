import { z } from 'zod'
import { Day, Id, Instant, Line, Link, Prose } from './text.ts'
import { Observer, Stance, Visibility } from './words.ts'

/** One dated, attributable observation. */
export const Evidence = z
  .object({
    id: Id,
    personId: Id,
    what: z.string(),
    happenedOn: Day,
    observer: Observer,
    observerName: z.string(),
    observerPersonId: Id.nullable(),
    stance: Stance,
    criteria: z.array(z.object({ id: Id, name: z.string() })),
    links: z.array(Link),
    /** The countering piece that this one answers. */
    answersId: Id.nullable(),
    visibility: Visibility,
    author: z.string(),
    writtenAt: Instant,
    version: z.int(),
    notes: z.array(z.object({ id: Id, text: z.string(), author: z.string(), writtenAt: Instant })),
    mine: z.boolean(),
  })
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

const Written = z.strictObject({
  what: Prose,
  happenedOn: Day,
  observer: Observer.default('manager'),
  /** Who saw it. Defaults to the author. */
  observerName: Line.nullish(),
  observerPersonId: Id.nullish(),
  stance: Stance.default('supports'),
  criterionIds: z.array(Id).max(3, 'Choose at most three criteria.').default([]),
  links: z.array(Link).max(10, 'Keep at most ten links.').default([]),
  answersId: Id.nullish(),
  visibility: Visibility.default('chain'),
})
export const EvidenceDraft = Written.extend({
  /** Made once by the page: sending it again changes nothing and answers the same. */
  key: z.uuid().optional(),
}).meta({ id: 'EvidenceDraft' })
export type EvidenceDraft = z.infer<typeof EvidenceDraft>

/** A correction names the version it corrects, so that nobody overwrites what they have not seen. */
export const EvidenceCorrection = Written.extend({ version: z.int().min(1) }).meta({ id: 'EvidenceCorrection' })
export type EvidenceCorrection = z.infer<typeof EvidenceCorrection>

/** What a piece said before a correction. */
export const EvidenceVersion = z
  .object({
    version: z.int(),
    what: z.string(),
    happenedOn: Day,
    observer: Observer,
    observerName: z.string(),
    stance: Stance,
    criteria: z.array(z.string()),
    links: z.array(Link),
    author: z.string(),
    writtenAt: Instant,
  })
  .meta({ id: 'EvidenceVersion' })
export type EvidenceVersion = z.infer<typeof EvidenceVersion>
