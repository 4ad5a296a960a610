import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keep } from '../ui/kept.ts'
import { keepPerson } from '../ui/lastPiece.ts'
import { forgetVisits } from '../ui/recent.ts'
import { forgetUndo } from '../ui/undoLog.ts'
import { call, type CallFailed } from './call.ts'
import { askToLose, keeper } from './leaving.ts'

/** Signs out and leaves nothing of what was read or written: drafts are sent first, and the page starts afresh at the sign-in. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation<void, CallFailed, Record<string, never>>({
    // Without a connection it is said at once that it did not work.
    networkMode: 'always',
    mutationFn: async () => {
      const drafts = await keeper().catch(() => null)
      const lost = (await drafts?.send()) ?? []
      if (lost.length > 0 && !(await askToLose(lost))) return
      await call('DELETE /api/session', {})
      await drafts?.forget()
      client.clear()
      keep('understory.leads', null)
      forgetVisits()
      keepPerson(null)
      forgetUndo()
      location.assign('/sign-in')
    },
  })
}
