import { z } from 'zod'
import { FinalistReading, FinalistReadingDraft, OutsideEstimate, OutsideEstimateDraft, SlateLine } from '../model/slate.ts'
import { Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'Slates'
const ofRole = z.object({ roleId: Id })
const ofCandidacy = ofRole.extend({ candidacyId: Id })
const ofPiece = ofCandidacy.extend({ evidenceId: Id })
const Done = z.object({ done: z.literal(true) })

export const readSlateLine = endpoint('GET /api/roles/:roleId/candidacies/:candidacyId', {
  about,
  may: 'seeRole',
  personal: true,
  summary: 'What stands behind one line: every change of interest, the evidence put on the slate, a finalist’s readings',
  params: ofCandidacy,
  answer: SlateLine,
})
export const putPiece = endpoint('PUT /api/roles/:roleId/candidacies/:candidacyId/pieces/:evidenceId', {
  about,
  may: 'seeRole',
  summary: 'Let all who see the line of someone under me read one piece of evidence that is for the chain',
  params: ofPiece,
  answer: Done,
})
export const takePieceBack = endpoint('DELETE /api/roles/:roleId/candidacies/:candidacyId/pieces/:evidenceId', {
  about,
  may: 'seeRole',
  summary: 'Take a piece of evidence back from the slate',
  params: ofPiece,
  answer: Done,
})
export const readFinalist = endpoint('POST /api/roles/:roleId/candidacies/:candidacyId/readings', {
  about,
  may: 'changeRole',
  summary: 'Sign a level for a finalist from outside on one criterion of the role',
  params: ofCandidacy,
  body: FinalistReadingDraft,
  answer: FinalistReading,
})
export const estimateOutside = endpoint('POST /api/roles/:roleId/estimates', {
  about,
  may: 'changeRole',
  summary: 'Estimate what it would take to hire from outside: weeks to hire, months to ramp up, who is told',
  params: ofRole,
  body: OutsideEstimateDraft,
  answer: OutsideEstimate,
})
