import { z } from 'zod'
import { PersonName } from './person.ts'
import { Day, Id, Instant, Line, Link, Prose } from './text.ts'
import { Interest, Level, Observer, Stance } from './words.ts'

/** What it would take to hire for a role from outside, as somebody estimated it. Appended: the last one counts. */
export const OutsideEstimate = z
  .object({
    weeksToHire: z.int(),
    monthsToRampUp: z.int(),
    /** Who is told that somebody from outside is looked for. */
    told: z.string().nullable(),
    author: z.string(),
    estimatedOn: Day,
  })
  .meta({ id: 'OutsideEstimate' })
export type OutsideEstimate = z.infer<typeof OutsideEstimate>

const most = { weeks: 104, months: 36 } as const
export const OutsideEstimateDraft = z
  .strictObject({
    weeksToHire: z
      .number()
      .multipleOf(1, 'Write whole weeks.')
      .min(1, 'Nobody is hired in less than a week. Write at least 1.')
      .max(most.weeks, `More than two years is no estimate. Write at most ${most.weeks} weeks.`),
    monthsToRampUp: z
      .number()
      .multipleOf(1, 'Write whole months.')
      .min(1, 'Nobody knows new work in less than a month. Write at least 1.')
      .max(most.months, `More than three years is no estimate. Write at most ${most.months} months.`),
    told: Line.nullish(),
  })
  .meta({ id: 'OutsideEstimateDraft' })
export type OutsideEstimateDraft = z.infer<typeof OutsideEstimateDraft>

/** A signed level for a finalist from outside on one criterion. Appended: the last one counts. */
export const FinalistReading = z
  .object({ id: Id, criterionId: Id, level: Level, why: z.string(), author: z.string(), readOn: Day, current: z.boolean() })
  .meta({ id: 'FinalistReading' })
export type FinalistReading = z.infer<typeof FinalistReading>

export const FinalistReadingDraft = z.strictObject({ criterionId: Id, level: Level, why: Prose }).meta({ id: 'FinalistReadingDraft' })
export type FinalistReadingDraft = z.infer<typeof FinalistReadingDraft>

/** A piece of evidence that all who see a line may read, and who put it there. */
const PutPiece = z
  .object({
    id: Id,
    criterionIds: z.array(Id),
    what: z.string(),
    happenedOn: Day,
    observer: Observer,
    observerName: z.string(),
    stance: Stance,
    links: z.array(Link),
    putBy: z.string(),
    putOn: Day,
  })
  .meta({ id: 'PutPiece' })

/** What stands behind one line of a slate. */
export const SlateLine = z
  .object({
    /** What was recorded of their interest, the first on top. */
    interest: z.array(
      z.object({
        id: Id,
        interest: Interest,
        interestOn: Day.nullable(),
        askedOn: Day.nullable(),
        recordedBy: z.string(),
        recordedAt: Instant,
      }),
    ),
    /** The pieces that were put on this slate, the newest first; none for a finalist. */
    pieces: z.array(PutPiece),
    /** Who hires for the role, where the reader may know; they read what is put on the slate, as do those above its team. */
    hiringManager: PersonName.nullable(),
    /** Whether anyone sees this line who does not stand above the person, and so reads only what is put there. */
    seenFromElsewhere: z.boolean(),
    /** A finalist's readings of all times, the newest first. */
    readings: z.array(FinalistReading),
  })
  .meta({ id: 'SlateLine' })
export type SlateLine = z.infer<typeof SlateLine>
