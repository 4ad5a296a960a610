import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useToast, useUndoLast } from '../ui/Toast.tsx'
import { useKeys } from '../ui/keys.ts'
import { undoBelongsTo } from '../ui/undoLog.ts'

/**
 * The key Z: the last change is taken back, also one that was made before a reload. Where nothing is known of one, what was removed
 * last comes back, within the days for which it can.
 */
export function UndoKey({ accountId }: { accountId: string }) {
  const client = useQueryClient()
  const toast = useToast()
  const undoLast = useUndoLast()
  useEffect(() => undoBelongsTo(accountId), [accountId])
  const undo = async () => {
    await settled(client)
    const last = undoLast()
    if (last instanceof Promise) return last
    const { undoByIds, undoRemoved } = await import('./undoRemoved.ts')
    await (last ? undoByIds(last, { client, toast }) : undoRemoved({ client, toast }))
  }
  // One after the other: else the words of an earlier press would cover those of the next.
  const turn = useRef(Promise.resolve())
  const press = () => {
    turn.current = turn.current.then(undo).catch(() => toast({ words: 'That did not load. Reload the page and try again.' }))
  }
  useKeys({ z: press })
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
