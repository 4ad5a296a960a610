/** Who is asking, as the request's session and the reporting lines of today say. */
export interface Actor {
  accountId: string
  name: string
  administrator: boolean
  /** The person that the account belongs to, and their place in the reporting tree; an account without a person sees nobody. */
  personId: string | null
  path: string
  /** Where they are; null until their browser has said so. */
  timeZone: string | null
}
interface Found {
  /** Found within the actor's scope before: someone under them. */
  person?: { managerId: string | null }
  /** Found among the roles that the actor may see. */
  role?: { mayChange: boolean }
}

/**
 * Who may do what; every endpoint names one of these. What the path names has been found within the actor's scope before,
 * so that "outside" is always a 404; these say what someone may not do with what they may see.
 */
export const may = {
  askAnything: () => true,
  beSignedIn: (actor: Actor | null) => actor !== null,
  administer: (actor: Actor | null) => actor?.administrator === true,
  lead: (actor: Actor | null) => actor?.personId != null,
  seePerson: (_actor: Actor | null, { person }: Found) => person !== undefined,
  /** The manager now, and nobody else: wants, own words, conversations. */
  managePerson: (actor: Actor | null, { person }: Found) => person !== undefined && person.managerId === actor?.personId,
  seeRole: (_actor: Actor | null, { role }: Found) => role !== undefined,
  changeRole: (_actor: Actor | null, { role }: Found) => role?.mayChange === true,
}
export type May = keyof typeof may
