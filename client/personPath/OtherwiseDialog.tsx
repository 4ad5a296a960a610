import { useId, useState } from 'react'
import { addMonths } from 'shared/domain/days.ts'
import { firstName } from 'shared/domain/names.ts'
import type { PersonPath } from 'shared/model/path.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { useToast } from '../ui/Toast.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { pathChanges } from './changes.ts'

type Props = { person: { id: string; name: string }; own: PersonPath['own']; onClose: () => void }

/** What the manager knows that the figures do not: it stands beside the verdict until a day. */
export function OtherwiseDialog({ person, own, onClose }: Props) {
  const id = useId()
  const today = useToday()
  const toast = useToast()
  const params = { personId: person.id }
  const first = firstName(person.name)
  const [words, setWords] = useState(own?.words ?? '')
  const [untilOn, setUntilOn] = useState(own?.untilOn ?? addMonths(today, 3))
  const [tried, setTried] = useState(false)
  const say = useTell('PUT /api/people/:personId/path/override', { changes: pathChanges })
  const end = useTell('DELETE /api/people/:personId/path/override', { changes: pathChanges })
  const missing = {
    words: words.trim() ? undefined : 'Say what you know.',
    untilOn: untilOn ? undefined : 'Say until which day it stands.',
  }
  const fields: Record<string, string | undefined> = { ...say.error?.failure.fields, ...(tried && missing) }
  const problems = (['words', 'untilOn'] as const).flatMap((field) =>
    fields[field] ? [{ id: `${id}-${field}`, words: fields[field] }] : [],
  )
  const save = () => {
    setTried(true)
    if (missing.words || missing.untilOn) return
    say.mutate(
      { params, body: { words: words.trim(), untilOn } },
      { onSuccess: () => (onClose(), toast({ words: `It stands beside the verdict of ${first}.` })) },
    )
  }
  const back = own && {
    words: own.words,
    untilOn: own.untilOn,
  }
  const takeAway = () =>
    end.mutate(
      { params },
      {
        onSuccess: () => {
          onClose()
          toast({
            words: 'The verdict stands alone again.',
            ...(back && { undo: () => say.mutate({ params, body: back }) }),
          })
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      size="s"
      title="Say it otherwise"
      description="The verdict stays as it is counted, and this stands beside it until the day."
    >
      <Form
        onSave={save}
        problems={problems}
        failure={say.error?.failure ?? end.error?.failure ?? null}
        busy={say.isPending}
        onCancel={onClose}
        actions={
          own && (
            <>
              <Button kind="primary" type="submit" busy={say.isPending} keys="⌘↵">
                Save
              </Button>
              <Button kind="quiet" busy={end.isPending} onClick={takeAway}>
                Let the verdict stand alone
              </Button>
            </>
          )
        }
      >
        <Field label={`What is different for ${first}`} error={fields.words} readers={<Visibility to="chain" sentence />}>
          <textarea
            id={`${id}-words`}
            rows={3}
            dir="auto"
            maxLength={4000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
        <Field label="It stands until" error={fields.untilOn}>
          <DayInput id={`${id}-untilOn`} lean="ahead" min={today} value={untilOn} onChange={setUntilOn} />
        </Field>
      </Form>
    </Dialog>
  )
}
