import { listed } from 'shared/domain/grammar.ts'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { shortNames } from 'shared/domain/names.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Visibility } from '../ui/Visibility.tsx'
import { useToday } from '../ui/When.tsx'
import { FirstAnswer } from './FirstAnswer.tsx'
import { type Answer, kept, neverAsked } from './heard.ts'
import styles from './FirstAnswers.module.css'

type Props = { people: { id: string; name: string }[]; onDone: () => unknown; onLater: () => unknown }

/** A manager's first screen: what each report has told them they want, as far as they have. */
export function FirstAnswers({ people, onDone, onLater }: Props) {
  const today = useToday()
  const rows = useRef<HTMLOListElement>(null)
  const finish = useRef<HTMLButtonElement>(null)
  const [answers, setAnswers] = useState<Record<string, Answer>>({})
  const record = useTell('POST /api/first-answers', {
    changes: ['GET /api/session', 'GET /api/home', 'GET /api/people', 'GET /api/people/:personId'],
    onDone,
  })
  const ready = kept(answers, today)
  const withoutDay = people.filter(
    ({ id }) => answers[id] && answers[id].want !== 'never' && !ready.some(({ personId }) => personId === id),
  )

  const goTo = (index: number) => {
    const row = rows.current?.children[index]
    if (row) row.querySelector<HTMLInputElement>('input:checked')?.focus()
    else finish.current?.focus()
  }
  // Whatever led here is gone: the keyboard goes on at the first person.
  useEffect(() => {
    if (document.activeElement === document.body) rows.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [])

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (record.isPending) return
    if (ready.length === 0) void onDone()
    else record.mutate({ body: { answers: ready } })
  }

  return (
    <Page
      title="What have they told you they want?"
      lede={
        <Lede>
          You know what{' '}
          <b>
            {ready.length} of {people.length}
          </b>{' '}
          {people.length === 1 ? 'person wants' : 'people want'}. Only what they said or wrote to you counts; leave the others at “Never
          asked”.
        </Lede>
      }
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <ErrorSummary problems={record.error ? [{ words: record.error.message }] : []} title="Not saved. What you picked is still here" />
        <p className={styles.keys}>Arrow keys or 1 to 5 pick, Enter goes on.</p>
        <ol className={styles.people} ref={rows}>
          {people.map(({ id, name }, index) => (
            <FirstAnswer
              key={id}
              name={name}
              answer={answers[id] ?? neverAsked}
              onChange={(answer) => setAnswers((now) => ({ ...now, [id]: answer }))}
              onNext={() => goTo(index + 1)}
            />
          ))}
        </ol>
        <p role="status" className={styles.missing}>
          {withoutDay.length > 0 &&
            `${listed(shortNames(withoutDay.map(({ name }) => name)))} ${withoutDay.length === 1 ? 'has no day yet, and stays' : 'have no day yet, and stay'} “Never asked”.`}
        </p>
        <p className={styles.readers}>
          <Visibility to="chain" sentence />
        </p>
        <div className={styles.actions}>
          <Button ref={finish} type="submit" kind="primary" busy={record.isPending}>
            Finish
          </Button>
          <Button kind="quiet" onClick={() => void onLater()}>
            Later
          </Button>
        </div>
      </form>
    </Page>
  )
}
