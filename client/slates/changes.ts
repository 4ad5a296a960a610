import { useTell } from '../api/ask.ts'
import { useToast } from '../ui/Toast.tsx'

/** What shows a slate, or counts what stands on one. */
const shows = (roleId: string) =>
  [['GET /api/roles/:roleId/slate', { params: { roleId } }], 'GET /api/roles', 'GET /api/pipeline', 'GET /api/home'] as const

export const useAdding = (roleId: string) => useTell('POST /api/roles/:roleId/candidacies', { changes: shows(roleId) })

export const useInterest = (roleId: string) => useTell('PATCH /api/roles/:roleId/candidacies/:candidacyId', { changes: shows(roleId) })

/** Takes a line off the slate, with the way back in the toast. */
export function useRemoving(roleId: string) {
  const toast = useToast()
  const restore = useTell('POST /api/roles/:roleId/candidacies/:candidacyId/restore', { changes: shows(roleId) })
  const remove = useTell('DELETE /api/roles/:roleId/candidacies/:candidacyId', { changes: shows(roleId) })
  return (candidacyId: string, name: string) => {
    const sent = { params: { roleId, candidacyId } }
    remove.mutate(sent, {
      onSuccess: () => toast({ words: `${name} is off the slate.`, undo: () => restore.mutate(sent, { onError: (error) => toast({ words: error.message }) }) }),
      onError: (error) => toast({ words: error.message }),
    })
  }
}
