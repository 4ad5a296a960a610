import { useRef, useState } from 'react'
import type { Person } from 'shared/model/person.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { instant } from '../ui/when.ts'
import styles from './Directory.module.css'

/** Makes the link by which someone gets everything that is kept about them, and says who could open it. */
export function ExportForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState('')
  const make = useTell('POST /api/directory/:memberId/export', { changes: [] })
  const copy = async () => {
    field.current?.select()
    // Browsers give no clipboard to pages without https; the address is marked for copying by hand then.
    const done = await navigator.clipboard?.writeText(field.current?.value ?? '').then(
      () => true,
      () => false,
    )
    setCopied(done ? 'Copied.' : 'Marked: copy it with Ctrl C.')
  }
  return (
    <div className={styles.form}>
      <p>
        Everything that is kept about {person.name}, for them alone: other people are marked, and of what others wrote for themselves only
        the days are told. They get it at a link that works once, within a week, without an account. It does not open where another
        administrator is signed in, but for anybody else who has it: send it to {person.name} alone. That it was opened stands in the audit
        trail. An earlier link ends.
      </p>
      {make.data && (
        <Field
          label={`Link for ${person.name}`}
          hint={`Send it to them yourself. It ends on ${instant(make.data.endsAt)} and is shown here only now.`}
        >
          <input ref={field} readOnly value={`${location.origin}${make.data.link}`} onFocus={(event) => event.target.select()} />
        </Field>
      )}
      {make.error && <p role="alert">{make.error.message}</p>}
      <div className={styles.buttons}>
        {make.data ? (
          <Button kind="primary" icon="link" onClick={() => void copy()}>
            Copy the link
          </Button>
        ) : (
          <Button kind="primary" icon="link" busy={make.isPending} onClick={() => make.mutate({ params: { memberId: person.id } })}>
            Make the link
          </Button>
        )}
        <Button onClick={onClose}>Back</Button>
        <span role="status">{copied}</span>
      </div>
    </div>
  )
}
