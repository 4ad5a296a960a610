import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Slate } from 'shared/api/roles.ts'
import { type AskedOfRole, askedOfRole } from 'shared/domain/slate.ts'
import { interestWords } from 'shared/domain/words.ts'
import { ask as asked } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './InterestControl.module.css'
import { useAdding, useInterest, useRemoving } from './changes.ts'
import { dayLabel, interestOptions, type Saying, sentInterest } from './interest.ts'

type Props = {
  role: Slate['role']
  name: string
  personId: string | null
  of: Saying
  state: AskedOfRole
  on: string | null
  ask?: ReactNode
  onDone: () => void
}

/** Records what someone says of the role, or that they were asked; below it all that was recorded before. */
export function InterestForm({ role, name, personId, of: { candidacy, came }, state, on, ask, onDone }: Props) {
  const today = useToday()
  const [chosen, setChosen] = useState(state)
  const [sayingOn, setSayingOn] = useState(on ?? today)
  const [problem, setProblem] = useState('')
  const add = useAdding(role.id)
  const record = useInterest(role.id)
  const remove = useRemoving(role.id)
  const after = {
    onSuccess: onDone,
    onError: ({ failure }: { failure: { fields?: Record<string, string> | undefined; message: string } }) =>
      setProblem(failure.fields?.interestOn ?? failure.fields?.askedOn ?? `Not saved. ${failure.message}`),
  }
  const save = () => {
    if (chosen !== 'not_asked' && !sayingOn) return setProblem('Say on which day.')
    const said = sentInterest(chosen, sayingOn)
    if (candidacy) record.mutate({ params: { roleId: role.id, candidacyId: candidacy.id }, body: said }, after)
    else add.mutate({ params: { roleId: role.id }, body: { personId, came: came ?? 'nominated', ...said } }, after)
  }
  const label = dayLabel(chosen)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Choice label="Interest" bare options={interestOptions} value={chosen} onChange={setChosen} />
      {label && (
        <Field label={label} error={problem || undefined}>
          <DayInput lean="past" value={sayingOn} max={today} onChange={setSayingOn} />
        </Field>
      )}
      {problem && !label && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {state === 'not_asked' && ask}
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" size="s" busy={add.isPending || record.isPending}>
          Save
        </Button>
        {candidacy && (
          <Button
            kind="quiet"
            size="s"
            icon="cross"
            onClick={() => {
              onDone()
              remove(candidacy.id, name)
            }}
          >
            Take off the slate
          </Button>
        )}
      </div>
      {candidacy && <Recorded roleId={role.id} candidacyId={candidacy.id} />}
    </form>
  )
}

/** Every change of interest with its day, and who recorded it. */
function Recorded({ roleId, candidacyId }: { roleId: string; candidacyId: string }) {
  const today = useToday()
  const line = useQuery(asked('GET /api/roles/:roleId/candidacies/:candidacyId', { params: { roleId, candidacyId } }))
  if (!line.data || line.data.interest.length === 0) return null
  return (
    <section className={styles.recorded} aria-label="Recorded so far">
      <h3>Recorded so far</h3>
      <ol>
        {line.data.interest.map(({ id, recordedBy, recordedAt, ...change }) => {
          const on = change.interestOn ?? change.askedOn
          return (
            <li key={id}>
              {interestWords[askedOfRole(change)]}
              {on && ` on ${day(on, today)}`}. {recordedBy}, {day(recordedAt, today)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
