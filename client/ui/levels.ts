import type { Level } from 'shared/model/words.ts'

export const levels = ['none', 'early', 'consistent', 'lead'] as const satisfies readonly Level[]

const words: Record<Level, string> = { none: 'None yet', early: 'Early', consistent: 'Consistent', lead: 'At lead level' }

/** The words for a reading; without one, whether there is evidence waiting to be read. */
export function levelWords(level: Level | null, pieces = 0) {
  if (level) return words[level]
  return pieces === 0 ? 'No evidence yet' : `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}, not read`
}

/** How a reading stands to the level asked, in words: "Meets it", "One step short". */
export function gapWords(level: Level | null, asked: Level, pieces = 0) {
  if (!level) return levelWords(level, pieces)
  const short = levels.indexOf(asked) - levels.indexOf(level)
  if (short < 0) return 'Above it'
  return ['Meets it', 'One step short', 'Two steps short', 'Three steps short'][short]!
}
