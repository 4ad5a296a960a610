import type { IconName } from '../Icon.tsx'

/** The main places, for the side bar, the bottom bar and the keys that lead there. */
export const places = [
  { words: 'Home', icon: 'home', to: '/', keys: 'g h' },
  { words: 'People', icon: 'people', to: '/people', keys: 'g p' },
  { words: 'Lead roles', icon: 'role', to: '/roles', keys: 'g r' },
  { words: 'Pipeline', icon: 'pipeline', to: '/pipeline', keys: 'g l' },
] as const satisfies readonly { words: string; icon: IconName; to: string; keys: string }[]
