import type { Cadence } from './cadence.ts'
import { dayWords, daysBetween, monthsBetween } from './days.ts'
import { counted } from './grammar.ts'

/** What is known of one report that may be worth a talk. */
export type Matters = {
  readonly plannedOn: string | null
  readonly cadence: Pick<Cadence, 'state' | 'days'>
  /** The first day back, of someone who is away. */
  readonly backOn: string | null
  /** Null where they were never asked. */
  readonly want: { readonly heardOn: string; readonly gettingOld: boolean } | null
  /** The day by which the role they want is decided. */
  readonly decidesOn: string | null
  /** Days of what I promised them and have not kept, the earliest first. */
  readonly promisedFor: readonly string[]
  readonly lastHeldOn: string | null
  /** Pieces since the last talk, or since `piecesFrom` where that talk is longer ago. */
  readonly newPieces: number
  readonly piecesFrom: string
}

/** A decision that is further away than this can wait for another talk. */
const decidesSoonDays = 60

/** "16 Feb": the line stands under a name. */
const shortDay = (day: string, today: string) => dayWords(day, today).replace(/^(\d+ \p{L}{3})\p{L}+/u, '$1')

/** What to talk about with someone, in a short line: the first that holds. */
export const aboutWhat = (of: Matters, today: string): string => {
  const { plannedOn, cadence, backOn, want, decidesOn, promisedFor, lastHeldOn, newPieces, piecesFrom } = of
  if (backOn !== null && (plannedOn === null || plannedOn >= backOn)) return `Away until ${shortDay(backOn, today)}`
  const late = promisedFor.filter((on) => on < today)
  if (late.length > 1) return `${late.length} of your promises are overdue`
  if (late[0]) return `Your promise was due ${shortDay(late[0], today)}`
  if (decidesOn !== null && decidesOn >= today && daysBetween(today, decidesOn) <= decidesSoonDays)
    return `Their role decides by ${shortDay(decidesOn, today)}`
  if (want === null) return newPieces > 1 ? `Ask: ${counted(newPieces, 'piece', 'pieces')} to start from` : 'Ask what they want'
  if (want.gettingOld) return `Ask again after ${counted(monthsBetween(want.heardOn, today), 'month', 'months')}`
  if (cadence.state === 'overdue' && plannedOn === null) return `The talk is ${counted(cadence.days, 'day', 'days')} overdue`
  if (cadence.state === 'due' && plannedOn === null) return 'The talk is due today'
  if (promisedFor[0]) return `Your promise is due ${promisedFor[0] === today ? 'today' : shortDay(promisedFor[0], today)}`
  if (newPieces > 0) {
    const pieces = counted(newPieces, 'piece', 'pieces')
    return lastHeldOn !== null && lastHeldOn >= piecesFrom ? `${pieces} since you talked` : `${pieces} since ${shortDay(piecesFrom, today)}`
  }
  return lastHeldOn === null ? 'No career conversation yet' : `Nothing new since ${shortDay(lastHeldOn, today)}`
}
