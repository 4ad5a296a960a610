/** As the address has them: a reader may have typed anything. */
export type TrailFilters = { outcome?: string; person?: string; account?: string }

/** What the address narrows the trail to, as the server is asked for it. */
export const askedOf = ({ outcome, person, account }: TrailFilters) => ({
  outcome: outcomes.find((one) => one === outcome),
  personId: person,
  accountId: account,
})
const outcomes = ['changed', 'read', 'refused'] as const
