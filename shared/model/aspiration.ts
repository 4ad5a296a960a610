import { z } from 'zod'
import { Day, Id, Instant, Line, Prose } from './text.ts'
import { Direction, Heard, Horizon, Visibility } from './words.ts'

/** What a person said or wrote that they want next, on one day. Never the manager's guess. */
export const Aspiration = z
  .object({
    id: Id,
    direction: Direction,
    horizon: Horizon.nullable(),
    /** The role they named, or the target in words; both null when not recorded. */
    targetRole: z.object({ id: Id, title: z.string() }).nullable(),
    target: z.string().nullable(),
    /** Their own words: for their manager alone, null for everyone else. */
    words: z.string().nullable(),
    heardOn: Day,
    heard: Heard,
    visibility: Visibility,
    recordedBy: z.string(),
    recordedAt: Instant,
    mine: z.boolean(),
  })
  .meta({ id: 'Aspiration' })
export type Aspiration = z.infer<typeof Aspiration>

export const AspirationDraft = z
  .strictObject({
    direction: Direction,
    heardOn: Day,
    heard: Heard,
    horizon: Horizon.nullish(),
    targetRoleId: Id.nullish(),
    target: Line.nullish(),
    words: Prose.nullish(),
    visibility: Visibility.default('chain'),
  })
  .meta({ id: 'AspirationDraft' })
export type AspirationDraft = z.infer<typeof AspirationDraft>

/** The current aspiration as lists show it. */
export const Want = z
  .object({
    direction: Direction,
    horizon: Horizon.nullable(),
    targetRole: z.object({ id: Id, title: z.string() }).nullable(),
    target: z.string().nullable(),
    heardOn: Day,
    /** Said longer ago than the window of the settings: not used to match to a role without asking again. */
    gettingOld: z.boolean(),
  })
  .meta({ id: 'Want' })
export type Want = z.infer<typeof Want>
