import { type SyntheticEvent, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { Failure } from 'shared/model/failure.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import styles from './Plan.module.css'

type Props = {
  person: { name: string }
  step: DevelopmentAction
  act: 'done' | 'dropped'
  busy: boolean
  failure: Failure | null
  onSave: (outcome: string | null, asEvidence: boolean) => void
  onClose: () => void
}

/** What came of a step that is finished, or why it was dropped. */
export function CloseDialog({ person, step, act, busy, failure, onSave, onClose }: Props) {
  const [outcome, setOutcome] = useState(step.outcome ?? '')
  const finished = act === 'done'
  const first = firstName(person.name)
  const save = (asEvidence: boolean) => (event: SyntheticEvent) => {
    event.preventDefault()
    onSave(outcome.trim() || null, asEvidence)
  }
  return (
    <Dialog open onClose={onClose} size="s" title={finished ? 'Finish the step' : 'Drop the step'} description={step.text}>
      <form
        className={styles.form}
        onSubmit={save(false)}
        noValidate
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && save(false)(event)}
      >
        {failure && <ErrorSummary title="Not saved. Try again." problems={[{ words: failure.fields?.outcome ?? failure.message }]} />}
        <Field
          label={finished ? 'What came of it' : 'Why it was dropped'}
          optional
          error={failure?.fields?.outcome}
          readers={<Visibility to={step.visibility} person={person.name} sentence />}
        >
          <textarea rows={3} maxLength={4000} dir="auto" value={outcome} onChange={(event) => setOutcome(event.target.value)} />
        </Field>
        <div className={styles.actions}>
          <Button kind="primary" type="submit" busy={busy} keys="⌘↵">
            {finished ? 'Done' : 'Drop it'}
          </Button>
          {finished && <Button onClick={save(true)}>Done, and write it down as evidence</Button>}
        </div>
        {finished && <p className={styles.hint}>As evidence it counts for what {first} has shown.</p>}
      </form>
    </Dialog>
  )
}
