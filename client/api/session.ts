import { useSyncExternalStore } from 'react'

let over = false
const listeners = new Set<() => void>()

const turn = (next: boolean) => {
  if (over === next) return
  over = next
  for (const listener of listeners) listener()
}

/** The server no longer knows who is asking. */
export const sessionEnded = () => turn(true)
/** Someone signed in again. */
export const sessionBack = () => turn(false)

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the session ended while the page was open. */
export const useSessionOver = () => useSyncExternalStore(listen, () => over)
