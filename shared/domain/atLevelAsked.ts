import type { AskedLevel, Level } from '../model/words.ts'
import { counted } from './grammar.ts'
import { shortBy, type Steps } from './levels.ts'

export type AskedCriterion = { readonly id: string; readonly name: string; readonly asks: AskedLevel; readonly mustHave: boolean }

type ShortCriterion = AskedCriterion & {
  readonly level: Level | null
  readonly steps: Steps | 'not_read'
  /** What would change it, in a sentence without its full stop. */
  readonly wouldChange: string
}

export type AtLevelAsked = { readonly at: number; readonly of: number; readonly short: readonly ShortCriterion[] }

/** How many of a role's criteria have a current reading at the level asked, and each of the others by name. */
export const atLevelAsked = (
  criteria: readonly AskedCriterion[],
  readings: ReadonlyMap<string, Level>,
  pieces?: ReadonlyMap<string, number>,
): AtLevelAsked => {
  const short: ShortCriterion[] = []
  for (const { id, name, asks, mustHave } of criteria) {
    const level = readings.get(id) ?? null
    const steps = shortBy(level, asks)
    if (steps === 0) continue
    short.push({ id, name, asks, mustHave, level, steps, wouldChange: wouldChange(level, asks, pieces && (pieces.get(id) ?? 0)) })
  }
  return { at: criteria.length - short.length, of: criteria.length, short }
}

const wouldChange = (level: Level | null, asks: AskedLevel, pieces: number | undefined) => {
  if (level !== null) return `A reading at ${asks} level`
  if (pieces === undefined) return 'Read it first'
  if (pieces === 0) return 'Write down a first piece: there is no evidence yet'
  return `Read it first: ${counted(pieces, 'piece is', 'pieces are')} waiting`
}
