import { type SyntheticEvent, useState } from 'react'
import type { Person } from 'shared/model/person.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { type Picked, PersonPicker } from '../ui/PersonPicker.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import { day } from '../ui/when.ts'
import { directoryChanges } from './changes.ts'
import styles from './Directory.module.css'

const names = ['managerId', 'fromOn'] as const
const idOf = (name: string) => `move-${name}`

/** Another manager from a day on, with all who stand below. */
export function MoveForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const today = useToday()
  const toast = useToast()
  const [to, setTo] = useState<'someone' | 'nobody'>('someone')
  const [picked, setManager] = useState<Picked | null>(null)
  const [fromOn, setFromOn] = useState(today)
  const [problems, setProblems] = useState<Problems<(typeof names)[number]>>({})
  const manager = to === 'someone' ? picked : null
  const move = useTell('POST /api/directory/:memberId/move', { changes: directoryChanges })

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (move.isPending) return
    const nobodyPicked = to === 'someone' && !picked
    setProblems({
      ...(nobodyPicked && { managerId: 'Pick the manager from the list.' }),
      ...(!fromOn && { fromOn: 'Choose the day from which it holds.' }),
    })
    if (nobodyPicked || !fromOn) return
    move.mutate(
      { params: { memberId: person.id }, body: { managerId: manager?.id ?? null, fromOn } },
      {
        onSuccess: () => {
          toast({
            words: `${person.name} reports to ${manager?.name ?? 'nobody'} ${fromOn > today ? `from ${day(fromOn, today)}` : 'now'}.`,
          })
          onClose()
        },
        onError: (error) => setProblems(problemsOf(error, names)),
      },
    )
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary problems={listed(problems, names, idOf)} />
      <Choice
        label="To"
        options={[
          { value: 'someone', words: 'Another manager' },
          { value: 'nobody', words: 'Nobody: to the top' },
        ]}
        value={to}
        onChange={setTo}
      />
      {to === 'someone' && (
        <PersonPicker
          id={idOf('managerId')}
          label="Reports to"
          but={person.id}
          value={picked}
          onChange={setManager}
          error={problems.managerId}
        />
      )}
      <Field
        label="From"
        hint={
          person.reports > 0
            ? 'Everyone below moves along. Whoever led them before stops seeing their pages on that day.'
            : 'Whoever led them before stops seeing their page on that day.'
        }
        error={problems.fromOn}
      >
        <DayInput id={idOf('fromOn')} lean="ahead" value={fromOn} onChange={setFromOn} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" busy={move.isPending}>
          {manager ? `Move to ${manager.name}` : to === 'nobody' ? 'Move to the top' : 'Move'}
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </form>
  )
}
