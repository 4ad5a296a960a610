import type { SlatePerson } from 'shared/api/roles.ts'
import type { AskedOfRole } from 'shared/domain/slate.ts'
import { interestWords } from 'shared/domain/words.ts'
import type { Interest } from 'shared/model/words.ts'

/** What is known of someone’s interest. */
export type Saying = Pick<SlatePerson, 'candidacy' | 'interest' | 'came'>

const states: readonly AskedOfRole[] = ['not_asked', 'asked', 'interested', 'declined']
export const interestOptions = states.map((value) => ({ value, words: value === 'not_asked' ? 'Not asked yet' : interestWords[value] }))

/** What the day stands for; nothing where there is none. */
export const dayLabel = (state: AskedOfRole) =>
  state === 'not_asked' ? null : state === 'asked' ? 'They were asked on' : 'They said so on'

/** What is sent for it: someone who answers keeps the day on which they were asked. */
export function sentInterest(state: AskedOfRole, on: string): { interest: Interest; interestOn: string | null; askedOn?: string | null } {
  if (state === 'not_asked') return { interest: state, interestOn: null, askedOn: null }
  return state === 'asked' ? { interest: 'not_asked', interestOn: null, askedOn: on } : { interest: state, interestOn: on }
}
