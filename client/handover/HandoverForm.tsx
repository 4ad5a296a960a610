import { type SyntheticEvent, useState } from 'react'
import type { Handover } from 'shared/api/handover.ts'
import { counted } from 'shared/domain/grammar.ts'
import { firstName } from 'shared/domain/names.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday } from '../ui/When.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import styles from './Handover.module.css'

const names = ['agreedOn'] as const
type Answer = 'yes' | 'no'
const answers = [
  { value: 'yes' as const, words: 'It passes' },
  { value: 'no' as const, words: 'It stays' },
]

/** What someone agreed to pass on, with the day on which they said so. */
export function HandoverForm({ handover: { person, asks, agreed } }: { handover: Handover }) {
  const today = useToday()
  const toast = useToast()
  const [words, setWords] = useState<Answer>(agreed?.words ? 'yes' : 'no')
  const [talks, setTalks] = useState<Answer>(agreed?.talks ? 'yes' : 'no')
  const [agreedOn, setAgreedOn] = useState(agreed?.agreedOn ?? today)
  const [problems, setProblems] = useState<Problems<'agreedOn'>>({})
  const record = useTell('PUT /api/people/:personId/handover', { changes: ['GET /api/people/:personId/handover', 'GET /api/duties'] })
  const first = firstName(person.name)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (record.isPending) return
    setProblems(agreedOn ? {} : { agreedOn: 'Choose the day on which they said it.' })
    if (!agreedOn) return
    record.mutate(
      { params: { personId: person.id }, body: { words: words === 'yes', talks: talks === 'yes', agreedOn } },
      {
        onSuccess: () => toast({ words: `What ${first} agreed to is written down.` }),
        onError: (error) => setProblems(problemsOf(error, names)),
      },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary problems={listed(problems, names)} />
      <Choice
        label={`${first}’s own words`}
        hint={
          asks.words === 0 ? 'You wrote down none.' : `${counted(asks.words, 'time', 'times')} that you wrote down how ${first} said it.`
        }
        options={answers}
        value={words}
        onChange={setWords}
      />
      <Choice
        label="What was said in your conversations"
        hint={
          asks.talks === 0
            ? 'You held none.'
            : `${counted(asks.talks, 'conversation', 'conversations')}: what was talked about, and promises. Your private notes are not part of it.`
        }
        options={answers}
        value={talks}
        onChange={setTalks}
      />
      <Field label={`The day ${first} said so`} error={problems.agreedOn}>
        <DayInput id="agreedOn" lean="past" value={agreedOn} onChange={setAgreedOn} />
      </Field>
      <p>
        <Button type="submit" kind="primary" busy={record.isPending}>
          Write down what {first} agreed to
        </Button>
      </p>
    </form>
  )
}
