import { useState } from 'react'
import type { Promised } from 'shared/model/talk.ts'
import { type Changed, useTell } from '../api/ask.ts'
import { useToast } from '../ui/Toast.tsx'

const changes: readonly Changed[] = ['GET /api/people/:personId/talk', 'GET /api/people/:personId/talks', 'GET /api/home']

/** Ends a promise, or opens it again; each with a way back. */
export function usePromises(personId: string) {
  const toast = useToast()
  const [unsaved, setUnsaved] = useState<{ id: string; why: string } | null>(null)
  const change = useTell('PATCH /api/people/:personId/promises/:promiseId', { changes })
  const set = (promiseId: string, state: Promised['state'], why: string | null = null) => ({
    params: { personId, promiseId },
    body: state === 'dropped' ? { state, why } : { state },
  })
  const end = ({ id, state }: Promised, next: 'kept' | 'dropped', why: string | null, onEnded?: () => void) => {
    setUnsaved(null)
    change.mutate(set(id, next, why), {
      onSuccess: () => {
        onEnded?.()
        toast({
          words: next === 'kept' ? 'Kept. It is off your list.' : 'Dropped, with the reason.',
          undo: () => change.mutateAsync(set(id, state)),
          way: { at: 'PATCH /api/people/:personId/promises/:promiseId', params: { personId, promiseId: id }, body: { state } },
        })
      },
      onError: ({ message }) => next === 'kept' && setUnsaved({ id, why: `Not saved. Try again. ${message}` }),
    })
  }
  return { end, unsaved, failure: change.error?.failure ?? null, busy: change.isPending, reset: change.reset }
}
