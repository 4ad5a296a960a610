import { z } from 'zod'
import { PersonName } from './person.ts'
import { Day, Id } from './text.ts'

/** A people partner reads a part of the tree; who stands in for a manager acts for their reports. */
export const GrantKind = z.enum(['partner', 'stand_in'])
export type GrantKind = z.infer<typeof GrantKind>

export const Grant = z
  .object({
    id: Id,
    kind: GrantKind,
    account: z.object({ id: Id, name: z.string() }),
    /** At the top of the part that a partner reads; or the manager. */
    person: PersonName,
    sinceOn: Day,
    /** The last day on which it holds; null where it has no end. */
    lastOn: Day.nullable(),
    /** Why it does not hold today, if it does not: it begins later, or nobody stands in from inside the team. */
    state: z.enum(['holds', 'later', 'inside']),
    givenBy: z.string(),
  })
  .meta({ id: 'Grant' })
export type Grant = z.infer<typeof Grant>

export const GrantDraft = z
  .strictObject({ kind: GrantKind, accountId: Id, personId: Id, sinceOn: Day.nullish(), lastOn: Day.nullish() })
  .meta({ id: 'GrantDraft' })
export type GrantDraft = z.infer<typeof GrantDraft>
