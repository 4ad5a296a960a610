import { type SyntheticEvent, useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import type { Person } from 'shared/model/person.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import { day } from '../ui/when.ts'
import { directoryChanges } from './changes.ts'
import styles from './Directory.module.css'

const names = ['leftOn'] as const

/** The day someone leaves; what happens to their reports is said before. */
export function LeaveForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const today = useToday()
  const toast = useToast()
  const [leftOn, setLeftOn] = useState(today)
  const [problems, setProblems] = useState<Problems<'leftOn'>>({})
  const leave = useTell('POST /api/directory/:memberId/leave', { changes: directoryChanges })

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (leave.isPending) return
    setProblems(leftOn ? {} : { leftOn: 'Choose the day.' })
    if (!leftOn) return
    leave.mutate(
      { params: { memberId: person.id }, body: { leftOn } },
      {
        onSuccess: () => {
          toast({ words: leftOn > today ? `${person.name} leaves on ${day(leftOn, today)}.` : `${person.name} has left.` })
          onClose()
        },
        onError: (error) => setProblems(problemsOf(error, names)),
      },
    )
  }
  const above = person.manager ? person.manager.name : 'nobody'
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary problems={listed(problems, names)} />
      <p>
        {person.reports > 0 ? `Their ${counted(person.reports, 'report', 'reports')} will report to ${above}. ` : ''}
        Their account is switched off. What was recorded is kept, and no longer shown to a manager.
      </p>
      <Field label={`The day ${person.name} leaves`} error={problems.leftOn}>
        <DayInput id="leftOn" lean="ahead" value={leftOn} onChange={setLeftOn} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" busy={leave.isPending}>
          {leftOn > today ? 'Record the leave day' : 'Record that they left'}
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </form>
  )
}
