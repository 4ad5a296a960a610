import { z } from 'zod'
import { Aspiration } from '../model/aspiration.ts'
import { PersonName } from '../model/person.ts'
import { PastTalk, Point, Promised, TalkContent, TalkDraft, TalkFinish } from '../model/talk.ts'
import { Day, Id, Line, Prose } from '../model/text.ts'
import { Owner } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

const ofPerson = z.object({ personId: Id })
const ofTalk = ofPerson.extend({ conversationId: Id })
const Done = z.object({ done: z.literal(true) })

export const TalkPage = z
  .object({
    person: PersonName,
    /** The planned conversation, if there is one. */
    conversation: z.object({ id: Id, plannedOn: Day, plannedTime: z.string().nullable() }).nullable(),
    lastHeldOn: Day.nullable(),
    /** By the rule of what to bring up, in its order; the page shows the first five that were not dropped. */
    points: z.array(Point),
    questions: z.array(z.object({ id: z.string(), text: z.string() })),
    /** Pieces since the last conversation, the newest first. */
    pieces: z.array(z.object({ id: Id, happenedOn: Day, what: z.string(), criterion: z.string().nullable() })),
    want: Aspiration.nullable(),
    promises: z.array(Promised),
    /** Lead roles that can be named as what they want. */
    roles: z.array(z.object({ id: Id, title: z.string() })),
    /** Days between conversations, for the day to talk again. */
    cadenceDays: z.int(),
    draft: TalkDraft.nullable(),
  })
  .meta({ id: 'TalkPage' })
export type TalkPage = z.infer<typeof TalkPage>

export const readTalk = endpoint('GET /api/people/:personId/talk', {
  about: 'Career conversations',
  may: 'managePerson',
  personal: true,
  summary: 'What to bring up in the next conversation, and the draft of what was written down',
  params: ofPerson,
  answer: TalkPage,
})
export const saveTalkDraft = endpoint('PUT /api/people/:personId/talk/draft', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Keep the draft; refused with the newer one when it was changed elsewhere since this revision',
  params: ofPerson,
  body: z.strictObject({
    /** The revision that this one was made from; 0 for the first. */
    revision: z.int().min(0),
    content: TalkContent,
  }),
  answer: TalkDraft.omit({ content: true }),
})
export const removeTalkDraft = endpoint('DELETE /api/people/:personId/talk/draft', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Throw the draft away',
  params: ofPerson,
  answer: Done,
})
export const finishTalk = endpoint('POST /api/people/:personId/talk/finish', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Finish the conversation: the aspiration, the points, the promises and the next day, all or nothing, once for each key',
  params: ofPerson,
  body: TalkFinish,
  answer: z.object({ conversationId: Id, nextConversationId: Id.nullable() }),
})
export const listTalks = endpoint('GET /api/people/:personId/talks', {
  about: 'Career conversations',
  may: 'managePerson',
  personal: true,
  summary: 'Conversations that I held with a person, with what was written down, the newest first',
  params: ofPerson,
  answer: z.array(PastTalk),
})
export const readPastTalk = endpoint('GET /api/people/:personId/talks/:conversationId', {
  about: 'Career conversations',
  may: 'managePerson',
  personal: true,
  summary: 'One conversation that I held, as it was written down',
  params: ofTalk,
  answer: PastTalk,
})
export const correctTalk = endpoint('POST /api/people/:personId/talks/:conversationId/corrections', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Add a correction to a conversation that I held; what stood stays',
  params: ofTalk,
  body: z.strictObject({ text: Prose }),
  answer: PastTalk,
})

const ofNote = z.object({ noteId: Id })
export const removeNote = endpoint('DELETE /api/notes/:noteId', {
  about: 'Career conversations',
  may: 'beSignedIn',
  summary: 'Delete a private note of mine, also on someone who reported to me until 90 days ago or less; it can be restored for 30 days',
  params: ofNote,
  answer: Done,
})
export const restoreNote = endpoint('POST /api/notes/:noteId/restore', {
  about: 'Career conversations',
  may: 'beSignedIn',
  summary: 'Restore a private note that I deleted',
  params: ofNote,
  answer: Done,
})

export const makePromise = endpoint('POST /api/people/:personId/promises', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Write down a promise, mine or theirs',
  params: ofPerson,
  body: z.strictObject({ text: Line, owner: Owner.default('manager'), dueOn: Day.nullish() }),
  answer: Promised,
})
const ofPromise = ofPerson.extend({ promiseId: Id })
export const changePromise = endpoint('PATCH /api/people/:personId/promises/:promiseId', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Kept, dropped with the reason, open again, or due on another day',
  params: ofPromise,
  body: z.strictObject({ state: Promised.shape.state.optional(), why: Line.nullish(), dueOn: Day.nullish() }),
  answer: Promised,
})
export const removePromise = endpoint('DELETE /api/people/:personId/promises/:promiseId', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Take back a promise written down by mistake; it can be restored for 30 days',
  params: ofPromise,
  answer: Done,
})
export const restorePromise = endpoint('POST /api/people/:personId/promises/:promiseId/restore', {
  about: 'Career conversations',
  may: 'managePerson',
  summary: 'Restore a promise that I took back',
  params: ofPromise,
  answer: Promised,
})
