import { type SyntheticEvent, useId, useState } from 'react'
import { actionKindWords } from 'shared/domain/plan.ts'
import { firstName } from 'shared/domain/names.ts'
import type { Failure } from 'shared/model/failure.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import type { ActionKind, Owner, Visibility as Readers } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { Visibility, readersWords } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import styles from './Plan.module.css'

export type StepWords = {
  text: string
  kind: ActionKind
  criterionId: string | null
  owner: Owner
  dueOn: string | null
  visibility: Readers
  notHere: boolean
}

type Props = {
  person: { name: string }
  /** The step that is changed; null for a new one. */
  step: DevelopmentAction | null
  /** The gap that a new step is to close. */
  gap: { id: string; name: string } | null
  /** What a new step begins with. */
  starts: Partial<StepWords>
  criteria: readonly { id: string; name: string }[]
  busy: boolean
  failure: Failure | null
  onSave: (words: StepWords, beyondThree: boolean) => void
  onClose: () => void
}

const kinds = Object.entries(actionKindWords) as [ActionKind, string][]
const fields = ['text', 'kind', 'criterionId', 'owner', 'dueOn'] as const

/** One step: what, towards which gap, whose, until when. */
export function StepDialog({ person, step, gap, starts, criteria, busy, failure, onSave, onClose }: Props) {
  const today = useToday()
  const id = useId()
  const first = firstName(person.name)
  const [words, setWords] = useState<StepWords>({
    text: '',
    kind: 'stretch',
    owner: 'person',
    dueOn: null,
    visibility: 'chain',
    notHere: false,
    ...starts,
    ...step,
    criterionId: (step ? step.criterion : gap)?.id ?? null,
  })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<StepWords>) => setWords({ ...words, ...part })
  const wrong: Partial<Record<(typeof fields)[number], string>> = {
    ...failure?.fields,
    ...(tried && !words.text.trim() && { text: 'Say what the step is.' }),
  }
  const problems = fields.flatMap((field) => (wrong[field] ? [{ id: `${id}-${field}`, words: wrong[field] }] : []))
  const full = failure?.code === 'conflict'
  const save = (beyondThree: boolean) => (event?: SyntheticEvent) => {
    event?.preventDefault()
    setTried(true)
    if (words.text.trim()) onSave({ ...words, text: words.text.trim() }, beyondThree)
  }
  const offered = [...criteria, ...[step?.criterion, gap].filter((one) => one && !criteria.some((other) => other.id === one.id))]
  return (
    <Dialog open onClose={onClose} size="m" title={step ? 'Change the step' : `Plan a step for ${first}`}>
      <form
        className={styles.form}
        onSubmit={save(full)}
        noValidate
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && save(full)(event)}
      >
        {failure && problems.length === 0 ? (
          <ErrorSummary title={full ? 'Three are usually enough' : 'Not saved. Try again.'} problems={[{ words: failure.message }]} />
        ) : (
          <ErrorSummary problems={problems} />
        )}
        <Field label="The step" error={wrong.text} readers={<Visibility to={words.visibility} person={person.name} sentence />}>
          <input
            id={`${id}-text`}
            maxLength={200}
            dir="auto"
            placeholder="Sit on the analyst hiring panel"
            value={words.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <div className={styles.pair}>
          <Field label="Closes the gap in" error={wrong.criterionId} optional>
            <select
              id={`${id}-criterionId`}
              value={words.criterionId ?? ''}
              onChange={(event) => change({ criterionId: event.target.value || null })}
            >
              <option value="">No criterion</option>
              {offered.map((one) => (
                <option key={one!.id} value={one!.id}>
                  {one!.name}
                </option>
              ))}
            </select>
          </Field>
          <Field label="Kind" error={wrong.kind}>
            <select id={`${id}-kind`} value={words.kind} onChange={(event) => change({ kind: event.target.value as ActionKind })}>
              {kinds.map(([kind, said]) => (
                <option key={kind} value={kind}>
                  {said}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <div className={styles.pair}>
          <Field label="By" error={wrong.dueOn} optional>
            <DayInput
              id={`${id}-dueOn`}
              lean="ahead"
              min={today}
              value={words.dueOn ?? ''}
              onChange={(on) => change({ dueOn: on || null })}
            />
          </Field>
          <Choice
            label="Whose step"
            options={[
              { value: 'person', words: first },
              { value: 'manager', words: 'You' },
            ]}
            value={words.owner}
            onChange={(owner) => change({ owner })}
          />
        </div>
        {!step && (
          <Choice
            label="Who sees it"
            options={(['chain', 'pair', 'private'] as const).map((value) => ({ value, words: readersWords(value, person.name) }))}
            value={words.visibility}
            onChange={(visibility) => change({ visibility })}
            hint={words.visibility === 'private' ? 'It stands on no sheet.' : `It stands on ${first}’s sheet.`}
          />
        )}
        <div className={styles.actions}>
          <Button kind="primary" type="submit" busy={busy} keys="⌘↵">
            {full ? 'Add it on top of them' : 'Save'}
          </Button>
          <Button onClick={onClose}>Not now</Button>
        </div>
      </form>
    </Dialog>
  )
}
