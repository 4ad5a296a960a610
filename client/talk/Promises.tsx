import { useRef } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { promiseLine } from 'shared/domain/promiseLine.ts'
import type { TalkContent } from 'shared/model/talk.ts'
import { Button } from '../ui/Button.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { LineInput } from './LineInput.tsx'
import { weekdayDay } from '../ui/when.ts'
import styles from './Promises.module.css'
import { promiseTyped } from './content.ts'
import type { Change, Lines } from './useLines.ts'

type Row = TalkContent['promises'][number]
type Props = {
  person: { name: string }
  promises: readonly Row[]
  lines: Lines
  wrong: Record<string, string>
  onChange: Change
  onRemoved: (words: string, back: () => void) => void
}

/** Who promised what: one line each, the day taken out of what is typed, the owner you until it is switched. */
export function Promises({ person, promises, lines, wrong, onChange, onRemoved }: Props) {
  const today = useToday()
  const add = useRef<HTMLButtonElement>(null)
  const first = firstName(person.name)
  const put = (next: Row) => onChange((now) => ({ promises: now.promises.map((one) => (one.key === next.key ? next : one)) }))
  const remove = (row: Row) => {
    onChange((now) => ({ promises: now.promises.filter(({ key }) => key !== row.key) }))
    onRemoved(row.text, () => onChange((now) => ({ promises: [...now.promises, row] })))
  }
  const swap = (row: Row) => put({ ...row, owner: row.owner === 'manager' ? 'person' : 'manager' })
  const owner = (row: Row) => (
    <button
      type="button"
      className={styles.owner}
      aria-label={`${row.owner === 'manager' ? 'You keep it' : `${first} keeps it`}. Switch to ${row.owner === 'manager' ? first : 'you'}`}
      onClick={() => swap(row)}
    >
      {row.owner === 'manager' ? 'You' : first}
    </button>
  )
  return (
    <section className={styles.promises} aria-labelledby="talk-promises" id="talk-promises-field" tabIndex={-1}>
      <h3 className={styles.label} id="talk-promises">
        Promises
      </h3>
      <ul>
        {promises
          .filter(({ key, text }) => text.trim() || key === lines.open)
          .map((row, at) => {
            const error = wrong[`promises.${at}.text`] ?? wrong[`promises.${at}.dueOn`]
            // A line that was left while it was being written still has its day in its words.
            const { text, dueOn } = row.dueOn === null || row.key === lines.open ? promiseTyped(row, today) : row
            if (row.key !== lines.open)
              return (
                <li key={row.key} className={styles.row}>
                  {owner(row)}
                  <button type="button" className={styles.text} aria-label={`Change: ${text}`} onClick={() => lines.write(row.key)}>
                    <span dir="auto">{text}</span>
                    {error && <small>{error}</small>}
                  </button>
                  {dueOn && <time dateTime={dueOn}>{weekdayDay(dueOn, today)}</time>}
                  <Button
                    kind="quiet"
                    size="s"
                    icon="cross"
                    className={styles.act}
                    aria-label={`Remove: ${text}`}
                    onClick={() => remove(row)}
                  />
                </li>
              )
            const chosen = row.dueOn !== null && promiseLine(row.text, today).dueOn === null
            return (
              <li key={row.key} className={styles.row}>
                <LineInput
                  label="A promise"
                  placeholder="ask recruiting fri"
                  value={row.text}
                  error={error}
                  onChange={(text) => put({ ...row, text })}
                  onNext={lines.addPromise}
                  onClose={(byKey) => {
                    lines.close(row.key)
                    if (byKey) add.current?.focus()
                  }}
                >
                  <span className={styles.kept}>
                    {owner(row)}
                    <span aria-live="polite">{dueOn ? weekdayDay(dueOn, today) : 'No day yet'}</span>
                    {chosen && (
                      <button type="button" className={styles.noDay} onClick={() => put({ ...row, dueOn: null })}>
                        Without a day
                      </button>
                    )}
                  </span>
                  <Visibility to="private" />
                </LineInput>
              </li>
            )
          })}
      </ul>
      {wrong.promises && <p className={styles.error}>{wrong.promises}</p>}
      <Button kind="quiet" size="s" icon="plus" keys="P" className={styles.add} ref={add} onClick={lines.addPromise}>
        Add a promise
      </Button>
    </section>
  )
}
