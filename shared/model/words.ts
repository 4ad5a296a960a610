import { z } from 'zod'

/** The closed lists of words that code, API and screens share. */
export const Direction = z.enum(['management', 'ic', 'lateral', 'undecided'])
export type Direction = z.infer<typeof Direction>

export const Horizon = z.enum(['now', 'within_year', 'one_to_two_years', 'later', 'no_change'])
export type Horizon = z.infer<typeof Horizon>

/** How an aspiration was heard: said in a conversation, or written by the person. */
export const Heard = z.enum(['said', 'written'])
export type Heard = z.infer<typeof Heard>

/** `private`: the author; `pair`: the manager now, may be shown to the person; `chain`: also the line above and the people partner. */
export const Visibility = z.enum(['private', 'pair', 'chain'])
export type Visibility = z.infer<typeof Visibility>

export const Observer = z.enum(['self', 'manager', 'peer', 'cross_functional', 'leader', 'customer'])
export type Observer = z.infer<typeof Observer>

export const Stance = z.enum(['supports', 'counters'])
export type Stance = z.infer<typeof Stance>

/** The four levels of a reading, in ascending order. */
export const Level = z.enum(['none', 'early', 'consistent', 'lead'])
export type Level = z.infer<typeof Level>

/** A level that a lead role can ask for. */
export const AskedLevel = z.enum(['early', 'consistent', 'lead'])
export type AskedLevel = z.infer<typeof AskedLevel>

export const ReadinessCallWord = z.enum(['ready_now', 'within_year', 'later', 'not_now'])
export type ReadinessCallWord = z.infer<typeof ReadinessCallWord>

export const RoleState = z.enum(['planned', 'open', 'deciding', 'filled', 'held', 'on_hold', 'cancelled'])
export type RoleState = z.infer<typeof RoleState>

export const Came = z.enum(['wants_it', 'nominated', 'close'])
export type Came = z.infer<typeof Came>

export const Interest = z.enum(['not_asked', 'interested', 'declined'])
export type Interest = z.infer<typeof Interest>

export const EvidenceStatus = z.enum(['contested', 'supported', 'one_source', 'self_only', 'stale', 'none'])
export type EvidenceStatus = z.infer<typeof EvidenceStatus>

export const BenchStrength = z.enum(['nobody', 'thin', 'one_person', 'strong'])
export type BenchStrength = z.infer<typeof BenchStrength>

export const ConversationState = z.enum(['planned', 'held', 'cancelled'])
export type ConversationState = z.infer<typeof ConversationState>

/** A judgement is a draft that its author alone sees, until it is given. */
export const JudgementState = z.enum(['draft', 'given'])
export type JudgementState = z.infer<typeof JudgementState>

/** Who keeps a promise or takes a step: the manager, or the person. */
export const Owner = z.enum(['manager', 'person'])
export type Owner = z.infer<typeof Owner>

export const PromiseState = z.enum(['open', 'kept', 'dropped'])
export type PromiseState = z.infer<typeof PromiseState>

export const ActionKind = z.enum(['stretch', 'cross_team', 'teaching', 'mentoring', 'shadowing', 'course', 'elsewhere'])
export type ActionKind = z.infer<typeof ActionKind>

export const ActionState = z.enum(['open', 'done', 'dropped'])
export type ActionState = z.infer<typeof ActionState>

/** What a calendar feed says of a conversation: that the time is taken, or with whom. */
export const FeedShows = z.enum(['busy', 'names'])
export type FeedShows = z.infer<typeof FeedShows>

/** Where someone stands in the rhythm of career conversations. */
export const CadenceState = z.enum(['never', 'up_to_date', 'due', 'overdue', 'paused'])
export type CadenceState = z.infer<typeof CadenceState>

export const DecisionOutcome = z.enum(['in_house', 'outside', 'not_yet'])
export type DecisionOutcome = z.infer<typeof DecisionOutcome>

/** What a move is, as a precedent. */
export const MoveKind = z.enum(['into_management', 'up_within_management', 'lateral', 'step_to_ic', 'interim', 'hired_from_outside'])
export type MoveKind = z.infer<typeof MoveKind>

/** What someone says when they look back at a decision. */
export const LookBackAnswer = z.enum(['yes', 'no', 'too_early'])
export type LookBackAnswer = z.infer<typeof LookBackAnswer>

/** Where a recorded move is known from: someone typed it, an import brought it, or a seat was filled by a decision. */
export const PrecedentSource = z.enum(['typed', 'imported', 'decision'])
export type PrecedentSource = z.infer<typeof PrecedentSource>

/** Is there a path into a lead role: the first rule that holds, in this order. */
export const PathWord = z.enum(['open_now', 'not_known_yet', 'planned', 'has_happened', 'growing', 'not_here'])
export type PathWord = z.infer<typeof PathWord>

/** What makes something worth a question in the meeting. */
export const MeetingRule = z.enum([
  'only_one',
  'nobody_with_day',
  'never_asked',
  'rests_on_absent',
  'overdue',
  'never_nominated',
  'call_ends',
])
export type MeetingRule = z.infer<typeof MeetingRule>

/** On which part of a bench someone stands. */
export const BenchPlace = z.enum(['ready_now', 'within_year'])
export type BenchPlace = z.infer<typeof BenchPlace>

/** Why someone is no longer on a bench. */
export const WhyLeft = z.enum(['role_gone', 'moved', 'seated', 'declined', 'expired', 'called_anew', 'not_confirmed'])
export type WhyLeft = z.infer<typeof WhyLeft>
