import type { Direction } from '../model/words.ts'

/** What a person said they want, or that nobody ever asked. */
export type Wanted = Direction | 'never'

export const wants = ['management', 'ic', 'lateral', 'undecided', 'never'] as const satisfies readonly Wanted[]
