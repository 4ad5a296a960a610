import { useQueryClient } from '@tanstack/react-query'
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
  useKeys({
    z: () => {
      if (undoLast()) return
      import('./undoRemoved.ts')
        .then(({ undoRemoved }) => undoRemoved(today, { client, toast }))
        .catch(() => toast({ words: 'That did not load. Reload the page and try again.' }))
    },
  })
  return null
}
