import { z } from 'zod'
import { Aspiration, AspirationDraft, Want } from '../model/aspiration.ts'
import { Conversation, ConversationDraft } from '../model/conversation.ts'
import { Evidence, EvidenceCorrection, EvidenceDraft, EvidenceVersion } from '../model/evidence.ts'
import { Person, Seat } from '../model/person.ts'
import { Reading, ReadingDraft } from '../model/reading.ts'
import { ReadinessCall, ReadinessCallDraft } from '../model/role.ts'
import { Day, Id, Prose, Time } from '../model/text.ts'
import { AskedLevel, EvidenceStatus, Level, Observer, RoleState, Stance } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

const ofPerson = z.object({ personId: Id })
const Done = z.object({ done: z.literal(true) })

/** One dot of an evidence lane. */
const Dot = z.object({ id: Id, happenedOn: Day, linked: z.boolean(), stance: Stance })

/** Where one person stands on one criterion: the manager's reading, and beside it what the pieces say. */
export const Standing = z
  .object({
    criterionId: Id,
    name: z.string(),
    gist: z.string(),
    pillar: z.string().nullable(),
    asks: AskedLevel.nullable(),
    mustHave: z.boolean(),
    level: Level.nullable(),
    readOn: Day.nullable(),
    readBy: z.string().nullable(),
    status: EvidenceStatus,
    pieces: z.int(),
    dots: z.array(Dot),
    /** Set when the only reading stands against an earlier version of the criterion. */
    readAgainst: z.int().nullable(),
    /** "Meets it", "One step short", "Not read yet" ... and what would change it. */
    gap: z.string(),
    wouldChange: z.string().nullable(),
  })
  .meta({ id: 'Standing' })
export type Standing = z.infer<typeof Standing>

export const PersonPage = z
  .object({
    person: Person,
    /** Their further seats, which give no access. */
    seats: z.array(Seat),
    /** The manager now may change what is written here; the line above may read and add evidence. */
    manages: z.boolean(),
    /** Whether the reader may write down what they saw of this person, and sign a judgement of them. */
    observes: z.boolean(),
    judges: z.boolean(),
    want: Aspiration.nullable(),
    gettingOld: z.boolean(),
    wants: z.array(z.object({ direction: Want.shape.direction, heardOn: Day })),
    /** Roles to look at the person against: the one they want first, then open and planned ones near them. */
    roles: z.array(z.object({ id: Id, title: z.string(), state: RoleState, wanted: z.boolean() })),
    /** The role of this answer; null stands for any lead role, with the pillars of the framework. */
    role: z.object({ id: Id, title: z.string() }).nullable(),
    at: z.int(),
    of: z.int(),
    standings: z.array(Standing),
    calls: z.array(ReadinessCall),
    disagreements: z.array(z.string()),
    /** Days of conversations, the newest first. */
    conversations: z.array(Conversation),
    nextOn: Day.nullable(),
    evidence: z.array(Evidence),
    pieces: z.int(),
    linked: z.int(),
  })
  .meta({ id: 'PersonPage' })
export type PersonPage = z.infer<typeof PersonPage>

export const readPerson = endpoint('GET /api/people/:personId', {
  about: 'One person',
  may: 'seePerson',
  personal: true,
  summary: 'What a person wants, what they have shown against a lead role, and what is missing',
  params: ofPerson,
  query: z.object({ role: z.string().max(64).optional() }).strict(),
  answer: PersonPage,
})

/** One line of a person's history: facts and judgements by day, the newest first. */
export const Event = z
  .object({
    on: Day,
    kind: z.enum(['aspiration', 'conversation', 'reading', 'call', 'line']),
    id: Id,
    text: z.string(),
    words: z.string().nullable(),
    by: z.string().nullable(),
    superseded: z.boolean(),
  })
  .meta({ id: 'Event' })
export type Event = z.infer<typeof Event>
export const readHistory = endpoint('GET /api/people/:personId/history', {
  about: 'One person',
  may: 'seePerson',
  personal: true,
  summary: 'Aspirations, conversations, readings, calls and reporting lines, the newest first',
  params: ofPerson,
  answer: z.array(Event),
})

export const listAspirations = endpoint('GET /api/people/:personId/aspirations', {
  about: 'Aspirations',
  may: 'seePerson',
  personal: true,
  summary: 'What a person has said that they want, the newest first',
  params: ofPerson,
  answer: z.array(Aspiration),
})
export const recordAspiration = endpoint('POST /api/people/:personId/aspirations', {
  about: 'Aspirations',
  may: 'managePerson',
  summary: 'Record what a person said that they want',
  params: ofPerson,
  body: AspirationDraft,
  answer: Aspiration,
})
const ofAspiration = ofPerson.extend({ aspirationId: Id })
export const removeAspiration = endpoint('DELETE /api/people/:personId/aspirations/:aspirationId', {
  about: 'Aspirations',
  may: 'managePerson',
  summary: 'Take back an aspiration that I recorded by mistake; it can be restored for 30 days',
  params: ofAspiration,
  answer: Done,
})
export const restoreAspiration = endpoint('POST /api/people/:personId/aspirations/:aspirationId/restore', {
  about: 'Aspirations',
  may: 'managePerson',
  summary: 'Restore an aspiration that I took back',
  params: ofAspiration,
  answer: Done,
})

