import { z } from 'zod'
import { DevelopmentAction, DevelopmentActionChange, DevelopmentActionDraft, StepReaders } from '../model/plan.ts'
import { Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const ofPerson = z.object({ personId: Id })
const ofAction = ofPerson.extend({ actionId: Id })
const Done = z.object({ done: z.literal(true) })

export const listActions = endpoint('GET /api/people/:personId/plan', {
  about: 'Plan',
  may: 'seePerson',
  personal: true,
  summary: 'Development actions, the open ones first by their day, then the closed ones, the newest first',
  params: ofPerson,
  answer: z.array(DevelopmentAction),
})
export const addAction = endpoint('POST /api/people/:personId/plan', {
  about: 'Plan',
  may: 'managePerson',
  summary: 'Add a step that closes a gap; a fourth open one that others read only when it is said to be meant',
  params: ofPerson,
  body: DevelopmentActionDraft,
  answer: DevelopmentAction,
})
export const changeAction = endpoint('PATCH /api/people/:personId/plan/:actionId', {
  about: 'Plan',
  may: 'managePerson',
  summary: 'Change a step, or close it with what came of it',
  params: ofAction,
  body: DevelopmentActionChange,
  answer: DevelopmentAction,
})
export const changeReaders = endpoint('PUT /api/people/:personId/plan/:actionId/readers', {
  about: 'Plan',
  may: 'managePerson',
  summary: 'Let others read a step that I added, or fewer of them',
  params: ofAction,
  body: StepReaders,
  answer: DevelopmentAction,
})
export const removeAction = endpoint('DELETE /api/people/:personId/plan/:actionId', {
  about: 'Plan',
  may: 'managePerson',
  summary: 'Take back a step that I added by mistake; it can be restored for 30 days',
  params: ofAction,
  answer: Done,
})
export const restoreAction = endpoint('POST /api/people/:personId/plan/:actionId/restore', {
  about: 'Plan',
  may: 'managePerson',
  summary: 'Restore a step that I took back',
  params: ofAction,
  answer: DevelopmentAction,
})
