import { z } from 'zod'
import {
  HeadcountDraft,
  PathOfTeam,
  PathOverrideDraft,
  PersonPath,
  Precedent,
  PrecedentChange,
  PrecedentDraft,
  TeamElsewhere,
  TeamPath,
} from '../model/path.ts'
import { Sentence } from '../model/sentence.ts'
import { Day, Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'Growth path'
const ofTeam = z.object({ teamId: Id })
const ofPerson = z.object({ personId: Id })
const ofPrecedent = ofTeam.extend({ precedentId: Id })
const Done = z.object({ done: z.literal(true) })

export const listPaths = endpoint('GET /api/path', {
  about,
  may: 'beSignedIn',
  summary: 'Is there a path into a lead role: one sentence for my team and each below it',
  answer: z.object({ sentence: Sentence, teams: z.array(PathOfTeam) }),
})
export const readPath = endpoint('GET /api/path/:teamId', {
  about,
  may: 'beSignedIn',
  summary: 'The growth path of one team, with all that its verdict stands on',
  params: ofTeam,
  answer: TeamPath,
})
export const readPersonPath = endpoint('GET /api/people/:personId/path', {
  about,
  may: 'seePerson',
  personal: true,
  summary: 'Is there a path for this person: towards a lead role, the one they want unless another is named',
  params: ofPerson,
  query: z.object({ role: Id.optional() }).strict(),
  answer: PersonPath,
})

export const listElsewhere = endpoint('GET /api/people/:personId/path/elsewhere', {
  about,
  may: 'managePerson',
  personal: true,
  summary: 'Other teams with a path, and those into which people moved sideways, of the teams that I may know of',
  params: ofPerson,
  answer: z.object({ months: z.int(), teams: z.array(TeamElsewhere) }),
})
export const overridePersonPath = endpoint('PUT /api/people/:personId/path/override', {
  about,
  may: 'managePerson',
  summary: 'Say something of this person’s path in place of the verdict, until a day within a year',
  params: ofPerson,
  body: PathOverrideDraft,
  answer: Done,
})
export const endPersonOverride = endpoint('DELETE /api/people/:personId/path/override', {
  about,
  may: 'managePerson',
  summary: 'Let the computed verdict of this person stand alone again',
  params: ofPerson,
  answer: Done,
})
export const tellPath = endpoint('POST /api/people/:personId/path/told', {
  about,
  may: 'managePerson',
  summary: 'Record the day on which this person was told; how the verdict reads today is kept with it',
  params: ofPerson,
  body: z.strictObject({ toldOn: Day, roleId: Id.nullish() }),
  answer: z.object({ id: Id }),
})
export const takeBackTold = endpoint('DELETE /api/people/:personId/path/told/:tellingId', {
  about,
  may: 'managePerson',
  summary: 'Take back a day that I recorded by mistake',
  params: ofPerson.extend({ tellingId: Id }),
  answer: Done,
})

export const addPrecedent = endpoint('POST /api/path/:teamId/precedents', {
  about,
  may: 'beSignedIn',
  summary: 'Record a move that happened in the team',
  params: ofTeam,
  body: PrecedentDraft,
  answer: Precedent,
})
export const changePrecedent = endpoint('PATCH /api/path/:teamId/precedents/:precedentId', {
  about,
  may: 'beSignedIn',
  summary: 'Correct a recorded move; what is left out stays',
  params: ofPrecedent,
  body: PrecedentChange,
  answer: Precedent,
})
export const removePrecedent = endpoint('DELETE /api/path/:teamId/precedents/:precedentId', {
  about,
  may: 'beSignedIn',
  summary: 'Remove a recorded move; it can be restored for 30 days',
  params: ofPrecedent,
  answer: Done,
})
export const restorePrecedent = endpoint('POST /api/path/:teamId/precedents/:precedentId/restore', {
  about,
  may: 'beSignedIn',
  summary: 'Restore a move that I removed',
  params: ofPrecedent,
  answer: Precedent,
})
export const sayRecordedSince = endpoint('PUT /api/path/:teamId/recorded-since', {
  about,
  may: 'beSignedIn',
  summary: 'Say since when the moves of the team are recorded',
  params: ofTeam,
  body: z.strictObject({ sinceOn: Day }),
  answer: Done,
})

export const planHeadcount = endpoint('POST /api/path/:teamId/headcount', {
  about,
  may: 'beSignedIn',
  summary: 'Record how many heads are approved, and for which day',
  params: ofTeam,
  body: HeadcountDraft,
  answer: Done,
})
export const lookAtHeadcount = endpoint('POST /api/path/:teamId/headcount/looked-at', {
  about,
  may: 'beSignedIn',
  summary: 'Looked at the headcount plan today, and left it as it is',
  params: ofTeam,
  answer: Done,
})

export const overridePath = endpoint('PUT /api/path/:teamId/override', {
  about,
  may: 'beSignedIn',
  summary: 'Say something in place of the verdict, until a day within a year',
  params: ofTeam,
  body: PathOverrideDraft,
  answer: Done,
})
export const endOverride = endpoint('DELETE /api/path/:teamId/override', {
  about,
  may: 'beSignedIn',
  summary: 'Let the computed verdict stand alone again',
  params: ofTeam,
  answer: Done,
})

export const confirmRole = endpoint('POST /api/roles/:roleId/confirmation', {
  about,
  may: 'changeRole',
  summary: 'Confirm that a planned role comes when it is expected',
  params: z.object({ roleId: Id }),
  answer: Done,
})
export const unconfirmRole = endpoint('DELETE /api/roles/:roleId/confirmation', {
  about,
  may: 'changeRole',
  summary: 'Take a confirmation back',
  params: z.object({ roleId: Id }),
  answer: Done,
})
