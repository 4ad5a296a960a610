import type { DecisionOutcome } from '../model/words.ts'
import { addMonths } from './days.ts'

/** When a decision is looked back at: soon enough to remember, late enough to know. */
const lookBackMonths = [6, 12] as const
export type LookBackMonths = (typeof lookBackMonths)[number]

type Decided = {
  readonly outcome: DecisionOutcome
  readonly superseded: boolean
  readonly decidedOn: string
  readonly startOn: string | null
}

/** The day from which a look-back can be answered: counted from the start in the seat. */
export const lookBackOn = ({ decidedOn, startOn }: Pick<Decided, 'decidedOn' | 'startOn'>, afterMonths: LookBackMonths): string =>
  addMonths(startOn !== null && startOn > decidedOn ? startOn : decidedOn, afterMonths)

/** The look-back that is due; the earlier one is let go once the later is there. */
export const lookBackDue = (decided: Decided, answered: readonly number[], today: string): LookBackMonths | null => {
  if (decided.outcome === 'not_yet' || decided.superseded) return null
  const come = lookBackMonths.filter((months) => lookBackOn(decided, months) <= today).at(-1)
  return come !== undefined && !answered.some((months) => months >= come) ? come : null
}
