import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import { noteChanges } from './changes.ts'

/** Deletes a private note, with the way back. */
export function DeleteNote({ noteId, about }: { noteId: string; about: string }) {
  const toast = useToast()
  const removing = useTell('DELETE /api/notes/:noteId', { changes: noteChanges })
  const restoring = useTell('POST /api/notes/:noteId/restore', { changes: noteChanges })
  const of = { params: { noteId } }
  const remove = () =>
    removing.mutate(of, {
      onSuccess: () =>
        toast({
          words: 'Note deleted. It can be restored for 30 days.',
          undo: () => restoring.mutateAsync(of),
          way: { at: 'POST /api/notes/:noteId/restore', ...of },
        }),
      onError: ({ message }) => toast({ words: message }),
    })
  return (
    <Button size="s" kind="quiet" icon="bin" busy={removing.isPending} aria-label={`Delete your note on ${about}`} onClick={remove}>
      Delete
    </Button>
  )
}
