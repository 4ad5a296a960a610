import { directionWords } from 'shared/domain/words.ts'
import type { Wanted } from 'shared/domain/wanted.ts'
import type { IconName } from './Icon.tsx'

/** The icon and words of each want: `long` in a chip that stands alone, `short` in a row of chips and in charts. */
export const wantWords: Record<Wanted, { icon: IconName; short: string; long: string }> = {
  management: { icon: 'management', short: directionWords.management, long: 'Management' },
  ic: { icon: 'ic', short: directionWords.ic, long: 'Individual contributor' },
  lateral: { icon: 'lateral', short: directionWords.lateral, long: 'Lateral move' },
  undecided: { icon: 'undecided', short: directionWords.undecided, long: 'Not sure yet' },
  never: { icon: 'never', short: 'Never asked', long: 'Never asked' },
}
