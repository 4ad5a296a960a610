import { z } from 'zod'
import { Account, AccountDraft, Password, Session, SignedInDevice } from '../model/account.ts'
import { PersonName } from '../model/person.ts'
import { Day, Email, Id, Line, TimeZone } from '../model/text.ts'
import { Direction } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

const about = 'Signing in'
const Done = z.object({ done: z.literal(true) })
/** What the browser says of where it is; a name that the server does not know keeps nobody out. */
const timeZone = TimeZone.optional().catch(undefined)

export const readSession = endpoint('GET /api/session', {
  about,
  may: 'beSignedIn',
  summary: 'Who is signed in, and their team',
  answer: Session,
})
export const startSession = endpoint('POST /api/session', {
  about,
  may: 'askAnything',
  summary: 'Sign in with e-mail and password',
  body: z.strictObject({ email: Email, password: z.string().min(1, 'Write your password.').max(1000), timeZone }),
  answer: Done,
})
export const startSessionByLink = endpoint('POST /api/session/link', {
  about,
  may: 'askAnything',
  summary: 'Sign in with a one-time link',
  body: z.strictObject({ token: z.string().max(100), timeZone }),
  answer: Done,
})
export const endSession = endpoint('DELETE /api/session', { about, may: 'beSignedIn', summary: 'Sign out', answer: Done })
export const listSessions = endpoint('GET /api/sessions', {
  about,
  may: 'beSignedIn',
  summary: 'My sessions, the newest first',
  answer: z.array(SignedInDevice),
})
export const endOneSession = endpoint('DELETE /api/sessions/:sessionId', {
  about,
  may: 'beSignedIn',
  summary: 'End one of my sessions',
  params: z.object({ sessionId: Id }),
  answer: Done,
})
export const changePassword = endpoint('PUT /api/password', {
  about,
  may: 'beSignedIn',
  summary: 'Choose a password; ends my other sessions',
  body: z.strictObject({ current: z.string().max(1000).nullish(), password: Password }),
  answer: Done,
})
export const changeTimeZone = endpoint('PUT /api/time-zone', {
  about,
  may: 'beSignedIn',
  summary: 'Say where I am: my days begin by this time zone',
  body: z.strictObject({ timeZone: TimeZone }),
  answer: Done,
})

export const listAccounts = endpoint('GET /api/accounts', {
  about: 'Access',
  may: 'administer',
  summary: 'All accounts',
  answer: z.array(Account),
})
export const createAccount = endpoint('POST /api/accounts', {
  about: 'Access',
  may: 'administer',
  summary: 'Create an account; without a password the answer carries a one-time sign-in link',
  body: AccountDraft,
  answer: z.object({ account: Account, link: z.string().nullable() }),
})
export const changeAccount = endpoint('PATCH /api/accounts/:accountId', {
  about: 'Access',
  may: 'administer',
  summary: 'Change who an account belongs to, what it may do, or switch it off; ends its sessions when access changes',
  params: z.object({ accountId: Id }),
  body: z.strictObject({ name: Line, personId: Id.nullable(), administrator: z.boolean(), disabled: z.boolean() }).partial(),
  answer: Account,
})
const ofAccount = z.object({ accountId: Id })
export const listAccountSessions = endpoint('GET /api/accounts/:accountId/sessions', {
  about: 'Access',
  may: 'administer',
  summary: 'Where the owner of an account is signed in, the newest first',
  params: ofAccount,
  answer: z.array(SignedInDevice),
})
export const endAccountSession = endpoint('DELETE /api/accounts/:accountId/sessions/:sessionId', {
  about: 'Access',
  may: 'administer',
  summary: 'End one session of an account',
  params: ofAccount.extend({ sessionId: Id }),
  answer: Done,
})
export const endAccountSessions = endpoint('DELETE /api/accounts/:accountId/sessions', {
  about: 'Access',
  may: 'administer',
  summary: 'End every session of an account, but the one that asks',
  params: ofAccount,
  answer: Done,
})
export const renewLink = endpoint('POST /api/accounts/:accountId/link', {
  about: 'Access',
  may: 'administer',
  summary: 'A new one-time sign-in link for an account',
  params: z.object({ accountId: Id }),
  answer: z.object({ link: z.string() }),
})

export const readSetup = endpoint('GET /api/setup', {
  about: 'First run',
  may: 'askAnything',
  summary: 'Whether this is a first run',
  answer: z.object({ needed: z.boolean() }),
})
export const setUp = endpoint('POST /api/setup', {
  about: 'First run',
  may: 'askAnything',
  summary: 'Create the administrator with the one-time set-up link, and sign in',
  body: z.strictObject({ token: z.string().max(100), name: Line, email: Email, password: Password, timeZone }),
  answer: Done,
})
export const addTeamByHand = endpoint('POST /api/my-team', {
  about: 'First run',
  may: 'administer',
  summary: 'Add my team by hand: links my account to a new person, the manager, with these reports',
  body: z.strictObject({
    teamName: Line.nullish(),
    title: Line.nullish(),
    reports: z
      .array(z.strictObject({ name: Line, title: Line.nullish() }))
      .min(1, 'Add at least one person.')
      .max(50),
  }),
  answer: z.object({ people: z.array(PersonName) }),
})
export const recordFirstAnswers = endpoint('POST /api/first-answers', {
  about: 'First run',
  may: 'lead',
  summary: 'What my reports have told me that they want; those left out stay never asked',
  body: z.strictObject({
    answers: z.array(z.strictObject({ personId: Id, direction: Direction, heardOn: Day })).max(100),
  }),
  answer: z.object({ recorded: z.int() }),
})
export const loadExample = endpoint('POST /api/example', {
  about: 'First run',
  may: 'administer',
  summary: 'Load the example organisation',
  answer: Done,
})
export const removeExample = endpoint('DELETE /api/example', {
  about: 'First run',
  may: 'beSignedIn',
  summary: 'Remove the example organisation and everything recorded in it',
  answer: Done,
})
export const openExample = endpoint('POST /api/example/open', {
  about: 'First run',
  may: 'administer',
  summary: 'Look at the example as its manager or its director; the example alone',
  body: z.strictObject({ as: z.enum(['manager', 'director']) }),
  answer: Done,
})
export const closeExample = endpoint('POST /api/example/close', {
  about: 'First run',
  may: 'beSignedIn',
  summary: 'Back to my own account',
  answer: Done,
})
