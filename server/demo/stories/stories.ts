import { benches } from './benches.ts'
import { mayas } from './mayas.ts'
import { owen } from './owen.ts'
import { priya } from './priya.ts'
import type { Told } from './told.ts'
import { tomas } from './tomas.ts'

export const stories: Record<string, readonly Told[]> = {
  ...mayas,
  ...benches,
  'Priya Raman': priya,
  'Tomás Herrera': tomas,
  'Owen Brandt': owen,
}

/** How many pieces happened in each of the last twelve weeks, and how many before, on those whom Home shows. */
export const weeksOf: Record<string, { recent: readonly number[]; older: number }> = {
  'Priya Raman': { recent: [], older: 0 },
  'Tomás Herrera': { recent: [], older: 0 },
  'Owen Brandt': { recent: [], older: 0 },
  'Hana Novak': { recent: [0, 1, 1, 0, 2, 0, 1, 1, 0, 1, 2, 1], older: 5 },
  'Samuel Adeyemi': { recent: [1, 1, 0, 1, 0, 2, 1, 0, 1, 1, 0, 1], older: 9 },
  'Aiko Tanaka': { recent: [1, 2, 1, 0, 1, 1, 2, 1, 3, 1, 0, 1], older: 9 },
  'Leila Haddad': { recent: [0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0], older: 5 },
  'Grace Lindqvist': { recent: [0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1], older: 6 },
}
