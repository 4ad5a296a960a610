import { z } from 'zod'
import { Day, Id, Time } from './text.ts'
import { ConversationState } from './words.ts'

/** A dedicated talk about what someone wants, what is missing and what comes next. */
export const Conversation = z
  .object({
    id: Id,
    state: ConversationState,
    plannedOn: Day.nullable(),
    /** Null where only the day is known. */
    plannedTime: Time.nullable(),
    heldOn: Day.nullable(),
    author: z.string(),
  })
  .meta({ id: 'Conversation' })
export type Conversation = z.infer<typeof Conversation>

export const ConversationDraft = z
  .strictObject({ plannedOn: Day.nullish(), plannedTime: Time.nullish(), heldOn: Day.nullish() })
  .refine(({ plannedOn, heldOn }) => plannedOn || heldOn, {
    path: ['plannedOn'],
    message: 'Give the day it is planned for, or the day it was held.',
  })
  .meta({ id: 'ConversationDraft' })
export type ConversationDraft = z.infer<typeof ConversationDraft>
