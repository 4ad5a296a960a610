import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useToast, useUndoLast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { useKeys } from '../ui/keys.ts'

/**
 * The key Z: the last change of this visit is taken back. After a reload nothing is known of one: then what was removed last
 * comes back, if that was today.
 */
export function UndoKey() {
  const client = useQueryClient()
  const toast = useToast()
  const undoLast = useUndoLast()
  const today = useToday()
  const undo = async () => {
    await settled(client)
    if (undoLast()) return
    const { undoRemoved } = await import('./undoRemoved.ts')
    await undoRemoved(today, { client, toast })
  }
  useKeys({ z: () => void undo().catch(() => toast({ words: 'That did not load. Reload the page and try again.' })) })
  return null
}

/** What is on its way to the server is the last change: without waiting for it, the one before would be taken back. */
function settled(client: QueryClient) {
  const moving = () => client.isMutating({ predicate: ({ state }) => !state.isPaused }) > 0
  return new Promise<void>((done) => {
    if (!moving()) return done()
    const stop = client.getMutationCache().subscribe(() => {
      if (moving()) return
      stop()
      done()
    })
  })
}
