import { z } from 'zod'
import { PersonName } from './person.ts'
import { SavedView } from './view.ts'
import { Email, Id, Instant, Line } from './text.ts'

/** Passwords alone: at least fifteen characters, any characters, no rules of composition. */
export const Password = z
  .string()
  .min(15, 'Use at least 15 characters. A few words in a row are easy to keep in mind.')
  .max(256, 'Use at most 256 characters.')

export const Account = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    administrator: z.boolean(),
    person: PersonName.nullable(),
    disabled: z.boolean(),
    hasPassword: z.boolean(),
    example: z.boolean(),
    /** Until when they let administrators see Understory as they do. */
    lookedUntil: Instant.nullable(),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

export const AccountDraft = z
  .strictObject({
    name: Line,
    email: Email,
    administrator: z.boolean().default(false),
    personId: Id.nullish(),
    /** Left out: the answer carries a one-time sign-in link instead. */
    password: Password.optional(),
  })
  .meta({ id: 'AccountDraft' })
export type AccountDraft = z.infer<typeof AccountDraft>

/** Who is signed in, and what their screens need at once. */
export const Session = z
  .object({
    account: Account,
    /** Direct reports, for the side bar: who was never asked carries its mark. */
    team: z.array(z.object({ id: Id, name: z.string(), neverAsked: z.boolean(), reports: z.int() })),
    /** A director leads at least one manager. */
    director: z.boolean(),
    people: z.int(),
    /** Whether they may write down what they saw of anyone. */
    observes: z.boolean(),
    example: z.boolean(),
    /** Set while an administrator looks at the example as one of its people. */
    openedBy: z.string().nullable(),
    /** Set while an administrator sees what this account sees: reading alone, until then. */
    lookUntil: Instant.nullable(),
    firstAnswersDue: z.boolean(),
    keepsFrameworks: z.boolean(),
    /** What somebody named of their lists, for the side bar. */
    views: z.array(SavedView),
    /** The day where the one who is signed in is. */
    today: z.string(),
    /** The name of their time zone; null until a browser has said it. */
    timeZone: z.string().nullable(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const SignedInDevice = z
  .object({ id: Id, agent: z.string(), startedAt: Instant, seenAt: Instant, endsAt: Instant, current: z.boolean() })
  .meta({ id: 'SignedInDevice' })
export type SignedInDevice = z.infer<typeof SignedInDevice>
