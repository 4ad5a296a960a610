import { z } from 'zod'
import { Day, Id } from '../model/text.ts'
import { FeedShows } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

/** The rhythm of conversations: how often, and when not; reminders of it in calendars and by mail. */

const ofPerson = z.object({ personId: Id })
const Done = z.object({ done: z.literal(true) })
const Days = z.int().min(7, 'At least 7 days.').max(730, 'At most 730 days.')

const Leave = z.object({ id: Id, fromOn: Day, untilOn: Day })
export const Rhythm = z
  .object({
    days: z.int(),
    /** What says so: this person's own rhythm, their team's, or the settings. */
    saidBy: z.enum(['person', 'team', 'settings']),
    team: z.object({ id: Id, name: z.string(), days: z.int().nullable() }).nullable(),
    leaves: z.array(Leave),
  })
  .meta({ id: 'Rhythm' })
export type Rhythm = z.infer<typeof Rhythm>

export const readRhythm = endpoint('GET /api/people/:personId/rhythm', {
  about: 'Career conversations',
  may: 'managePerson',
  personal: true,
  summary: 'How often to talk with a person, and their days on leave',
  params: ofPerson,
  answer: Rhythm,
})
export const changeRhythm = endpoint('PUT /api/people/:personId/rhythm', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Change how often to talk: with this person, or with everyone in my team; null goes back to what stands behind it',
  params: ofPerson,
  body: z.strictObject({ of: z.enum(['person', 'team']), days: Days.nullable() }),
  answer: Rhythm,
})
export const addLeave = endpoint('POST /api/people/:personId/leaves', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Days on leave pause the rhythm; no reason is kept',
  params: ofPerson,
  body: z.strictObject({
    fromOn: Day,
    /** The first day back. */
    untilOn: Day,
  }),
  answer: Rhythm,
})
export const removeLeave = endpoint('DELETE /api/people/:personId/leaves/:leaveId', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Take days on leave back',
  params: ofPerson.extend({ leaveId: Id }),
  answer: Rhythm,
})

export const dismiss = endpoint('POST /api/home/dismissals', {
  about: 'Overviews',
  may: 'lead',
  summary: 'Show one thing worth a look no more for 30 days',
  body: z.strictObject({ subject: z.string().min(1).max(120) }),
  answer: Done,
})
export const undismiss = endpoint('DELETE /api/home/dismissals/:subject', {
  about: 'Overviews',
  may: 'lead',
  summary: 'Show it again',
  params: z.object({ subject: z.string().min(1).max(120) }),
  answer: Done,
})

export const downloadTalk = endpoint('GET /api/people/:personId/conversations/:conversationId/calendar', {
  about: 'Reminders',
  may: 'managePerson',
  personal: true,
  summary: 'A planned conversation as an iCalendar file',
  params: ofPerson.extend({ conversationId: Id }),
  answer: z.string(),
})

const Feed = z.object({ id: Id, shows: FeedShows, createdAt: z.iso.datetime() })
export const readReminders = endpoint('GET /api/reminders', {
  about: 'Reminders',
  may: 'beSignedIn',
  summary: 'My calendar feed and my weekly mail',
  answer: z.object({
    feed: Feed.nullable(),
    /** Null where this server sends no mail. */
    mail: z.object({ address: z.string(), weekday: z.int().nullable() }).nullable(),
  }),
})
export const makeFeed = endpoint('POST /api/reminders/feed', {
  about: 'Reminders',
  may: 'lead',
  summary: 'Make a private calendar address; the one before ends. The address is answered this once',
  body: z.strictObject({ shows: FeedShows.default('busy') }),
  answer: z.object({ feed: Feed, path: z.string() }),
})
export const endFeed = endpoint('DELETE /api/reminders/feed', {
  about: 'Reminders',
  may: 'beSignedIn',
  summary: 'End my calendar address',
  answer: Done,
})
export const changeDigest = endpoint('PUT /api/reminders/mail', {
  about: 'Reminders',
  may: 'lead',
  summary: 'Get the weekly mail on a weekday (1 is Monday), or no more',
  body: z.strictObject({ weekday: z.int().min(1).max(7).nullable() }),
  answer: Done,
})
