import { z } from 'zod'
import { PersonName } from './person.ts'
import { Sentence } from './sentence.ts'
import { Day, Id, Line, Prose } from './text.ts'
import { MoveKind, PathWord, PrecedentSource } from './words.ts'

const Team = z.object({ id: Id, name: z.string() })

/** A row that a figure stands on. */
const Because = z.object({ kind: z.enum(['role', 'precedent', 'plan', 'span']), id: Id })

/** Whether there is a path into a lead role: the verdict, the facts it stands on, and what every rule saw. */
export const PathFigure = z
  .object({
    verdict: PathWord,
    sentence: Sentence,
    /** Lead seats filled from inside, of all that were filled; null where moves are not recorded for long enough. */
    value: z.int().nullable(),
    of: z.int(),
    missing: z.array(z.object({ what: z.enum(['moves', 'plan']), words: z.string() })),
    asOf: Day,
    because: z.array(Because),
    rules: z.array(z.object({ word: PathWord, holds: z.boolean(), saw: Sentence, because: z.array(Because) })),
  })
  .meta({ id: 'PathFigure' })
export type PathFigure = z.infer<typeof PathFigure>

/** What somebody says in place of the verdict, until a day. The computed verdict stays beside it. */
const PathOverride = z.object({ id: Id, words: z.string(), untilOn: Day, by: z.string(), saidOn: Day }).meta({ id: 'PathOverride' })

