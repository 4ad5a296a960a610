import { type FormEvent, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './AddToSlate.module.css'
import { useAdding } from './changes.ts'

/** Names a finalist from outside: from then on they stand on the slate as a column of their own. */
export function FinalistForm({ roleId, onDone }: { roleId: string; onDone: () => void }) {
  const [outsideLabel, setLabel] = useState('')
  const [problem, setProblem] = useState('')
  const add = useAdding(roleId)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!outsideLabel.trim()) return setProblem('Say how you call them.')
    add.mutate(
      { params: { roleId }, body: { outsideLabel: outsideLabel.trim() } },
      { onSuccess: onDone, onError: ({ failure }) => setProblem(failure.fields?.outsideLabel ?? failure.message) },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label="How you call them"
        hint="A name, or initials until they have agreed to be named."
        error={problem || undefined}
        readers="Read by whoever hires for this role and the managers above its team."
      >
        <input value={outsideLabel} maxLength={200} autoComplete="off" onChange={(event) => setLabel(event.target.value)} />
      </Field>
      <div>
        <Button type="submit" kind="primary" size="s" busy={add.isPending}>
          Add <VisuallyHidden>the finalist</VisuallyHidden>
        </Button>
      </div>
    </form>
  )
}
