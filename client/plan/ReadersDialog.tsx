import { useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { Failure } from 'shared/model/failure.ts'
import type { DevelopmentAction } from 'shared/model/plan.ts'
import type { Visibility as Readers } from 'shared/model/words.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { readersWords } from '../ui/Visibility.tsx'
import styles from './Plan.module.css'

type Props = {
  person: { name: string }
  step: DevelopmentAction
  busy: boolean
  failure: Failure | null
  onSave: (visibility: Readers, beyondThree: boolean) => void
  onClose: () => void
}

const widening: readonly Readers[] = ['private', 'pair', 'chain']

/** Who reads a step: fewer at once, more after one look at what that means. */
export function ReadersDialog({ person, step, busy, failure, onSave, onClose }: Props) {
  const [visibility, setVisibility] = useState(step.visibility)
  const first = firstName(person.name)
  const wider = widening.indexOf(visibility) > widening.indexOf(step.visibility)
  const full = failure?.code === 'conflict'
  return (
    <Dialog open onClose={onClose} size="s" title="Who sees this step" description={step.text}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSave(visibility, full)
        }}
        noValidate
      >
        {failure && (
          <ErrorSummary title={full ? 'Three are usually enough' : 'Not saved. Try again.'} problems={[{ words: failure.message }]} />
        )}
        <Choice
          bare
          list
          label="Who sees it"
          options={[
            { value: 'private', words: readersWords('private'), hint: 'Not your director, not on any sheet, not in any export.' },
            { value: 'pair', words: readersWords('pair', person.name), hint: `It stands on ${first}’s sheet when you print it.` },
            {
              value: 'chain',
              words: readersWords('chain'),
              hint: `The managers above you and the people partner. It stands on ${first}’s sheet.`,
            },
          ]}
          value={visibility}
          onChange={setVisibility}
        />
        {wider && (
          <p className={styles.wider} role="status">
            {visibility === 'chain'
              ? 'From now on they read the step, and what came of it.'
              : `From now on it can be shown to ${first}, and whoever manages ${first} reads it.`}{' '}
            What was read once stays read.
          </p>
        )}
        <div className={styles.actions}>
          <Button kind="primary" type="submit" busy={busy}>
            {full ? 'Add it on top of them' : !wider ? 'Save' : visibility === 'chain' ? 'Let your chain see it' : `Let ${first} see it`}
          </Button>
          <Button onClick={onClose}>Not now</Button>
        </div>
      </form>
    </Dialog>
  )
}
