import { useState } from 'react'
import { addDays } from 'shared/domain/days.ts'
import { firstName } from 'shared/domain/names.ts'
import type { Failure } from 'shared/model/failure.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { useToday } from '../ui/When.tsx'

type Props = {
  person: { name: string }
  planned: { plannedOn: string; plannedTime?: string | null } | null
  act: 'plan' | 'held'
  busy: boolean
  failure: Failure | null
  onSave: (on: string, write: boolean, time: string | null) => void
  onCancelTalk: () => void
  onClose: () => void
}

/** The day of a career conversation: planned, moved or held. */
export function TalkDialog({ person, planned, act, busy, failure, onSave, onCancelTalk, onClose }: Props) {
  const today = useToday()
  const first = firstName(person.name)
  const held = act === 'held'
  const usual = planned && planned.plannedOn <= today ? planned.plannedOn : today
  const [on, setOn] = useState(held ? usual : planned && planned.plannedOn > today ? planned.plannedOn : addDays(today, 7))
  const [time, setTime] = useState(planned?.plannedTime ?? '')
  const [tried, setTried] = useState(false)
  const field = held ? 'heldOn' : 'plannedOn'
  const missing = on ? undefined : held ? 'Give the day it was held.' : 'Give the day it is planned for.'
  const error = failure?.fields?.[field] ?? (tried ? missing : undefined)
  const save = (write: boolean) => {
    setTried(true)
    if (on) onSave(on, write, time || null)
  }
  const actions = (
    <>
      <Button kind="primary" type="submit" busy={busy}>
        {held ? `Save, and write what ${first} wants` : 'Save'}
      </Button>
      {held ? (
        <Button onClick={() => save(false)}>Save the day only</Button>
      ) : planned ? (
        <Button kind="quiet" onClick={onCancelTalk}>
          Cancel the conversation
        </Button>
      ) : null}
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title={
        held ? `Your conversation with ${first}` : planned ? `Move the conversation with ${first}` : `Plan a conversation with ${first}`
      }
    >
      <Form onSave={() => save(held)} failure={error ? null : failure} actions={actions}>
        <Field label={held ? 'The day it was held' : 'The day'} error={error} hint="Your chain sees the day, not what was said.">
          <DayInput
            lean={held ? 'past' : 'ahead'}
            value={on}
            min={held ? undefined : today}
            max={held ? today : undefined}
            onChange={setOn}
            required
          />
        </Field>
        {!held && (
          <Field label="At what time" optional error={failure?.fields?.plannedTime}>
            <input type="time" value={time} onChange={(event) => setTime(event.target.value)} />
          </Field>
        )}
      </Form>
    </Dialog>
  )
}
