import { useState } from 'react'
import type { Evidence } from 'shared/model/evidence.ts'
import { useTell } from '../api/ask.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { Quote } from '../ui/Quote.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { evidenceChanges } from './changes.ts'

/** Adds a note to a piece; on one that counters, the note is its answer. */
export function NoteDialog({ person, piece, onClose }: { person: { id: string; name: string }; piece: Evidence; onClose: () => void }) {
  const toast = useToast()
  const answer = piece.stance === 'counters'
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const note = useTell('POST /api/people/:personId/evidence/:evidenceId/notes', { changes: evidenceChanges })
  const error = note.error?.failure.fields?.text ?? (tried && !text.trim() ? 'Write something here.' : undefined)
  const save = () => {
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
      <Form onSave={save} failure={error ? null : note.error?.failure} busy={note.isPending} onCancel={onClose}>
        <Quote>{piece.what}</Quote>
        <Field
          label={answer ? 'Your answer' : 'Your note'}
          error={error}
          hint={answer ? 'What happened since, or what the piece leaves out.' : undefined}
          readers={<Visibility to={piece.visibility} person={person.name} sentence />}
        >
          <textarea rows={3} maxLength={4000} value={text} onChange={(event) => setText(event.target.value)} />
        </Field>
      </Form>
    </Dialog>
  )
}
