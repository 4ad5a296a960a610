import type { Came, Interest } from '../model/words.ts'
import { compareNames } from './names.ts'

/** What is known of one person in-house about one lead role. */
export type SlateFacts = {
  readonly candidacy: { readonly came: Came; readonly interest: Interest } | null
  /** Their current aspiration names the role and is not getting old. */
  readonly namesIt: boolean
  readonly close: boolean
  readonly neverAsked: boolean
}

/** What they said last of this role: declining always stands above wanting it. */
export const interestOf = ({ candidacy, namesIt }: SlateFacts): Interest => {
  if (candidacy?.interest === 'declined') return 'declined'
  return namesIt || candidacy?.interest === 'interested' ? 'interested' : 'not_asked'
}

/** How far it has come to ask someone of a role: `asked` and not answered yet is a state of its own. */
export type AskedOfRole = Interest | 'asked'
export const askedOfRole = ({ interest, askedOn }: { readonly interest: Interest; readonly askedOn: string | null }): AskedOfRole =>
  interest === 'not_asked' && askedOn !== null ? 'asked' : interest

/** Whether they have said that they want the role. */
export const wantsRole = (facts: SlateFacts): boolean => {
  const interest = interestOf(facts)
  return interest === 'interested' || (interest === 'not_asked' && facts.candidacy?.came === 'wants_it')
}

/** How they came to be looked at. */
export const cameBy = ({ candidacy, namesIt, close }: SlateFacts): Came | null =>
  candidacy?.came ?? (namesIt ? 'wants_it' : close ? 'close' : null)

/** Where they stand: among those considered, apart as close and never asked, or nowhere. */
export const placeOnSlate = ({ candidacy, namesIt, close, neverAsked }: SlateFacts): 'considered' | 'close_never_asked' | null => {
  if (candidacy || namesIt) return 'considered'
  if (!close) return null
  return neverAsked ? 'close_never_asked' : 'considered'
}

type Line = { readonly person: { readonly name: string }; readonly wants: boolean }

/** Those who want the role first, then by name; never by readiness. */
export const slateOrder = (a: Line, b: Line): number => Number(b.wants) - Number(a.wants) || compareNames(a.person.name, b.person.name)
