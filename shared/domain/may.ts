import type { GrantKind } from '../model/grant.ts'

/** A grant that holds today: whom it is for, and where they stand in the reporting tree. */
export interface Granted {
  kind: GrantKind
  personId: string
  path: string
}

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
  /** What they were given beside their place in the tree, as far as it holds today. */
  grants?: readonly Granted[]
  /** Set where an administrator sees what this account sees: who looks, and at whose account. What is its author's alone is nobody's then. */
  looking?: { byId: string; accountId: string }
}
interface Found {
  /** Found within the actor's scope before: someone under them. */
  person?: { managed: boolean; led: boolean }
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
  /** Who may lead people: someone in the organisation, or the people partner of a part of it, who need not be in it. */
  lead: (actor: Actor | null) => actor?.personId != null || actor?.grants?.some(({ kind }) => kind === 'partner') === true,
  seePerson: (_actor: Actor | null, { person }: Found) => person !== undefined,
  /** The manager now, or who stands in for them, and nobody else: wants, own words, conversations, steps. */
  managePerson: (_actor: Actor | null, { person }: Found) => person?.managed === true,
  /** Who reads a person by their place in the line, or stands in for the manager, also says what they saw of them. */
  observePerson: (_actor: Actor | null, { person }: Found) => person?.managed === true || person?.led === true,
  /** A judgement is signed by the line alone. */
  judgePerson: (_actor: Actor | null, { person }: Found) => person?.led === true,
  keepFrameworks: (actor: Actor | null) => actor?.administrator === true || actor?.grants?.some(({ kind }) => kind === 'partner') === true,
  seeRole: (_actor: Actor | null, { role }: Found) => role !== undefined,
  changeRole: (_actor: Actor | null, { role }: Found) => role?.mayChange === true,
}
export type May = keyof typeof may
