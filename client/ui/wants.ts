import { directionWords } from 'shared/domain/words.ts'
import type { Direction } from 'shared/model/words.ts'
import type { IconName } from './Icon.tsx'

/** What a person said they want, or that nobody ever asked. */
export type Wanted = Direction | 'never'

export const wants = ['management', 'ic', 'lateral', 'undecided', 'never'] as const satisfies readonly Wanted[]

/** The icon and words of each want: `long` in a chip that stands alone, `short` in a row of chips and in charts. */
export const wantWords: Record<Wanted, { icon: IconName; short: string; long: string }> = {
  management: { icon: 'management', short: directionWords.management, long: 'Management' },
  ic: { icon: 'ic', short: directionWords.ic, long: 'Individual contributor' },
  lateral: { icon: 'lateral', short: directionWords.lateral, long: 'Lateral move' },
  undecided: { icon: 'undecided', short: directionWords.undecided, long: 'Not sure yet' },
  never: { icon: 'never', short: 'Never asked', long: 'Never asked' },
}
