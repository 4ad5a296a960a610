import { z } from 'zod'
import { PersonName } from './person.ts'
import { RoleCriterion } from './role.ts'
import { Day, Id, Line, Link, Prose } from './text.ts'
import {
  Came,
  DecisionOutcome,
  EvidenceStatus,
  Interest,
  Level,
  LookBackAnswer,
  MoveKind,
  Observer,
  ReadinessCallWord,
  Stance,
} from './words.ts'

/** What was decided about a lead role. Appended, never edited: a later one supersedes it. */
export const Decision = z
  .object({
    id: Id,
    outcome: DecisionOutcome,
    /** Who takes the seat of those in-house, as they were called then; null where the reader may not know, or it was erased. */
    person: PersonName.nullable(),
    /** What the finalist from outside was called. */
    finalist: z.string().nullable(),
    move: MoveKind.nullable(),
    /** Told to those who see the whole slate. */
    why: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedOn: Day,
    startOn: Day.nullable(),
    backfill: z.object({ role: z.object({ id: Id, title: z.string() }).nullable(), words: z.string().nullable() }).nullable(),
    criteriaVersion: z.int(),
    supersedesId: Id.nullable(),
    superseded: z.boolean(),
    erasedOn: Day.nullable(),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

export const DecisionDraft = z
  .strictObject({
    /** The last decision about this role that its author has seen: when there is a later one, they are told it first. */
    followsId: Id.nullable(),
    outcome: DecisionOutcome,
    /** The line of the slate that takes the seat. */
    candidacyId: Id.nullish(),
    why: Prose.min(20, 'Say why, in at least 20 characters.'),
    /** From then on the role is held. */
    startOn: Day.nullish(),
    /** The planned role that takes over the seat which falls free, or how it is covered. */
    backfillRoleId: Id.nullish(),
    backfill: Line.nullish(),
  })
  .meta({ id: 'DecisionDraft' })
export type DecisionDraft = z.infer<typeof DecisionDraft>

/** How one line stood on one criterion. */
const FrozenCell = z
  .object({
    criterionId: Id,
    level: Level.nullable(),
    why: z.string().nullable(),
    cites: z.array(Id),
    readBy: z.string().nullable(),
    readOn: Day.nullable(),
    status: EvidenceStatus,
    pieces: z.int(),
  })
  .meta({ id: 'FrozenCell' })

/** A piece as it read then, for those who may read it today. */
const FrozenPiece = z
  .object({
    id: Id,
    criterionIds: z.array(Id),
    what: z.string().nullable(),
    happenedOn: Day,
    observer: Observer,
    observerName: z.string().nullable(),
    stance: Stance,
    links: z.array(Link),
    onSlate: z.boolean(),
  })
  .meta({ id: 'FrozenPiece' })

/** One person or finalist on the slate, as they stood when it was decided. */
export const FrozenLine = z
  .object({
    id: Id,
    candidacyId: Id.nullable(),
    /** Null for someone from outside, and once it was erased. */
    person: PersonName.nullable(),
    finalist: z.string().nullable(),
    outside: z.boolean(),
    chosen: z.boolean(),
    /** Told to those who have the person in sight. */
    manager: z.string().nullable(),
    came: Came,
    interest: Interest,
    interestOn: Day.nullable(),
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
    at: z.int(),
    of: z.int(),
    cells: z.array(FrozenCell),
    pieces: z.array(FrozenPiece),
    /** Who told them that they were not chosen, and what comes next for them. */
    told: z.object({ on: Day, nextStep: z.string().nullable(), by: z.string().nullable() }).nullable(),
    erasedOn: Day.nullable(),
  })
  .meta({ id: 'FrozenLine' })
export type FrozenLine = z.infer<typeof FrozenLine>

/** The slate as it stood at a decision, with the criteria of that time. */
export const FrozenSlate = z
  .object({ decision: Decision, criteria: z.array(RoleCriterion), lines: z.array(FrozenLine) })
  .meta({ id: 'FrozenSlate' })
export type FrozenSlate = z.infer<typeof FrozenSlate>

/** What someone said when they looked back at a decision. */
export const LookBack = z
  .object({
    id: Id,
    decisionId: Id,
    afterMonths: z.union([z.literal(6), z.literal(12)]),
    stillThere: LookBackAnswer,
    sameAgain: LookBackAnswer,
    words: z.string().nullable(),
    author: z.string(),
    answeredOn: Day,
  })
  .meta({ id: 'LookBack' })
export type LookBack = z.infer<typeof LookBack>

export const LookBackDraft = z
  .strictObject({
    afterMonths: z.union([z.literal(6), z.literal(12)]),
    stillThere: LookBackAnswer.exclude(['too_early']),
    sameAgain: LookBackAnswer,
    words: Prose.nullish(),
  })
  .meta({ id: 'LookBackDraft' })
export type LookBackDraft = z.infer<typeof LookBackDraft>

/** Someone who is to be told that a seat went to someone else. */
export const Telling = z
  .object({
    decisionId: Id,
    lineId: Id,
    role: z.object({ id: Id, title: z.string() }),
    person: PersonName,
    /** Whether they report to the reader, in whose plan for them the next step can stand. */
    mine: z.boolean(),
    decidedOn: Day,
  })
  .meta({ id: 'Telling' })
export type Telling = z.infer<typeof Telling>
