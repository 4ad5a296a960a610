import type { LookBackAnswer, MoveKind } from '../model/words.ts'
import { addMonths, daysBetween } from './days.ts'
import { type LookBackMonths } from './lookBack.ts'
import { leastOutOfSight } from './shares.ts'

/** A seat that was filled by a decision which stands. */
export type Fill = {
  readonly outcome: 'in_house' | 'outside'
  readonly move: MoveKind | null
  readonly decidedOn: string
  readonly openedOn: string | null
  /** Whether the reader sees its whole slate. */
  readonly inSight: boolean
  /** The latest answer for each look-back. */
  readonly lookBacks: readonly {
    readonly afterMonths: LookBackMonths
    readonly stillThere: LookBackAnswer
    readonly sameAgain: LookBackAnswer
  }[]
}

/** Rows that may be counted for a reader: with a few out of their sight among them a count would tell of each of these. */
export const countable = <Row extends { readonly inSight: boolean }>(rows: readonly Row[]): Row[] => {
  const beyond = rows.filter(({ inSight }) => !inSight).length
  return beyond > 0 && beyond < leastOutOfSight ? rows.filter(({ inSight }) => inSight) : [...rows]
}

type Rate = { readonly n: number; readonly of: number }
export type BaseRate = {
  readonly outcome: Fill['outcome']
  readonly afterMonths: LookBackMonths
  readonly stillThere: Rate
  /** Of those who did not find it too early to say. */
  readonly sameAgain: Rate
}

/** What became of earlier decisions, by where the person came from and how long ago: the organisation's own experience. */
export const baseRates = (fills: readonly Fill[]): BaseRate[] =>
  (['in_house', 'outside'] as const).flatMap((outcome) =>
    ([6, 12] as const).flatMap((afterMonths) => {
      const answered = fills
        .filter((fill) => fill.outcome === outcome)
        .flatMap(({ inSight, lookBacks }) => {
          const answer = lookBacks.find((each) => each.afterMonths === afterMonths)
          return answer ? [{ inSight, ...answer }] : []
        })
      const rate = (rows: readonly { inSight: boolean }[], holds: readonly { inSight: boolean }[]): Rate => {
        const told = new Set(countable(rows))
        return { n: holds.filter((row) => told.has(row)).length, of: told.size }
      }
      const again = answered.filter(({ sameAgain }) => sameAgain !== 'too_early')
      const stillThere = rate(
        answered,
        answered.filter(({ stillThere }) => stillThere === 'yes'),
      )
      const sameAgain = rate(
        again,
        again.filter(({ sameAgain }) => sameAgain === 'yes'),
      )
      return stillThere.of > 0 ? [{ outcome, afterMonths, stillThere, sameAgain }] : []
    }),
  )

/** "Of 7 filled from inside, 6 still in the role after 6 months, and 5 of 6 would be decided the same way again." */
export const baseRateWords = ({ outcome, afterMonths, stillThere, sameAgain }: BaseRate): string => {
  const filled = `Of ${stillThere.of} filled from ${outcome === 'in_house' ? 'inside' : 'outside'}`
  const share = stillThere.of >= 5 && stillThere.n > 0 ? ` (${Math.round((stillThere.n / stillThere.of) * 100)}%)` : ''
  const again = sameAgain.of > 0 ? `, and ${sameAgain.n} of ${sameAgain.of} would be decided the same way again` : ''
  const still = stillThere.n === 0 ? 'nobody is' : stillThere.n
  return `${filled}, ${still}${share} still in the role after ${afterMonths} months${again}.`
}

/** How far back it is counted where seats were filled from. */
const fillMonths = 24

/** How many seats were filled from inside lately, and what taking them was. */
export const internalFill = (fills: readonly Fill[], today: string): Rate & { readonly moves: Partial<Record<MoveKind, number>> } => {
  const lately = countable(fills.filter(({ decidedOn }) => decidedOn > addMonths(today, -fillMonths) && decidedOn <= today))
  const inside = lately.filter(({ outcome }) => outcome === 'in_house')
  const moves = Map.groupBy(inside, ({ move }) => move)
  return {
    n: inside.length,
    of: lately.length,
    moves: Object.fromEntries([...moves].flatMap(([move, of]) => (move === null ? [] : [[move, of.length]]))),
  }
}

/** Days from opening to decision of the seats that were filled: median and range. Open roles are never mixed in. */
export const timeToFill = (fills: readonly Fill[]) => {
  const known = countable(fills.filter(({ openedOn }) => openedOn !== null))
  const days = known.map(({ openedOn, decidedOn }) => daysBetween(openedOn!, decidedOn)).sort((a, b) => a - b)
  const middle = days.length / 2
  const median = days.length % 2 === 1 ? days[Math.floor(middle)]! : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2
  return days.length === 0
    ? null
    : { median, least: days[0]!, most: days.at(-1)!, of: days.length, missing: fills.filter(({ openedOn }) => openedOn === null).length }
}
