import type { Chosen, Merge, UnknownManagers } from './types.ts'

/** What somebody who imports people has set or confirmed; all of it may be left out. */
export type ImportAsked = {
  columns?: readonly Chosen[] | undefined
  merge?: Merge | undefined
  dayOrder?: 'day-first' | 'month-first' | undefined
  unknownManagers?: UnknownManagers | undefined
  missingLeave?: boolean | undefined
}
