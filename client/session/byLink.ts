import { useEffect, useState } from 'react'
import { useTell } from '../api/ask.ts'
import { browserZone } from '../api/zone.ts'
import { useFragment } from './fragment.ts'

/** Signs in with the one-time link of the address, if there is one; says whether that is under way, and why it did not work. */
export function useByLink(onSignedIn: () => unknown) {
  const [token, takeOut] = useFragment('link')
  const [refused, setRefused] = useState<string | null>(null)
  const { mutate, isPending } = useTell('POST /api/session/link', { changes: [], onDone: onSignedIn })
  useEffect(() => {
    if (!token) return
    // It works once: nobody should find it in the history of the browser.
    takeOut()
    setRefused(null)
    mutate({ body: { token, ...browserZone() } }, { onError: (error) => setRefused(error.message) })
  }, [token, takeOut, mutate])
  return { underWay: isPending || token !== null, refused }
}
