import type { Visibility } from 'shared/model/words.ts'
import type { ownCriteria } from '../ownCriteria.ts'
import type { PillarKey } from '../pieces/trade.ts'

export type CriterionKey = PillarKey | keyof typeof ownCriteria

/**
 * One piece written by hand: days ago, the criterion, what happened, who saw it (the manager when left out), and the title of a page.
 * A name that is not in the cast is someone from another department; `customer:` goes before a customer's.
 */
export type Told = readonly [
  days: number,
  on: CriterionKey | readonly CriterionKey[],
  what: string,
  by?: string,
  link?: string,
  more?: ToldMore,
]
interface ToldMore {
  counters?: true
  /** Names this piece, so that a later one can answer it. */
  name?: string
  answers?: string
  note?: string
  visibility?: Visibility
}
