import { z } from 'zod'
import { Day, Id } from '../model/text.ts'
import { ActionState, AskedLevel, Direction, Heard, Horizon, Level, Owner } from '../model/words.ts'
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
