import type { AskedLevel, Level } from '../model/words.ts'

export const levels = ['none', 'early', 'consistent', 'lead'] as const satisfies readonly Level[]
const gaps = ['Meets it', 'One step short', 'Two steps short', 'Three steps short'] as const

export type Steps = 0 | 1 | 2 | 3

export const levelRank = (level: Level): Steps => Math.max(levels.indexOf(level), 0) as Steps

export const levelOf = (rank: number): Level => levels[Math.min(Math.max(Math.trunc(rank) || 0, 0), 3)] ?? 'none'

/** How many steps a reading is below what is asked: 0 meets it. What nobody has read is not low. */
export const shortBy = (level: Level | null, asks: AskedLevel): Steps | 'not_read' =>
  level === null ? 'not_read' : (Math.max(levelRank(asks) - levelRank(level), 0) as Steps)

export const meets = (level: Level | null, asks: AskedLevel): boolean => shortBy(level, asks) === 0

/** The gap in words. `pieces` tells what nobody has read yet from what nobody has seen yet. */
export const gapWords = (level: Level | null, asks: AskedLevel, pieces?: number): string => {
  const steps = shortBy(level, asks)
  if (level === null || steps === 'not_read') return pieces === 0 ? 'No evidence yet' : 'Not read yet'
  return levelRank(level) > levelRank(asks) ? 'Above it' : gaps[steps]
}
