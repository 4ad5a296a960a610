import { type SyntheticEvent, useState } from 'react'
import type { Evidence } from 'shared/model/evidence.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Quote } from '../ui/Quote.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import styles from './CorrectDialog.module.css'
import { evidenceChanges } from './changes.ts'

/** Adds a note to a piece; on one that counters, the note is its answer. */
export function NoteDialog({ person, piece, onClose }: { person: { id: string; name: string }; piece: Evidence; onClose: () => void }) {
  const toast = useToast()
  const answer = piece.stance === 'counters'
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const note = useTell('POST /api/people/:personId/evidence/:evidenceId/notes', { changes: evidenceChanges })
  const error = note.error?.failure.fields?.text ?? (tried && !text.trim() ? 'Write something here.' : undefined)
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!text.trim()) return
    note.mutate(
      { params: { personId: person.id, evidenceId: piece.id }, body: { text } },
      {
        onSuccess: () => {
          toast({ words: answer ? 'Answered.' : 'Note added.' })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog open onClose={onClose} title={answer ? 'Answer what counters' : 'Add a note'}>
      <form
        className={styles.form}
        onSubmit={save}
        noValidate
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && save(event)}
      >
        {note.error && !error && <ErrorSummary title="Not saved. Try again." problems={[{ words: note.error.failure.message }]} />}
        <Quote>{piece.what}</Quote>
        <Field
          label={answer ? 'Your answer' : 'Your note'}
          error={error}
          hint={answer ? 'What happened since, or what the piece leaves out.' : undefined}
          readers={<Visibility to={piece.visibility} person={person.name} sentence />}
        >
          <textarea rows={3} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
        <div className={styles.actions}>
          <Button kind="primary" type="submit" busy={note.isPending} keys="⌘↵">
            Save
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
