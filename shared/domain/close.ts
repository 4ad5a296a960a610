import type { Level } from '../model/words.ts'
import type { AskedCriterion } from './atLevelAsked.ts'
import { meets, shortBy } from './levels.ts'

type Asked = Pick<AskedCriterion, 'id' | 'asks' | 'mustHave'>

/** At least two thirds at the level asked, and no must-have more than one level below. What was not read counts as `none` here. */
export const isClose = (criteria: readonly Asked[], readings: ReadonlyMap<string, Level>): boolean => {
  if (criteria.length === 0) return false
  let at = 0
  for (const { id, asks, mustHave } of criteria) {
    const level = readings.get(id) ?? 'none'
    if (meets(level, asks)) at += 1
    else if (mustHave && shortBy(level, asks) !== 1) return false
  }
  return at * 3 >= criteria.length * 2
}

/** Close, and nobody has ever asked: shown as exactly that, and counted nowhere. */
export const looksReady = (criteria: readonly Asked[], readings: ReadonlyMap<string, Level>, neverAsked: boolean): boolean =>
  neverAsked && isClose(criteria, readings)