export const listEvidence = endpoint('GET /api/people/:personId/evidence', {
  about: 'Evidence',
  may: 'seePerson',
  personal: true,
  summary: 'Evidence on a person that I may read, the newest first',
  params: ofPerson,
  query: z
    .object({
      criterion: z.string().max(64).optional(),
      observer: Observer.optional(),
      stance: Stance.optional(),
      linked: z.enum(['yes']).optional(),
      q: z.string().max(200).optional(),
      /** What I removed within 30 days. */
      removed: z.enum(['yes']).optional(),
    })
    .strict(),
  answer: z.object({
    total: z.int(),
    criteria: z.array(z.object({ id: Id, name: z.string(), pillar: z.string().nullable() })),
    evidence: z.array(Evidence),
  }),
})
export const recordEvidence = endpoint('POST /api/people/:personId/evidence', {
  about: 'Evidence',
  may: 'observePerson',
  summary: 'Record evidence on a person',
  params: ofPerson,
  body: EvidenceDraft,
  answer: Evidence,
})
const ofPiece = ofPerson.extend({ evidenceId: Id })
export const correctEvidence = endpoint('PUT /api/people/:personId/evidence/:evidenceId', {
  about: 'Evidence',
  may: 'observePerson',
  summary: 'Correct a piece that I wrote; what it said before is kept',
  params: ofPiece,
  body: EvidenceCorrection,
  answer: Evidence,
})
export const listEvidenceVersions = endpoint('GET /api/people/:personId/evidence/:evidenceId/versions', {
  about: 'Evidence',
  may: 'seePerson',
  personal: true,
  summary: 'What a piece said before its corrections, the newest first',
  params: ofPiece,
  answer: z.array(EvidenceVersion),
})
export const removeEvidence = endpoint('DELETE /api/people/:personId/evidence/:evidenceId', {
  about: 'Evidence',
  may: 'observePerson',
  summary: 'Remove a piece that I wrote; it can be restored for 30 days',
  params: ofPiece,
  answer: Done,
})
export const restoreEvidence = endpoint('POST /api/people/:personId/evidence/:evidenceId/restore', {
  about: 'Evidence',
  may: 'observePerson',
  summary: 'Restore a piece that I removed',
  params: ofPiece,
  answer: Evidence,
})
export const noteEvidence = endpoint('POST /api/people/:personId/evidence/:evidenceId/notes', {
  about: 'Evidence',
  may: 'observePerson',
  summary: 'Add a note to a piece; on a countering piece it is an answer',
  params: ofPiece,
  body: z.strictObject({ text: Prose }),
  answer: Evidence,
})

export const listReadings = endpoint('GET /api/people/:personId/readings', {
  about: 'Readings',
  may: 'seePerson',
  personal: true,
  summary: 'All readings of a person, the newest first',
  params: ofPerson,
  answer: z.array(Reading),
})
export const recordReading = endpoint('POST /api/people/:personId/readings', {
  about: 'Readings',
  may: 'judgePerson',
  summary: 'Sign a reading of one criterion, or keep it as a draft that I alone see',
  params: ofPerson,
  body: ReadingDraft,
  answer: Reading,
})
export const giveReading = endpoint('POST /api/people/:personId/readings/:readingId/give', {
  about: 'Readings',
  may: 'judgePerson',
  summary: 'Give a reading that I kept as a draft',
  params: ofPerson.extend({ readingId: Id }),
  answer: Reading,
})

export const listCalls = endpoint('GET /api/people/:personId/calls', {
  about: 'Readiness calls',
  may: 'seePerson',
  personal: true,
  summary: 'Readiness calls for a person, the newest first',
  params: ofPerson,
  answer: z.array(ReadinessCall),
})
export const recordCall = endpoint('POST /api/people/:personId/calls', {
  about: 'Readiness calls',
  may: 'judgePerson',
  summary: 'Sign a readiness call for one person and one lead role',
  params: ofPerson,
  body: ReadinessCallDraft,
  answer: ReadinessCall,
})

export const listConversations = endpoint('GET /api/people/:personId/conversations', {
  about: 'Conversations',
  may: 'seePerson',
  personal: true,
  summary: 'Career conversations with a person: planned and held days, the newest first',
  params: ofPerson,
  answer: z.array(Conversation),
})
export const recordConversation = endpoint('POST /api/people/:personId/conversations', {
  about: 'Conversations',
  may: 'managePerson',
  summary: 'Plan a career conversation, or record one that was held',
  params: ofPerson,
  body: ConversationDraft,
  answer: Conversation,
})
export const changeConversation = endpoint('PATCH /api/people/:personId/conversations/:conversationId', {
  about: 'Conversations',
  may: 'managePerson',
  summary: 'Move a planned conversation, mark it as held, or cancel it',
  params: ofPerson.extend({ conversationId: Id }),
  body: z.strictObject({ plannedOn: Day, plannedTime: Time.nullable(), heldOn: Day, cancelled: z.literal(true) }).partial(),
  answer: Conversation,
})
