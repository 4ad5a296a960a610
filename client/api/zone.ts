import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from './call.ts'

/** What this browser says of where it is, to be sent along with a sign-in. */
export const browserZone = (): { timeZone?: string } => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return timeZone ? { timeZone } : {}
}

/** Tells the server where someone is whom it does not know of: signed in before it asked. */
export function useTellZone(session: { timeZone: string | null; lookUntil: string | null } | undefined) {
  const client = useQueryClient()
  const unknown = session?.timeZone === null && session.lookUntil === null
  useEffect(() => {
    const { timeZone } = browserZone()
    if (!unknown || !timeZone) return
    // Without it days go on as those of the server: nothing to trouble anybody with.
    call('PUT /api/time-zone', { body: { timeZone } }).then(
      () => client.invalidateQueries(),
      () => {},
    )
  }, [unknown, client])
}
