import { z } from 'zod'
import { Day, Id, Line, Prose } from './text.ts'
import { ActionKind, ActionState, Owner, Visibility } from './words.ts'

/** One step that closes a named gap. */
export const DevelopmentAction = z
  .object({
    id: Id,
    text: z.string(),
    kind: ActionKind,
    /** The gap it closes; null for one of no criterion. */
    criterion: z.object({ id: Id, name: z.string() }).nullable(),
    owner: Owner,
    dueOn: Day.nullable(),
    state: ActionState,
    visibility: Visibility,
    /** Offered to someone for whom there is no path here, for now. */
    notHere: z.boolean(),
    /** What came of it, or why it was dropped. */
    outcome: z.string().nullable(),
    /** The piece of evidence that it became. */
    evidenceId: Id.nullable(),
    author: z.string(),
    addedOn: Day,
    closedOn: Day.nullable(),
    mine: z.boolean(),
  })
  .meta({ id: 'DevelopmentAction' })
export type DevelopmentAction = z.infer<typeof DevelopmentAction>

export const DevelopmentActionDraft = z
  .strictObject({
    text: Line,
    kind: ActionKind,
    criterionId: Id.nullish(),
    owner: Owner.default('person'),
    dueOn: Day.nullish(),
    visibility: Visibility.default('chain'),
    notHere: z.boolean().default(false),
    /** A fourth open step that others read is refused until this says that it is meant. */
    beyondThree: z.boolean().default(false),
  })
  .meta({ id: 'DevelopmentActionDraft' })
export type DevelopmentActionDraft = z.infer<typeof DevelopmentActionDraft>

export const DevelopmentActionChange = z
  .strictObject({
    text: Line.optional(),
    kind: ActionKind.optional(),
    criterionId: Id.nullish(),
    owner: Owner.optional(),
    dueOn: Day.nullish(),
    state: ActionState.optional(),
    outcome: Prose.nullish(),
    evidenceId: Id.nullish(),
    beyondThree: z.boolean().default(false),
  })
  .meta({ id: 'DevelopmentActionChange' })
export type DevelopmentActionChange = z.infer<typeof DevelopmentActionChange>

/** Who reads a step from now on; beyond the author it counts among the open ones. */
export const StepReaders = z.strictObject({ visibility: Visibility, beyondThree: z.boolean().default(false) }).meta({ id: 'StepReaders' })
export type StepReaders = z.infer<typeof StepReaders>
