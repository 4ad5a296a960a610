import { useId, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { useTell } from '../api/ask.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { pathChanges } from './changes.ts'

type Props = { person: { id: string; name: string }; roleId: string | null; onClose: () => void }

/** On which day someone was told whether there is a path for them. */
export function ToldDialog({ person, roleId, onClose }: Props) {
  const id = useId()
  const today = useToday()
  const toast = useToast()
  const first = firstName(person.name)
  const [toldOn, setToldOn] = useState(today)
  const [tried, setTried] = useState(false)
  const takeBack = useTell('DELETE /api/people/:personId/path/told/:tellingId', { changes: pathChanges })
  const tell = useTell('POST /api/people/:personId/path/told', { changes: pathChanges })
  const wrong = tell.error?.failure.fields?.toldOn ?? (tried && !toldOn ? 'Say on which day you told them.' : undefined)
  const save = () => {
    setTried(true)
    if (!toldOn) return
    tell.mutate(
      { params: { personId: person.id }, body: { toldOn, roleId } },
      {
        onSuccess: ({ id: tellingId }) => {
          onClose()
          toast({
            words: `Written down: you told ${first}.`,
            undo: () => takeBack.mutate({ params: { personId: person.id, tellingId } }),
          })
        },
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={`${first} was told`}
      description="Whether there is a path here, and why. What the verdict reads today is kept with the day."
    >
      <Form
        onSave={save}
        onCancel={onClose}
        problems={wrong ? [{ id: `${id}-toldOn`, words: wrong }] : []}
        failure={tell.error?.failure ?? null}
        busy={tell.isPending}
      >
        <Field label="Told on" error={wrong}>
          <DayInput id={`${id}-toldOn`} lean="past" max={today} value={toldOn} onChange={setToldOn} />
        </Field>
      </Form>
    </Dialog>
  )
}
