import { z } from 'zod'
import { Day, Id, Prose } from './text.ts'
import { JudgementState, Level } from './words.ts'

/** A signed level for one person on one criterion. Appended, never edited; the latest given is the current one. */
export const Reading = z
  .object({
    id: Id,
    criterion: z.object({ id: Id, name: z.string() }),
    level: Level,
    why: z.string(),
    cites: z.array(Id),
    state: JudgementState,
    author: z.string(),
    readOn: Day,
    /** Set when the criterion has since been replaced: this reading stays readable and does not count. */
    againstVersion: z.int().nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'Reading' })
export type Reading = z.infer<typeof Reading>

export const ReadingDraft = z
  .strictObject({
    criterionId: Id,
    level: Level,
    why: Prose,
    cites: z.array(Id).max(20).default([]),
    state: JudgementState.default('given'),
  })
  .meta({ id: 'ReadingDraft' })
export type ReadingDraft = z.infer<typeof ReadingDraft>
