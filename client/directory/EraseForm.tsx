import { type SyntheticEvent, useState } from 'react'
import type { Person } from 'shared/model/person.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import { directoryChanges } from './changes.ts'
import styles from './Directory.module.css'

const names = ['reason', 'name'] as const
type Reason = 'asked' | 'left' | 'mistake'

/** Erases someone, which can't be undone: asks why, and for their name. */
export function EraseForm({ person, onClose, onErased }: { person: Person; onClose: () => void; onErased: (erasureId: string) => void }) {
  const [reason, setReason] = useState<Reason | null>(null)
  const [name, setName] = useState('')
  const [problems, setProblems] = useState<Problems<(typeof names)[number]>>({})
  const erase = useTell('POST /api/directory/:memberId/erasure', {
    changes: [...directoryChanges.filter((at) => !/memberId/.test(String(at))), 'GET /api/erasures'],
    onDone: ({ id }) => onErased(id),
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (erase.isPending) return
    setProblems({
      ...(!reason && { reason: 'Choose why.' }),
      ...(!name.trim() && { name: `Type their name: ${person.name}.` }),
    })
    if (!reason || !name.trim()) return
    erase.mutate({ params: { memberId: person.id }, body: { reason, name } }, { onError: (error) => setProblems(problemsOf(error, names)) })
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary problems={listed(problems, names)} />
      <p>
        Everything about {person.name} is deleted for good: what they want, evidence, readings, conversations and their place in the
        directory. Decisions, reviews and moves stay with their days and counts, and no longer say who it was. This can’t be undone, also
        not from “Recently removed”.
      </p>
      <Choice
        label="Why"
        list
        value={reason}
        onChange={setReason}
        error={problems.reason}
        options={[
          { value: 'asked', words: 'They asked for it' },
          { value: 'left', words: 'They left, and it was kept long enough' },
          { value: 'mistake', words: 'They were recorded by mistake' },
        ]}
      />
      <Field
        label="Their name"
        hint={`Type ${person.name} to be sure that it is them.`}
        error={problems.name}
        readers="It is compared and not kept."
      >
        <input id="name" autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" icon="bin" busy={erase.isPending}>
          Erase {person.name}
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </form>
  )
}
