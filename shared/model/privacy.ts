import { z } from 'zod'
import { Day, Id, Instant } from './text.ts'

/** Why someone is erased: no words of one's own, as they might name them. */
export const ErasureReason = z.enum(['asked', 'left', 'mistake'])
export type ErasureReason = z.infer<typeof ErasureReason>

export const ErasureCount = z.object({ what: z.string(), deleted: z.int(), blanked: z.int() })
export type ErasureCount = z.infer<typeof ErasureCount>

/** The certificate of an erasure: that it was done, why, by whom, and how much of what. */
export const Erasure = z
  .object({ id: Id, erasedOn: Day, reason: ErasureReason, by: z.string().nullable(), counts: z.array(ErasureCount) })
  .meta({ id: 'Erasure' })
export type Erasure = z.infer<typeof Erasure>

/** A name in an export that is not the person's own. */
const ThirdParty = z.object({ thirdParty: z.string() })
const Told = z.union([z.string(), z.number(), z.boolean(), ThirdParty, z.array(z.unknown()), z.record(z.string(), z.unknown())])

/** Everything that is kept about one person, for them. */
export const PersonExport = z
  .object({
    name: z.string(),
    madeAt: Instant,
    sections: z.array(z.object({ name: z.string(), rows: z.array(z.record(z.string(), Told)) })),
    /** Written by others for themselves alone: that it is there, not what it says. */
    sealed: z.array(z.object({ what: z.string(), on: Day, count: z.int() })),
    /** What they wrote about others belongs to those. */
    aboutOthers: z.array(z.object({ what: z.string(), count: z.int() })),
  })
  .meta({ id: 'PersonExport' })
export type PersonExport = z.infer<typeof PersonExport>

/** What is kept for a time that an administrator sets. */
export const Retained = z.enum(['removed', 'conversations', 'judgements', 'leavers'])
export type Retained = z.infer<typeof Retained>
export const retainedClasses = Retained.options
const Months = z.int().min(1).max(240).nullable()
/** In months; null keeps it for good. */
export const RetentionPeriods = z
  .strictObject({ removed: Months, conversations: Months, judgements: Months, leavers: Months })
  .meta({ id: 'RetentionPeriods' })
export type RetentionPeriods = z.infer<typeof RetentionPeriods>