/** A recorded move. */
export const Precedent = z
  .object({
    id: Id,
    team: Team,
    /** Null for someone whose name is not shown. */
    who: z.object({ id: Id.nullable(), name: z.string() }).nullable(),
    /** Both are null for a move in a team that is neither the reader's nor on their line. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    kind: MoveKind,
    movedOn: Day,
    months: z.int().nullable(),
    source: PrecedentSource,
    /** The role that a decision filled, where the reader may see it. */
    roleId: Id.nullable(),
    /** Whether somebody is named at all, also where the name is not shown. */
    named: z.boolean(),
    showable: z.boolean(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Precedent' })
export type Precedent = z.infer<typeof Precedent>

const who = {
  personId: Id.nullish(),
  /** For somebody who is not in the directory. */
  personName: Line.nullish(),
}
const move = {
  from: Line.nullish(),
  to: Line,
  kind: MoveKind,
  movedOn: Day,
  months: z
    .int('Write a whole number of months.')
    .min(0, 'Write a whole number of months.')
    .max(600, 'This is more than 50 years.')
    .nullish(),
}
const oneName = {
  check: ({ personId, personName }: { personId?: string | null; personName?: string | null }) => !personId || !personName,
  told: { path: ['personName'], message: 'Choose someone, or type a name: not both.' },
}
export const PrecedentDraft = z
  .strictObject({ ...who, ...move, showable: z.boolean().default(false) })
  .refine(oneName.check, oneName.told)
  .meta({ id: 'PrecedentDraft' })
export type PrecedentDraft = z.infer<typeof PrecedentDraft>

/** What is left out stays as it is, who moved among it. */
export const PrecedentChange = z
  .strictObject({
    ...who,
    ...move,
    to: Line.optional(),
    kind: MoveKind.optional(),
    movedOn: Day.optional(),
    showable: z.boolean().optional(),
  })
  .refine(oneName.check, oneName.told)
  .meta({ id: 'PrecedentChange' })
export type PrecedentChange = z.infer<typeof PrecedentChange>

const HeadcountPlan = z.object({ id: Id, heads: z.int(), forOn: Day, lookedOn: Day, by: z.string() }).meta({ id: 'HeadcountPlan' })

export const HeadcountDraft = z
  .strictObject({
    heads: z.int('Write a whole number of people.').min(0, 'Write a whole number of people.').max(1_000_000, 'This is too many.'),
    forOn: Day,
  })
  .meta({ id: 'HeadcountDraft' })

export const PathOverrideDraft = z.strictObject({ words: Prose, untilOn: Day }).meta({ id: 'PathOverrideDraft' })

/** A lead role that is expected in the area of a team. */
const PlannedRole = z
  .object({
    /** Both are null for a reader who may know that it is planned and no more. */
    id: Id.nullable(),
    title: z.string().nullable(),
    team: Team,
    expectedOn: Day.nullable(),
    confirmedBy: z.string().nullable(),
    confirmedOn: Day.nullable(),
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'PlannedRole' })

/** One team among those whose growth path the reader sees. */
export const PathOfTeam = z
  .object({
    team: Team,
    /** The team above, where the reader sees its path too. */
    parentId: Id.nullable(),
    lead: PersonName.nullable(),
    verdict: PathWord,
    sentence: Sentence,
    value: z.int().nullable(),
    of: z.int(),
    override: PathOverride.nullable(),
    mayChange: z.boolean(),
  })
  .meta({ id: 'PathOfTeam' })
export type PathOfTeam = z.infer<typeof PathOfTeam>

/** The growth path of one team, with all that its verdict stands on. */
export const TeamPath = z
  .object({
    team: Team,
    parent: Team.nullable(),
    lead: PersonName.nullable(),
    mayChange: z.boolean(),
    figure: PathFigure,
    /** The team and what stands around it: where everything here was counted. */
    area: z.string(),
    override: PathOverride.nullable(),
    /** Since when moves are recorded: as somebody said it, or from the first one on. Null where nothing is known. */
    recorded: z.object({ sinceOn: Day, by: z.string().nullable(), saidOn: Day.nullable() }).nullable(),
    precedents: z.array(Precedent),
    /** How lead seats were filled within the window: how many by each kind of move. */
    filled: z.object({ months: z.int(), kinds: z.array(z.object({ kind: MoveKind, seats: z.int() })) }),
    /** Days from opening to decision of the seats that a decision filled. */
    timeToFill: z.object({ median: z.number(), least: z.int(), most: z.int(), of: z.int(), missing: z.int() }).nullable(),
    /** Open roles within reach, with how long they have been: never mixed with those that were filled. */
    open: z.array(z.object({ id: Id.nullable(), title: z.string().nullable(), team: Team, openedOn: Day.nullable() })),
    planned: z.array(PlannedRole),
    plan: HeadcountPlan.nullable(),
    /** What was planned before, the latest first. */
    plansBefore: z.array(HeadcountPlan),
    /** People of the team and those below it; null where that would tell of a few out of the reader's sight. */
    headsToday: z.int().nullable(),
    spans: z.array(z.object({ manager: PersonName.nullable(), reports: z.int() })),
    /** Managers whose span is not told: too few of their reports are in the reader's sight. */
    spansHidden: z.int(),
  })
  .meta({ id: 'TeamPath' })
export type TeamPath = z.infer<typeof TeamPath>

/** That somebody was told whether there is a path for them, on which day, and how it read then. */
const PathTelling = z
  .object({
    id: Id,
    verdict: PathWord,
    /** Null where it may name what the reader may not know of. */
    sentence: z.string().nullable(),
    toldOn: Day,
    by: z.string(),
  })
  .meta({ id: 'PathTelling' })
export type PathTelling = z.infer<typeof PathTelling>

/** A team that someone could move to, as far as the reader may know of it. */
export const TeamElsewhere = z
  .object({
    team: Team,
    /** Null where the reader does not see the path of the team. */
    verdict: PathWord.nullable(),
    /** Whether the reader sees the path of the team. */
    inSight: z.boolean(),
    /** An open lead role there. */
    role: z.object({ id: Id, title: z.string() }).nullable(),
    /** Lateral moves that are recorded there within the window. */
    lateral: z.int(),
  })
  .meta({ id: 'TeamElsewhere' })

/** The growth path of one person towards a lead role, or towards any of their team. */
export const PersonPath = z
  .object({
    team: Team.nullable(),
    role: z.object({ id: Id, title: z.string() }).nullable(),
    /** Null for someone whose team is not recorded. */
    figure: PathFigure.nullable(),
    /** What somebody says of the team. */
    override: PathOverride.nullable(),
    /** What their manager says of this person. */
    own: PathOverride.nullable(),
    /** The last told first. */
    tellings: z.array(PathTelling),
    /** The last one of this role; else the last of any. */
    told: PathTelling.nullable(),
  })
  .meta({ id: 'PersonPath' })
export type PersonPath = z.infer<typeof PersonPath>
