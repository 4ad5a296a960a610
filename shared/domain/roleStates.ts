import type { RoleState } from '../model/words.ts'
import { roleStateWords } from './words.ts'

/** A role on hold knows where it came from: there it goes back. */
export type RoleStanding = { readonly state: RoleState; readonly stateBeforeHold: RoleState | null }

/** Where each state leads. `filled` is reached by recording a decision alone; a seat that is there today starts as `held`. */
const leadsTo: Readonly<Record<RoleState, readonly RoleState[]>> = {
  planned: ['open', 'on_hold', 'cancelled'],
  open: ['deciding', 'on_hold', 'cancelled'],
  deciding: ['filled', 'open', 'on_hold', 'cancelled'],
  filled: ['held'],
  held: ['planned', 'open'],
  on_hold: ['cancelled'],
  cancelled: [],
}

/** What a role no longer has once its seat is free. */
export const freeSeat = { holderId: null, openedOn: null, frozenAt: null, decideByOn: null } as const

/** The states in which a role has somebody: when they leave, it is planned anew, also where they had not begun. */
export const takenStates = ['filled', 'held'] as const satisfies readonly RoleState[]

/** The states that a role can be taken to from where it stands. */
export const statesAfter = ({ state, stateBeforeHold }: RoleStanding): readonly RoleState[] =>
  state === 'on_hold' && stateBeforeHold !== null ? [stateBeforeHold, ...leadsTo.on_hold] : leadsTo[state]

/** How a role stands after a move; null where the move is not possible. */
export const movedTo = (role: RoleStanding, to: RoleState): RoleStanding | null =>
  statesAfter(role).includes(to) ? { state: to, stateBeforeHold: to === 'on_hold' ? role.state : null } : null

const wasWords = ', was '

/** How a move is noted among the changes of a role; `stateBefore` reads it again. */
export const moveWords = (to: RoleState, from: RoleState): string => `${roleStateWords[to]}${wasWords}${roleStateWords[from].toLowerCase()}`

/** The state that a noted move left; null where what is noted is no move. */
export const stateBefore = (noted: string): RoleState | null => {
  const [, from] = noted.split(wasWords)
  const states = Object.keys(roleStateWords) as RoleState[]
  return states.find((state) => roleStateWords[state].toLowerCase() === from) ?? null
}
