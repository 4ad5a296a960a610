import { type ReactNode, useState } from 'react'
import type { Evidence } from 'shared/model/evidence.ts'
import { useTell } from '../api/ask.ts'
import { useToast } from '../ui/Toast.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { VersionsDialog } from './VersionsDialog.tsx'
import { evidenceChanges } from './changes.ts'

type Act = 'correct' | 'note' | 'versions'
export type Pieces = {
  open: (act: Act, piece: Evidence) => void
  remove: (piece: Evidence) => void
  restore: (piece: Evidence) => void
  dialog: ReactNode
}

/** What can be done with a piece: correct it, add a note, see what it said before, remove and restore it. */
export function usePieces(person: { id: string; name: string }): Pieces {
  const toast = useToast()
  const [opened, setOpened] = useState<{ act: Act; piece: Evidence } | null>(null)
  const removal = useTell('DELETE /api/people/:personId/evidence/:evidenceId', { changes: evidenceChanges })
  const restoring = useTell('POST /api/people/:personId/evidence/:evidenceId/restore', { changes: evidenceChanges })
  const close = () => setOpened(null)
  const of = ({ id }: Evidence) => ({ params: { personId: person.id, evidenceId: id } })
  const onError = ({ message }: Error) => toast({ words: message })
  return {
    open: (act, piece) => setOpened({ act, piece }),
    remove: (piece) =>
      removal.mutate(of(piece), {
        onSuccess: () =>
          toast({
            words: 'Removed. It can be restored for 30 days.',
            undo: () => restoring.mutateAsync(of(piece)),
            way: { at: 'POST /api/people/:personId/evidence/:evidenceId/restore', ...of(piece) },
          }),
        onError,
      }),
    restore: (piece) =>
      restoring.mutate(of(piece), {
        onSuccess: () => toast({ words: 'Restored.', undo: () => removal.mutateAsync(of(piece)), unlogged: true }),
        onError,
      }),
    dialog: opened && (
      <>
        {opened.act === 'correct' && <CorrectDialog key={opened.piece.id} person={person} piece={opened.piece} onClose={close} />}
        {opened.act === 'note' && <NoteDialog key={opened.piece.id} person={person} piece={opened.piece} onClose={close} />}
        {opened.act === 'versions' && <VersionsDialog key={opened.piece.id} person={person} piece={opened.piece} onClose={close} />}
      </>
    ),
  }
}
