import { useEffect, useState } from 'react'

/** What this device holds for an account, read again whenever it is said to have changed. */
export function useKept<One>(
  accountId: string,
  read: (accountId: string) => Promise<readonly One[]>,
  listen: (accountId: string, listener: () => void) => () => void,
) {
  const [kept, setKept] = useState<readonly One[]>([])
  useEffect(() => {
    let left = false
    const look = () =>
      void read(accountId).then(
        (found) => left || setKept((now) => (now.length === 0 && found.length === 0 ? now : found)),
        () => {},
      )
    look()
    const deaf = listen(accountId, look)
    return () => {
      left = true
      deaf()
    }
  }, [accountId, read, listen])
  return kept
}
