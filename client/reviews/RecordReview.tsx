import { useState } from 'react'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { useToast } from '../ui/Toast.tsx'

/** Records a review: the pipeline is kept as it stands today. */
export function RecordReview() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="primary" icon="check" onClick={() => setOpen(true)}>
        Record a review
      </Button>
      {open && <ReviewDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function ReviewDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast()
  const [note, setNote] = useState('')
  const record = useTell('POST /api/reviews', { changes: ['GET /api/reviews', 'GET /api/pipeline/changes'] })
  const save = () =>
    record.mutate(
      { body: { note: note.trim() || null } },
      { onSuccess: () => (onClose(), toast({ words: 'Recorded. From now on changes are told since today.' })) },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title="Record a review"
      description="The pipeline is kept as it stands today: benches, who was asked, and what people want. It can’t be changed afterwards."
    >
      <Form onSave={save} onCancel={onClose} failure={record.error?.failure ?? null} busy={record.isPending}>
        <Field label="A note for next time" optional readers={<span>Only you read this.</span>}>
          <textarea rows={3} dir="auto" maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </Form>
    </Dialog>
  )
}
