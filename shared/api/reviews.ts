import { z } from 'zod'
import { PersonName } from '../model/person.ts'
import { Sentence } from '../model/sentence.ts'
import { Day, Id, Instant, ProseOrNothing } from '../model/text.ts'
import { BenchPlace, BenchStrength, RoleState, WhyLeft } from '../model/words.ts'
import { endpoint } from './endpoint.ts'
import { PipelineRole, Wants } from './overview.ts'

const about = 'Reviews'
const Strengths = z.object({ nobody: z.int(), thin: z.int(), one_person: z.int(), strong: z.int() })

export const Review = z
  .object({
    id: Id,
    reviewedOn: Day,
    recordedAt: Instant,
    /** The author's own words; null where there are none. */
    note: z.string().nullable(),
    /** Set where the words named someone whose record was erased since. */
    erasedOn: Day.nullable(),
    strengths: Strengths,
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

/** Someone by name while they are in the author's sight; else null, without a trace of who it was. */
const Someone = PersonName.omit({ title: true }).nullable()
const ReviewedPerson = z.object({
  /** Its place in the answer, as there may be no id to tell it by. */
  key: z.string(),
  id: Id.nullable(),
  name: z.string().nullable(),
  erasedOn: Day.nullable(),
  at: z.int(),
  of: z.int(),
  roles: z.int(),
  calledBy: z.string().nullable(),
  calledOn: Day.nullable(),
  emergencyCover: z.boolean(),
})
export const ReviewedRole = PipelineRole.pick({ state: true, critical: true, decideByOn: true, expectedOn: true, strength: true })
  .extend({
    key: z.string(),
    /** Null where the role is no longer in the author's sight. */
    id: Id.nullable(),
    title: z.string().nullable(),
    team: z.string().nullable(),
    holder: z.object({ name: z.string() }).nullable(),
    readyNow: z.array(ReviewedPerson),
    withinYear: z.array(ReviewedPerson),
    looksReady: z.array(ReviewedPerson),
    cover: z.array(ReviewedPerson),
    matched: Someone,
  })
  .meta({ id: 'ReviewedRole' })
export type ReviewedRole = z.infer<typeof ReviewedRole>

export const listReviews = endpoint('GET /api/reviews', {
  about,
  may: 'lead',
  summary: 'The reviews that I recorded, the latest first',
  answer: z.array(Review),
})
export const recordReview = endpoint('POST /api/reviews', {
  about,
  may: 'lead',
  summary: 'Record a review: keeps the pipeline of my scope as it stands today',
  body: z.strictObject({ note: ProseOrNothing.nullish() }),
  answer: Review,
})
export const readReview = endpoint('GET /api/reviews/:reviewId', {
  about,
  may: 'lead',
  personal: true,
  summary: 'The pipeline as it stood at a review of mine; who is no longer in my sight stands there without name',
  params: z.object({ reviewId: Id }),
  answer: z.object({
    review: Review,
    sentence: Sentence,
    roles: z.array(ReviewedRole),
    netBench: z.object({ size: z.int(), of: z.int() }),
    coverage: z.object({ covered: z.int(), readyNow: z.int(), of: z.int() }),
    people: z.int(),
    neverAsked: z.int(),
    wants: Wants,
    managers: z.array(z.object({ key: z.string(), manager: Someone, asked: z.int(), old: z.int(), of: z.int() })),
  }),
})

const OfRole = z.object({ id: Id, title: z.string() }).nullable()
const fromTo = <Of extends z.ZodType>(of: Of) => ({ from: of, to: of })
export const Changes = z
  .object({
    since: z.object({ reviewId: Id.nullable(), on: Day }),
    /** The changes in one line; empty where nothing changed. */
    line: z.string(),
    strengths: z.array(z.object({ role: OfRole, ...fromTo(BenchStrength) })),
    people: z.array(z.object({ person: Someone, role: OfRole, ...fromTo(BenchPlace.nullable()), why: WhyLeft.nullable() })),
    roles: z.array(z.object({ role: OfRole, ...fromTo(RoleState.nullable()) })),
    /** Who said what they want since then; `from` is the day on which they had last said so before. */
    asked: z.array(z.object({ person: Someone, from: Day.nullable(), to: Day })),
    net: z.object(fromTo(z.int())).nullable(),
  })
  .meta({ id: 'PipelineChanges' })
export type Changes = z.infer<typeof Changes>
export const readChanges = endpoint('GET /api/pipeline/changes', {
  about,
  may: 'lead',
  personal: true,
  summary: 'What changed in my pipeline since a review of mine or a day; left out, since my last review or 30 days before',
  query: z.object({ since: z.string().max(64).optional() }).strict(),
  answer: Changes,
})

export const readMonths = endpoint('GET /api/pipeline/months', {
  about,
  may: 'lead',
  summary: 'For each month: the benches, who had been asked, and how many career conversations were held',
  query: z.object({ months: z.coerce.number().int().min(4).max(24).default(12) }).strict(),
  answer: z.array(z.object({ endsOn: Day, benches: Strengths, asked: z.int(), people: z.int(), conversations: z.int() })),
})
