import { z } from 'zod'
import { Grant, GrantDraft } from '../model/grant.ts'
import { Id, Instant } from '../model/text.ts'
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

const Until = z.object({ until: Instant.nullable() })
export const readLookAlong = endpoint('GET /api/look-along', {
  about,
  may: 'beSignedIn',
  summary: 'Until when I let administrators see Understory as I do',
  answer: Until,
})
export const letLookAlong = endpoint('POST /api/look-along', {
  about,
  may: 'beSignedIn',
  summary:
    'Let administrators see Understory as I do for an hour, but for what is mine alone or between a person and me; they can change nothing',
  answer: Until,
})
export const endLookAlong = endpoint('DELETE /api/look-along', {
  about,
  may: 'beSignedIn',
  summary: 'Let no administrator see Understory as I do any more, at once',
  answer: Until,
})
export const seeAs = endpoint('POST /api/accounts/:accountId/look', {
  about,
  may: 'administer',
  summary: 'See Understory as someone who lets administrators do so, until that ends: reading alone',
  params: z.object({ accountId: Id }),
  answer: Done,
})
