import { z } from 'zod'
import { Aspiration } from './aspiration.ts'
import { Day, Id, Instant, Line, LineOrNothing, ProseOrNothing, Time } from './text.ts'
import { Direction, Horizon, Owner, PromiseState } from './words.ts'

/** Where a point to bring up comes from. */
const PointKind = z.enum(['promise', 'left_open', 'added', 'path', 'gap', 'date', 'evidence'])

/** Something to bring up. The key tells it again: `promise:<id>`, `point:<id>`, `path:<verdict>`, `gap:<criterionId>`, `date:<roleId>`, `evidence:<id>`. */
export const Point = z.object({ key: z.string().max(80), kind: PointKind, text: z.string(), from: z.string() }).meta({ id: 'Point' })
export type Point = z.infer<typeof Point>

/** A point that a finished conversation came to, as it stood. */
export const Discussed = z.object({ text: z.string().max(4000), from: z.string().max(200) })
export type Discussed = z.infer<typeof Discussed>

export const Promised = z
  .object({
    id: Id,
    text: z.string(),
    owner: Owner,
    dueOn: Day.nullable(),
    state: PromiseState,
    /** Why it was dropped. */
    why: z.string().nullable(),
    madeOn: Day,
    closedOn: Day.nullable(),
  })
  .meta({ id: 'Promised' })
export type Promised = z.infer<typeof Promised>

/** Text that is still being written: empty is allowed until it is finished. */
const writing = (max: number) => z.string().max(max, `Use at most ${max.toLocaleString('en')} characters.`)
const Key = z.string().min(1).max(80)

/**
 * What stands on the page of a conversation that is not finished. Kept loosely, as it is typed; `TalkFinish` is strict.
 * `form` tells the shape: a page that was opened before an update may hold another.
 */
export const TalkContent = z
  .strictObject({
    form: z.literal(1, 'This page is older than the server. Reload it to go on: what you wrote stays on this device.'),
    want: z.strictObject({
      direction: Direction.nullable(),
      horizon: Horizon.nullable(),
      targetRoleId: Id.nullable(),
      target: writing(200),
    }),
    /** In their words. */
    words: writing(4000),
    /** For the author alone. */
    note: writing(4000),
    /** Keys of points that were ticked, and of those that were dropped from the list. */
    discussed: z.array(Key).max(100),
    dropped: z.array(Key).max(100),
    /** Points added by hand; the key was made by the page. */
    points: z.array(z.strictObject({ key: Key, text: writing(500) })).max(30),
    promises: z.array(z.strictObject({ key: Key, text: writing(500), owner: Owner, dueOn: Day.nullable() })).max(30),
    nextOn: Day.nullable(),
    nextTime: writing(20).nullable(),
  })
  .meta({ id: 'TalkContent' })
export type TalkContent = z.infer<typeof TalkContent>

export const TalkDraft = z.object({ revision: z.int(), content: TalkContent, savedAt: Instant }).meta({ id: 'TalkDraft' })
export type TalkDraft = z.infer<typeof TalkDraft>

/** What is sent to finish a conversation: checked whole, written whole or not at all. */
export const TalkFinish = TalkContent.extend({
  /** Made once by the page: sending it again changes nothing and answers the same. */
  key: z.uuid(),
  /** The revision of the draft that it was made from: refused with the newer one when that was changed elsewhere. */
  revision: z.int().min(0).optional(),
  heldOn: Day,
  want: TalkContent.shape.want.extend({ target: LineOrNothing }),
  words: ProseOrNothing,
  note: ProseOrNothing,
  points: z.array(z.strictObject({ key: Key, text: Line })).max(30),
  promises: z.array(z.strictObject({ key: Key, text: Line, owner: Owner, dueOn: Day.nullable() })).max(30),
  /** The questions that were shown. */
  questions: z.array(z.string().max(40)).max(3),
  nextTime: Time.nullable(),
}).meta({ id: 'TalkFinish' })
export type TalkFinish = z.infer<typeof TalkFinish>

/** A conversation that was held, as its author wrote it down. */
export const PastTalk = z
  .object({
    id: Id,
    heldOn: Day,
    want: Aspiration.nullable(),
    /** The author's own, null for anyone else or where none was written. */
    note: z.object({ id: Id, text: z.string() }).nullable(),
    discussed: z.array(Discussed),
    carried: z.array(z.string()),
    promises: z.array(Promised),
    corrections: z.array(z.object({ id: Id, text: z.string(), author: z.string(), writtenAt: Instant })),
    finishedAt: Instant.nullable(),
    /** Held by the reader; else it passed to them at a hand-over, and only its author adds to it. */
    mine: z.boolean(),
  })
  .meta({ id: 'PastTalk' })
export type PastTalk = z.infer<typeof PastTalk>
