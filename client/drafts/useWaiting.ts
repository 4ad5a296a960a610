import { useEffect, useState } from 'react'
import { onFinishes } from './finishing.ts'
import { finishesOf, type KeptFinish } from './kept.ts'
import { hearWindows } from './windows.ts'

/** Finished conversations that are not on the server yet, or were not taken by it. */
export function useWaiting(accountId: string) {
  const [waiting, setWaiting] = useState<readonly KeptFinish[]>([])
  useEffect(() => {
    let left = false
    const read = () =>
      void finishesOf(accountId).then(
        (found) => left || setWaiting((now) => (now.length === 0 && found.length === 0 ? now : found)),
        () => {},
      )
    read()
    const quiet = onFinishes(read)
    const deaf = hearWindows((told) => told.kind === 'finishes' && told.accountId === accountId && read())
    return () => {
      left = true
      quiet()
      deaf()
    }
  }, [accountId])
  return waiting
}
