import { type SyntheticEvent, useId, useState } from 'react'
import type { Rhythm } from 'shared/api/rhythm.ts'
import { firstName } from 'shared/domain/names.ts'
import { type Changed, useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { rhythmChanges } from './changes.ts'
import { Leaves } from './Leaves.tsx'
import styles from './Rhythm.module.css'

type Props = { person: { id: string; name: string }; rhythm: Rhythm; onClose: () => void }

/** How many days between conversations, for one person or for the whole team, and the days on leave. */
export function RhythmDialog({ person, rhythm, onClose }: Props) {
  const id = useId()
  const toast = useToast()
  const params = { personId: person.id }
  const changes: readonly Changed[] = rhythmChanges(person.id)
  const { team, saidBy } = rhythm
  const first = firstName(person.name)
  const [days, setDays] = useState(String(rhythm.days))
  const [of, setOf] = useState<'person' | 'team'>('person')
  const change = useTell('PUT /api/people/:personId/rhythm', { changes })
  const [tried, setTried] = useState(false)
  const wanted = /^\d{1,4}$/.test(days.trim()) ? Number(days) : null
  const wrong = change.error?.failure.fields?.days ?? change.error?.failure.fields?.of
  const error = wrong ?? (tried && wanted === null ? 'Write a number of days.' : undefined)
  const told = (words: string) => () => {
    onClose()
    toast({ words })
  }
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (wanted === null) return
    const words = of === 'team' ? `Everyone in ${team?.name}: every ${wanted} days.` : `${first}: every ${wanted} days.`
    change.mutate({ params, body: { of, days: wanted } }, { onSuccess: told(words) })
  }
  const back = () =>
    change.mutate(
      { params, body: { of: saidBy === 'team' ? 'team' : 'person', days: null } },
      { onSuccess: told(saidBy === 'team' ? 'The team is back at the days of the settings.' : `${first} is back at the usual days.`) },
    )
  return (
    <Dialog open onClose={onClose} size="m" title={`How often to talk with ${first}`}>
      <div className={styles.dialog}>
        <form className={styles.form} onSubmit={save} noValidate>
          {change.error && !wrong && <ErrorSummary title="Not saved. Try again." problems={[{ words: change.error.failure.message }]} />}
          <Field
            label="Days between conversations"
            error={error}
            hint="The next one is due that many days after the last. Leave is not counted."
          >
            <input
              id={`${id}-days`}
              className={styles.days}
              inputMode="numeric"
              value={days}
              onChange={(event) => {
                change.reset()
                setDays(event.target.value)
              }}
            />
          </Field>
          {team && (
            <Choice
              label="For whom"
              options={[
                { value: 'person', words: first },
                { value: 'team', words: `Everyone in ${team.name}` },
              ]}
              value={of}
              onChange={setOf}
            />
          )}
          <div className={styles.actions}>
            <Button kind="primary" type="submit" busy={change.isPending}>
              Save
            </Button>
            {saidBy !== 'settings' && (
              <Button onClick={back}>{saidBy === 'team' ? 'Back to the settings, for the team' : 'Back to the usual days'}</Button>
            )}
          </div>
        </form>
        <Leaves person={person} leaves={rhythm.leaves} />
      </div>
    </Dialog>
  )
}
