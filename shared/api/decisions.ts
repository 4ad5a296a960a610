import { z } from 'zod'
import { Decision, DecisionDraft, FrozenSlate } from '../model/decision.ts'
import { Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'Decisions'
const ofRole = z.object({ roleId: Id })
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
