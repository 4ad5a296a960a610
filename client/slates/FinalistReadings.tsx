import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Slate, SlateFinalist } from 'shared/api/roles.ts'
import { levelWord } from 'shared/domain/words.ts'
import type { Level } from 'shared/model/words.ts'
import { ask } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { LevelChoice } from '../ui/LevelChoice.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './CellSheet.module.css'
import { useReadingFinalist } from './changes.ts'
import type { AskedCriterion } from './gaps.ts'

type Props = { role: Slate['role']; finalist: SlateFinalist; criterion: AskedCriterion }

/** What was read of a finalist on one criterion before, and the way to sign a reading. */
export function FinalistReadings({ role, finalist, criterion }: Props) {
  const today = useToday()
  const [reading, setReading] = useState(false)
  const params = { roleId: role.id, candidacyId: finalist.id }
  const line = useQuery(ask('GET /api/roles/:roleId/candidacies/:candidacyId', { params }))
  const before = line.data?.readings.filter(({ criterionId, current }) => criterionId === criterion.id && !current) ?? []
  const read = finalist.cells.find(({ criterionId }) => criterionId === criterion.id)?.reading
  return (
    <>
      {!read && !reading && (
        <p className={styles.quiet}>Not read yet. From outside there is no evidence here: what counts is what you have seen, and why.</p>
      )}
      {before.length > 0 && (
        <section className={styles.earlier} aria-label="Read before">
          <h3>Read before</h3>
          <ul>
            {before.map(({ id, level, author, readOn, why }) => (
              <li key={id}>
                {levelWord(level)}. {author}, {day(readOn, today)}
                <span dir="auto">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {role.mayChange &&
        (reading ? (
          <ReadForm role={role} finalist={finalist} criterion={criterion} onDone={() => setReading(false)} />
        ) : (
          <div>
            <Button size="s" onClick={() => setReading(true)}>
              {read ? 'Read again' : 'Read on this line'}
            </Button>
          </div>
        ))}
    </>
  )
}

function ReadForm({ role, finalist, criterion, onDone }: Props & { onDone: () => void }) {
  const id = useId()
  const toast = useToast()
  const [level, setLevel] = useState<Level | null>(null)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const record = useReadingFinalist(role.id)
  const failure = record.error?.failure
  const missing = { level: level ? undefined : 'Choose a level.', why: why.trim() ? undefined : 'Say why, in a sentence.' }
  const wrong: Record<string, string | undefined> = { ...failure?.fields }
  if (tried) Object.assign(wrong, Object.fromEntries(Object.entries(missing).filter(([, words]) => words)))
  const problems = (['level', 'why', 'criterionId'] as const).flatMap((field) =>
    wrong[field] ? [{ id: `${id}-${field}`, words: wrong[field] }] : [],
  )
  const save = () => {
    setTried(true)
    if (!level || missing.why) return
    record.mutate(
      { params: { roleId: role.id, candidacyId: finalist.id }, body: { criterionId: criterion.id, level, why } },
      {
        onSuccess: () => {
          toast({ words: `${finalist.outsideLabel} read: ${levelWord(level).toLowerCase()}.` })
          onDone()
        },
      },
    )
  }
  const actions = (
    <>
      <Button kind="primary" type="submit" busy={record.isPending} keys="⌘↵">
        Sign
      </Button>
      <Button kind="quiet" onClick={onDone}>
        Cancel
      </Button>
    </>
  )
  return (
    <Form onSave={save} problems={problems} failure={failure} actions={actions}>
      <div id={`${id}-level`} tabIndex={-1}>
        <LevelChoice criterionId={criterion.id} asks={criterion.asks} value={level} error={wrong.level} onChange={setLevel} />
      </div>
      <Field label="Why" error={wrong.why} readers="Read by whoever hires for this role and the managers above its team.">
        <textarea id={`${id}-why`} rows={3} maxLength={4000} dir="auto" value={why} onChange={(event) => setWhy(event.target.value)} />
      </Field>
    </Form>
  )
}
