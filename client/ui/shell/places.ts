import type { IconName } from '../Icon.tsx'

/** The main places, for the side bar, the bottom bar and the keys that lead there. */
export const places = [
  { words: 'Home', icon: 'home', to: '/', keys: 'g h' },
  { words: 'People', icon: 'people', to: '/people', keys: 'g p' },
  { words: 'Lead roles', icon: 'role', to: '/roles', keys: 'g r' },
  { words: 'Pipeline', icon: 'pipeline', to: '/pipeline', keys: 'g l' },
  { words: 'Growth path', icon: 'path', to: '/path', keys: 'g g' },
] as const satisfies readonly { words: string; icon: IconName; to: string; keys: string }[]

/** Those that have room within reach of a thumb; the others stand under "More places". */
export const thumbPlaces = places.slice(0, 4)
