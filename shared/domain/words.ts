import type {
  BenchStrength,
  Came,
  ConversationState,
  DecisionOutcome,
  Direction,
  EvidenceStatus,
  Heard,
  Horizon,
  Level,
  MoveKind,
  Observer,
  PathWord,
  PrecedentSource,
  ReadinessCallWord,
  RoleState,
  Stance,
  Visibility,
} from '../model/words.ts'
import { counted } from './grammar.ts'
import type { HomeGroup } from './grouping.ts'
import type { AskedOfRole } from './slate.ts'

/** The catalogue: how each word of the closed lists is written on a screen. */
export const directionWords: Record<Direction, string> = { management: 'Management', ic: 'IC', lateral: 'Lateral', undecided: 'Not sure' }

export const horizonWords: Record<Horizon, string> = {
  now: 'Now',
  within_year: 'Within a year',
  one_to_two_years: 'In one to two years',
  later: 'Later',
  no_change: 'No change wanted',
}

export const heardWords: Record<Heard, string> = { said: 'Said in a conversation', written: 'Written by them' }

export const observerWords: Record<Observer, string> = {
  self: 'Themselves',
  manager: 'Manager',
  peer: 'Peer',
  cross_functional: 'Another team',
  leader: 'Leader',
  customer: 'Customer',
}

export const stanceWords: Record<Stance, string> = { supports: 'Supports', counters: 'Counters' }

export const evidenceStatusWords: Record<EvidenceStatus, string> = {
  contested: 'Contested',
  supported: 'Supported',
  one_source: 'One source',
  self_only: 'Their own word only',
  stale: 'Only older evidence',
  none: 'No evidence yet',
}

export const levelWords: Record<Level, string> = { none: 'Read as none', early: 'Early', consistent: 'Consistent', lead: 'At lead level' }

/** A level as read, or what stands in its place: `pieces` tells what nobody has read from what nobody has seen. */
export const levelWord = (level: Level | null, pieces?: number): string => {
  if (level !== null) return levelWords[level]
  if (!pieces) return pieces === 0 ? 'No evidence yet' : 'Not read yet'
  return `${counted(pieces, 'piece', 'pieces')}, not read`
}

export const roleStateWords: Record<RoleState, string> = {
  planned: 'Planned',
  open: 'Open',
  deciding: 'Deciding',
  filled: 'Filled',
  held: 'Held',
  on_hold: 'On hold',
  cancelled: 'Cancelled',
}

export const benchStrengthWords: Record<BenchStrength, string> = {
  nobody: 'Nobody',
  thin: 'Thin',
  one_person: 'One person',
  strong: 'Strong',
}

export const callWords: Record<ReadinessCallWord, string> = {
  ready_now: 'Ready now',
  within_year: 'Within a year',
  later: 'Later',
  not_now: 'Not now',
}

export const cameWords: Record<Came, string> = { wants_it: 'Wants this role', nominated: 'Nominated', close: 'Close' }

export const interestWords: Record<AskedOfRole, string> = {
  not_asked: 'Not asked',
  asked: 'Asked, no answer yet',
  interested: 'Interested',
  declined: 'Declined',
}

export const outcomeWords: Record<DecisionOutcome, string> = { in_house: 'In-house', outside: 'Outside', not_yet: 'Not yet' }

export const moveKindWords: Record<MoveKind, string> = {
  into_management: 'Into management',
  up_within_management: 'Up within management',
  lateral: 'Lateral',
  step_to_ic: 'Back to IC work',
  interim: 'Interim',
  hired_from_outside: 'Hired from outside',
}

export const precedentSourceWords: Record<PrecedentSource, string> = { typed: 'Typed', imported: 'Imported', decision: 'Decision' }

export const pathWords: Record<PathWord, string> = {
  open_now: 'Open now',
  not_known_yet: 'Not known yet',
  planned: 'Planned',
  has_happened: 'Has happened, nothing planned',
  growing: 'No precedent, but growing',
  not_here: 'Not here, for now',
}

export const conversationStateWords: Record<ConversationState, string> = { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' }

export const homeGroupWords: Record<HomeGroup, string> = {
  this_week: 'This week',
  never_asked: 'Never asked',
  getting_old: 'Getting old',
  up_to_date: 'Up to date',
}

/** Who reads it, as its author sees it: `first` is the first name of the person it is about. */
export const visibilityWords = (visibility: Visibility, first?: string): string => {
  if (visibility === 'private') return 'Only you'
  return visibility === 'pair' ? `You and ${first ?? 'the person'}` : 'Your chain'
}
