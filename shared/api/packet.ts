import { z } from 'zod'
import { PersonName } from '../model/person.ts'
import { Day, Id, Link } from '../model/text.ts'
import {
  ActionState,
  AskedLevel,
  Came,
  DecisionOutcome,
  Direction,
  Heard,
  Horizon,
  Interest,
  Level,
  Observer,
  Owner,
  PathWord,
  ReadinessCallWord,
  Stance,
} from '../model/words.ts'
import { endpoint } from './endpoint.ts'

/** What one sheet of paper says of a person: what may be shown to them, and nothing that is its author's alone. */
export const Packet = z
  .object({
    person: z.object({
      id: Id,
      name: z.string(),
      title: z.string().nullable(),
      inRoleSinceOn: Day.nullable(),
      team: z.string().nullable(),
      manager: z.string().nullable(),
    }),
    manages: z.boolean(),
    /** The role that the sheet is for; null for the framework alone. */
    role: z.object({ id: Id, title: z.string() }).nullable(),
    roles: z.array(z.object({ id: Id, title: z.string() })),
    want: z
      .object({
        direction: Direction,
        horizon: Horizon.nullable(),
        target: z.string().nullable(),
        /** Their own words: to their manager now alone. */
        words: z.string().nullable(),
        shortened: z.boolean(),
        heardOn: Day,
        heard: Heard,
        gettingOld: z.boolean(),
      })
      .nullable(),
    /** What they were told of the path here, as it read then; null where they were not told. */
    path: z.object({ verdict: PathWord, sentence: z.string().nullable(), toldOn: Day, by: z.string() }).nullable(),
    at: z.int(),
    of: z.int(),
    /** Where the levels asked are not reached yet, by name. */
    short: z.array(z.string()),
    lines: z.array(
      z.object({
        id: Id,
        name: z.string(),
        asks: AskedLevel.nullable(),
        level: Level.nullable(),
        pieces: z.int(),
        strongest: z.string().nullable(),
        gap: z.string(),
      }),
    ),
    /** The strongest pieces, the newest first. */
    pieces: z.array(z.object({ id: Id, happenedOn: Day, what: z.string(), criterion: z.string().nullable(), link: z.string().nullable() })),
    plan: z.array(z.object({ id: Id, text: z.string(), owner: Owner, dueOn: Day.nullable(), state: ActionState })),
    leftOut: z.object({
      /** The reader's own private notes on this person. */
      notes: z.int(),
      /** Pieces, wants and steps that the reader keeps to themselves. */
      onlyYours: z.int(),
      /** Pieces that may be shown, and for which there is no room. */
      further: z.int(),
      /** Steps of the plan for which there is no room. */
      steps: z.int(),
    }),
    /** So much is to be said that the letters are small. */
    dense: z.boolean(),
    printedBy: z.string(),
    printedOn: Day,
  })
  .meta({ id: 'Packet' })
export type Packet = z.infer<typeof Packet>

export const readPacket = endpoint('GET /api/people/:personId/packet', {
  about: 'Overviews',
  may: 'seePerson',
  personal: true,
  summary: 'One sheet to print: what a person wants, where they stand, the strongest pieces, the plan',
  params: z.object({ personId: Id }),
  query: z.object({ role: Id.optional() }).strict(),
  answer: Packet,
})

/** One claim of a packet: how someone was read on a criterion, and the numbers of the pieces that it rests on. */
const Claim = z.object({
  criterionId: Id,
  name: z.string(),
  asks: AskedLevel,
  level: Level.nullable(),
  readBy: z.string().nullable(),
  readOn: Day.nullable(),
  why: z.string().nullable(),
  /** How many recent pieces there were, also those that the reader may not read. */
  pieces: z.int(),
  restsOn: z.array(z.int()),
  /** Printed as what it is: nothing written down, not read, or nothing that the reader may read. */
  hole: z.enum(['no_evidence', 'not_read', 'not_for_you']).nullable(),
})

/** One side of paper for one person of those in-house. */
export const RoleSheet = z
  .object({
    id: Id,
    /** Null once the person was erased. */
    person: PersonName.nullable(),
    manager: z.string().nullable(),
    erasedOn: Day.nullable(),
    chosen: z.boolean(),
    came: Came,
    interest: Interest,
    interestOn: Day.nullable(),
    at: z.int(),
    of: z.int(),
    call: z
      .object({
        call: ReadinessCallWord,
        emergencyCover: z.boolean(),
        rationale: z.string().nullable(),
        author: z.string().nullable(),
        calledOn: Day,
        expiresOn: Day,
      })
      .nullable(),
    lines: z.array(Claim),
    pieces: z.array(
      z.object({
        id: Id,
        number: z.int(),
        what: z.string(),
        happenedOn: Day,
        observer: Observer,
        observerName: z.string().nullable(),
        stance: Stance,
        link: Link.nullable(),
      }),
    ),
    /** Pieces on record then that may be shown, and for which there is no room. */
    further: z.int(),
    /** On how many criteria there were pieces that the reader may not read. */
    forOthers: z.int(),
    /** How small the letters are: 0 as usual, 2 the smallest. */
    dense: z.int(),
  })
  .meta({ id: 'RoleSheet' })
export type RoleSheet = z.infer<typeof RoleSheet>

export const RolePacket = z
  .object({
    role: z.object({ id: Id, title: z.string() }),
    /** The decision that stands; null where nothing was decided yet. */
    decision: z.object({ id: Id, outcome: DecisionOutcome, decidedOn: Day, decidedBy: z.string().nullable() }).nullable(),
    /** Whoever was chosen first, then by name. */
    sheets: z.array(RoleSheet),
    printedBy: z.string(),
    printedOn: Day,
  })
  .meta({ id: 'RolePacket' })
export type RolePacket = z.infer<typeof RolePacket>

export const readRolePacket = endpoint('GET /api/roles/:roleId/packet', {
  about: 'Overviews',
  may: 'seeRole',
  personal: true,
  summary: 'One side to print for each person in-house on the slate, as it stood at the decision that stands',
  params: z.object({ roleId: Id }),
  answer: RolePacket,
})
