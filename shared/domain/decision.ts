import type { DecisionOutcome, MoveKind, RoleState } from '../model/words.ts'
import { addMonths } from './days.ts'
import { foldedName, gapless } from './names.ts'

/** The states in which a role can be decided, and what can be decided there. A seat that is held is decided again once it is free. */
const decidable: Readonly<Partial<Record<RoleState, readonly DecisionOutcome[]>>> = {
  open: ['in_house', 'outside', 'not_yet'],
  deciding: ['in_house', 'outside', 'not_yet'],
  filled: ['in_house', 'outside'],
}
/** What can be decided about a role as it stands; nothing where it asks for nothing. */
export const outcomesFor = (state: RoleState, criteria: number): readonly DecisionOutcome[] =>
  criteria > 0 ? (decidable[state] ?? []) : []

/** How a role stands once it is decided: held from the start day on where somebody in the directory takes the seat. */
export const stateDecided = (outcome: DecisionOutcome, startOn: string | null, today: string): RoleState => {
  if (outcome === 'not_yet') return 'open'
  return outcome === 'in_house' && startOn !== null && startOn <= today ? 'held' : 'filled'
}

/** A day further away than this is a slip of the hand. */
const startMonths = { back: 12, ahead: 24 } as const
/** What is wrong with a day on which someone is to start; null for one that can be. */
export const startTrouble = (startOn: string, today: string): string | null => {
  if (startOn < addMonths(today, -startMonths.back)) return 'This day is more than a year ago. Check the year.'
  return startOn > addMonths(today, startMonths.ahead) ? 'This day is more than two years away. Check the year.' : null
}

type Seat = {
  readonly outcome: DecisionOutcome
  /** Whether they had reports when it was decided. */
  readonly ledBefore: boolean
  /** Steps from the top: where they stood, and where the seat is. */
  readonly levelBefore: number
  readonly levelOfSeat: number
}
/** What taking a seat is for whoever takes it, as a precedent for others. */
export const moveKind = ({ outcome, ledBefore, levelBefore, levelOfSeat }: Seat): MoveKind | null => {
  if (outcome === 'not_yet') return null
  if (outcome === 'outside') return 'hired_from_outside'
  if (!ledBefore) return 'into_management'
  return levelOfSeat < levelBefore ? 'up_within_management' : 'lateral'
}

const letter = /[\p{L}\p{N}]/u

/** Whether a text calls someone by their whole name, or by any part of it that is no initial. */
export const callsByName = (text: string, name: string, by: 'whole name' | 'any part'): boolean => {
  const whole = foldedName(name)
  const parts = by === 'any part' ? whole.split(' ').filter((part) => part.replace(/\P{L}/gu, '').length > 1) : []
  return [whole, ...parts].some((part) => standsIn(foldedName(text), part))
}

/** Whole words: "Ana" does not stand in "banana", but in "Ana's". Scripts without gaps between words have no other letter to look for. */
const standsIn = (text: string, part: string): boolean => {
  if (part === '') return false
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (gapless.test(part)) return true
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + part.length] ?? ' ')) return true
  }
  return false
}
