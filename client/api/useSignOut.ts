import { useQueryClient } from '@tanstack/react-query'
import { keep } from '../ui/kept.ts'
import { useTell } from './ask.ts'

/** Signs out and leaves nothing of what was read: the page starts afresh at the sign-in. */
export function useSignOut() {
  const client = useQueryClient()
  return useTell('DELETE /api/session', {
    changes: [],
    onDone: () => {
      client.clear()
      keep('understory.leads', null)
      location.assign('/sign-in')
    },
  })
}
