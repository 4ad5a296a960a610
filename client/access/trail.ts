import type { Answer } from '../api/call.ts'

export type TrailFilters = { outcome?: Answer<'GET /api/audit'>[number]['outcome']; person?: string; account?: string }

/** What the address narrows the trail to, as the server is asked for it. */
export const askedOf = ({ outcome, person, account }: TrailFilters) => ({ outcome, personId: person, accountId: account })
