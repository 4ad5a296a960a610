import { useSyncExternalStore } from 'react'
import { keep, recall } from './kept.ts'

export type Theme = 'system' | 'light' | 'dark'

const kept = 'understory.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

const chosen = (): Theme => {
  const theme = recall(kept)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

function show() {
  const theme = chosen()
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
  for (const listener of listeners) listener()
}

dark.addEventListener('change', show)
addEventListener('storage', (event) => event.key === kept && show())

export function switchTheme(theme: Theme) {
  keep(kept, theme === 'system' ? null : theme)
  show()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The theme as chosen, and how to choose another. `public/early.js` shows it before the first paint. */
export const useTheme = () => useSyncExternalStore(listen, chosen)
