import { type SyntheticEvent, useState } from 'react'
import type { Rhythm } from 'shared/api/rhythm.ts'
import { firstName } from 'shared/domain/names.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import { rhythmChanges } from './changes.ts'
import styles from './Rhythm.module.css'

type Days = { fromOn: string; untilOn: string }
type Props = { person: { id: string; name: string }; leaves: Rhythm['leaves'] }

/** Days on leave: the days alone, never the reason. */
export function Leaves({ person, leaves }: Props) {
  const today = useToday()
  const toast = useToast()
  const params = { personId: person.id }
  const changes = rhythmChanges(person.id)
  const [days, setDays] = useState<Days>({ fromOn: '', untilOn: '' })
  const [tried, setTried] = useState(false)
  const add = useTell('POST /api/people/:personId/leaves', { changes })
  const remove = useTell('DELETE /api/people/:personId/leaves/:leaveId', { changes })
  const fields = add.error?.failure.fields ?? {}
  const wrong = {
    fromOn: fields.fromOn ?? (tried && !days.fromOn ? 'Give the first day away.' : undefined),
    untilOn: fields.untilOn ?? (tried && !days.untilOn ? 'Give the first day back.' : undefined),
  }
  const change = (part: Partial<Days>) => {
    add.reset()
    setDays({ ...days, ...part })
  }
  const keep = (kept: Days, done?: () => void) => add.mutate({ params, body: kept }, { onSuccess: done })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (days.fromOn && days.untilOn)
      keep(days, () => {
        setTried(false)
        setDays({ fromOn: '', untilOn: '' })
      })
  }
  const takeBack = ({ id, fromOn, untilOn }: Rhythm['leaves'][number]) =>
    remove.mutate(
      { params: { ...params, leaveId: id } },
      {
        onSuccess: () => toast({ words: 'Days on leave taken back.', undo: () => add.mutateAsync({ params, body: { fromOn, untilOn } }) }),
        onError: ({ message }) => toast({ words: message }),
      },
    )
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label="Days on leave">
      <h3 className={styles.title}>On leave</h3>
      {leaves.length > 0 && (
        <ul className={styles.leaves}>
          {leaves.map((leave) => (
            <li key={leave.id}>
              {day(leave.fromOn, today)}, back on {day(leave.untilOn, today)}
              <Button
                size="s"
                kind="quiet"
                icon="bin"
                aria-label={`Take back the leave from ${day(leave.fromOn, today)}`}
                onClick={() => takeBack(leave)}
              />
            </li>
          ))}
        </ul>
      )}
      {add.error && !wrong.fromOn && !wrong.untilOn && (
        <ErrorSummary title="Not saved. Try again." problems={[{ words: add.error.failure.message }]} />
      )}
      <div className={styles.pair}>
        <Field label="First day away" error={wrong.fromOn}>
          <DayInput lean="ahead" value={days.fromOn} onChange={(fromOn) => change({ fromOn })} />
        </Field>
        <Field label="First day back" error={wrong.untilOn}>
          <DayInput lean="ahead" value={days.untilOn} min={days.fromOn || undefined} onChange={(untilOn) => change({ untilOn })} />
        </Field>
      </div>
      <p className={styles.hint}>
        The days pause the rhythm, and evidence of {firstName(person.name)} counts for so much longer. No reason is kept.
      </p>
      <div>
        <Button type="submit" busy={add.isPending}>
          Add the days
        </Button>
      </div>
    </form>
  )
}
