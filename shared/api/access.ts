import { z } from 'zod'
import { Grant, GrantDraft } from '../model/grant.ts'
import { Id } from '../model/text.ts'
import { endpoint } from './endpoint.ts'

const about = 'Access'
const Done = z.object({ done: z.literal(true) })

export const listGrants = endpoint('GET /api/grants', {
  about,
  may: 'administer',
  summary: 'People partners and who stands in for whom: what holds today, and what will',
  answer: z.array(Grant),
})
export const giveGrant = endpoint('POST /api/grants', {
  about,
  may: 'administer',
  summary: 'Make someone the people partner of a part of the tree, or let them stand in for a manager until a day',
  body: GrantDraft,
  answer: Grant,
})
export const endGrant = endpoint('POST /api/grants/:grantId/end', {
  about,
  may: 'administer',
  summary: 'End it at once, in live sessions too',
  params: z.object({ grantId: Id }),
  answer: Done,
})
