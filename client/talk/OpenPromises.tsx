import { type SyntheticEvent, useState } from 'react'
import { firstName } from 'shared/domain/names.ts'
import type { Promised } from 'shared/model/talk.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { weekdayDay } from '../ui/when.ts'
import styles from './OpenPromises.module.css'
import { usePromises } from './usePromises.ts'

/** What is promised and still open: kept with one press, dropped with the reason, and both can be taken back. */
export function OpenPromises({ person, promises }: { person: { id: string; name: string }; promises: readonly Promised[] }) {
  const today = useToday()
  const first = firstName(person.name)
  const { end, unsaved, failure, busy, reset } = usePromises(person.id)
  const [dropping, setDropping] = useState<Promised | null>(null)
  const close = () => {
    setDropping(null)
    reset()
  }
  if (promises.length === 0) return null
  return (
    <Card open title="Open promises" aside={promises.length}>
      <ul>
        {promises.map((promise) => {
          const { id, text, owner, dueOn } = promise
          const late = dueOn !== null && dueOn < today
          return (
            <li key={id} className={styles.promise}>
              <span className={styles.words}>
                <b>{owner === 'manager' ? 'You' : first}</b> <span dir="auto">{text}</span>
                <small className={classes(late && styles.late)}>
                  {dueOn ? `${late ? 'Was due' : 'Due'} ${weekdayDay(dueOn, today)}` : 'Without a day'}
                </small>
                {unsaved?.id === id && (
                  <small className={styles.late} role="alert">
                    {unsaved.why}
                  </small>
                )}
              </span>
              <Button size="s" icon="check" aria-label={`Kept: ${text}`} onClick={() => end(promise, 'kept', null)}>
                Kept
              </Button>
              <Button size="s" kind="quiet" aria-label={`Drop: ${text}`} onClick={() => setDropping(promise)}>
                Drop
              </Button>
            </li>
          )
        })}
      </ul>
      <Dialog open={dropping !== null} onClose={close} title="Drop this promise" size="s">
        {dropping && (
          <Why
            promise={dropping}
            error={failure?.fields?.why ?? failure?.message}
            busy={busy}
            onDrop={(why) => end(dropping, 'dropped', why, close)}
          />
        )}
      </Dialog>
    </Card>
  )
}

type WhyProps = { promise: Promised; error?: string; busy: boolean; onDrop: (why: string) => void }

function Why({ promise: { text }, error, busy, onDrop }: WhyProps) {
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const drop = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (why.trim()) onDrop(why.trim())
  }
  return (
    <form className={styles.why} onSubmit={drop} noValidate>
      <p dir="auto">{text}</p>
      <Field label="Why" error={tried && !why.trim() ? 'Say why it was dropped.' : error} readers={<Visibility to="private" />}>
        <input value={why} autoComplete="off" onChange={(event) => setWhy(event.target.value)} />
      </Field>
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          Drop it
        </Button>
      </div>
    </form>
  )
}
