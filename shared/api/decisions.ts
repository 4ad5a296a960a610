import { z } from 'zod'
import { Decision, DecisionDraft, FrozenSlate, LookBack, LookBackDraft, Telling } from '../model/decision.ts'
import { PersonName } from '../model/person.ts'
import { Sentence } from '../model/sentence.ts'
import { Day, Id, Line } from '../model/text.ts'
import { DecisionOutcome } from '../model/words.ts'
import { endpoint } from './endpoint.ts'

const about = 'Decisions'
const ofRole = z.object({ roleId: Id })
const Done = z.object({ done: z.literal(true) })
const ofDecision = ofRole.extend({ decisionId: Id })

export const recordDecision = endpoint('POST /api/roles/:roleId/decisions', {
  about,
  may: 'changeRole',
  summary: 'Record who takes the role, or not yet, with why; criteria, slate and evidence are kept as they stand',
  params: ofRole,
  body: DecisionDraft,
  answer: Decision,
})
export const readFrozenSlate = endpoint('GET /api/roles/:roleId/decisions/:decisionId', {
  about,
  may: 'seeRole',
  personal: true,
  summary: 'One decision, and the slate as it stood on its day',
  params: ofDecision,
  answer: FrozenSlate,
})

export const readDecisions = endpoint('GET /api/roles/:roleId/decisions', {
  about,
  may: 'seeRole',
  personal: true,
  summary: 'What was decided about the role, the latest first; what can be decided now, and what is left to do',
  params: ofRole,
  answer: z.object({
    sentence: Sentence,
    decisions: z.array(Decision),
    /** What the reader may record now. */
    outcomes: z.array(DecisionOutcome),
    /** Who else will read the reason, the nearest first. */
    readers: z.array(z.string()),
    toTell: z.array(Telling),
    lookBacks: z.array(LookBack),
    lookBackDue: z.object({ decisionId: Id, afterMonths: LookBack.shape.afterMonths }).nullable(),
    /** What became of earlier decisions, in words. */
    rates: z.array(z.string()),
  }),
})
export const readWayOutside = endpoint('GET /api/roles/:roleId/outside', {
  about,
  may: 'changeRole',
  personal: true,
  summary: 'Who in-house has to be looked at before the role goes outside',
  params: ofRole,
  answer: z.object({
    obstacles: z.array(z.object({ person: PersonName, why: z.enum(['wants_it', 'close']) })),
    /** Whom to ask, where the obstacle is out of the reader’s sight. */
    askAbove: z.string().nullable(),
  }),
})
export const recordTelling = endpoint('PUT /api/roles/:roleId/decisions/:decisionId/lines/:lineId/told', {
  about,
  may: 'changeRole',
  summary: 'Write down that someone was told, on which day, and what comes next for them',
  params: ofDecision.extend({ lineId: Id }),
  body: z.strictObject({ toldOn: Day, nextStep: Line }),
  answer: Done,
})
export const answerLookBack = endpoint('POST /api/roles/:roleId/decisions/:decisionId/look-backs', {
  about,
  may: 'changeRole',
  summary: 'Look back at a decision after 6 or 12 months; a later answer takes the place of an earlier one',
  params: ofDecision,
  body: LookBackDraft,
  answer: LookBack,
})
export const listDuties = endpoint('GET /api/duties', {
  about,
  may: 'beSignedIn',
  personal: true,
  summary: 'Whom I still have to tell what was decided, which decisions I look back at, and whom I hand over without their word on it yet',
  answer: z.object({
    toTell: z.array(Telling),
    lookBacks: z.array(
      z.object({
        decisionId: Id,
        role: z.object({ id: Id, title: z.string() }),
        /** Who took the seat; null once that was erased. */
        who: z.string().nullable(),
        afterMonths: LookBack.shape.afterMonths,
        decidedOn: Day,
      }),
    ),
    /** Reports of mine who report to someone else from a day on, and have not yet said what passes. */
    handovers: z.array(
      z.object({
        person: z.object({ id: Id, name: z.string() }),
        /** Null where I may not know them. */
        manager: z.string().nullable(),
        fromOn: Day,
      }),
    ),
  }),
})
