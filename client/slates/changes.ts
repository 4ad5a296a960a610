import { useRef } from 'react'
import { useTell } from '../api/ask.ts'
import { useToast } from '../ui/Toast.tsx'

/** What shows a slate, or counts what stands on one. */
const shows = (roleId: string) =>
  [
    ['GET /api/roles/:roleId/slate', { params: { roleId } }],
    ['GET /api/roles/:roleId/outside', { params: { roleId } }],
    'GET /api/roles/:roleId/candidacies/:candidacyId',
    'GET /api/roles',
    'GET /api/pipeline',
    'GET /api/pipeline/asked',
    'GET /api/home',
  ] as const

export const useAdding = (roleId: string) => useTell('POST /api/roles/:roleId/candidacies', { changes: shows(roleId) })

export const useInterest = (roleId: string) => useTell('PATCH /api/roles/:roleId/candidacies/:candidacyId', { changes: shows(roleId) })

/** Takes back that a line was added, without another word. */
export const useUnadding = (roleId: string) => useTell('DELETE /api/roles/:roleId/candidacies/:candidacyId', { changes: shows(roleId) })

/** What stands on a slate beside its lines changes nothing that other pages count. */
const onSlate = (roleId: string) =>
  [['GET /api/roles/:roleId/slate', { params: { roleId } }], 'GET /api/roles/:roleId/candidacies/:candidacyId'] as const

export const useEstimating = (roleId: string) => useTell('POST /api/roles/:roleId/estimates', { changes: onSlate(roleId) })

export const useReadingFinalist = (roleId: string) =>
  useTell('POST /api/roles/:roleId/candidacies/:candidacyId/readings', { changes: onSlate(roleId) })

const piece = '/api/roles/:roleId/candidacies/:candidacyId/pieces/:evidenceId'
export const usePutting = (roleId: string) => useTell(`PUT ${piece}`, { changes: onSlate(roleId) })
export const useTakingBack = (roleId: string) => useTell(`DELETE ${piece}`, { changes: onSlate(roleId) })

/** Takes a line off the slate, with the way back in the toast. What asked for it may be gone from the screen by then. */
export function useRemoving(roleId: string) {
  const toast = useToast()
  const names = useRef(new Map<string, string>())
  const changes = shows(roleId)
  const restore = useTell('POST /api/roles/:roleId/candidacies/:candidacyId/restore', {
    changes,
    meanwhile: () => () => toast({ words: 'It was not put back. Try again from the slate.' }),
  })
  const remove = useTell('DELETE /api/roles/:roleId/candidacies/:candidacyId', {
    changes,
    meanwhile:
      ({ params }) =>
      () =>
        toast({ words: `${names.current.get(params.candidacyId)} is still on the slate. Try again.` }),
    onDone: (_, sent) =>
      toast({
        words: `${names.current.get(sent.params.candidacyId)} is off the slate.`,
        undo: () => restore.mutateAsync(sent),
        way: { at: 'POST /api/roles/:roleId/candidacies/:candidacyId/restore', params: sent.params },
      }),
  })
  return (candidacyId: string, name: string) => {
    names.current.set(candidacyId, name)
    remove.mutate({ params: { roleId, candidacyId } })
  }
}
