import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import { useTell } from '../api/ask.ts'
import { call, type Answer, type Sent } from '../api/call.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Field } from '../ui/Field.tsx'
import { Loading } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './Privacy.module.css'

type Periods = Sent<'PUT /api/retention'>['body']['periods']
type Due = Answer<'PUT /api/retention'>

const words: Record<keyof Periods, { label: string; hint: string }> = {
  removed: { label: 'What was removed', hint: 'Evidence, wants, promises, private notes, steps and points that somebody took back.' },
  conversations: { label: 'Conversations held', hint: 'With their notes, promises and private notes.' },
  judgements: {
    label: 'Judgements that no longer count',
    hint: 'Readings and calls that were followed by others, and calls that have ended.',
  },
  leavers: { label: 'People who left', hint: 'Erased, each with a certificate.' },
}
const names = Object.keys(words) as (keyof Periods)[]
const choices = [1, 3, 6, 12, 24, 36, 60, 120]
const periodsIn = (due: Due) => Object.fromEntries(due.map(({ name, months }) => [name, months])) as Periods
const asked = (periods?: Periods) => ({
  queryKey: ['POST /api/retention/preview', periods ?? null],
  queryFn: () => call('POST /api/retention/preview', { body: periods ? { periods } : {} }),
})

/** For how long each class is kept, and how much would go today: told before anything is saved. */
export function Retention() {
  const set = useQuery(asked())
  return (
    <Card title="For how long it is kept">
      <Answered of={set} what="The periods" loading={<Loading shape="lines" rows={4} />}>
        {(due) => <Form key={JSON.stringify(periodsIn(due))} due={due} onSaved={() => void set.refetch()} />}
      </Answered>
    </Card>
  )
}

function Form({ due, onSaved }: { due: Due; onSaved: () => void }) {
  const toast = useToast()
  const [periods, setPeriods] = useState(periodsIn(due))
  const would = useQuery(asked(periods))
  const save = useTell('PUT /api/retention', { changes: [], onDone: onSaved })
  const wouldGo = (name: keyof Periods) => {
    const found = would.data?.find((one) => one.name === name)
    return found && periods[name] !== null ? ` Would go today: ${found.due === 0 ? 'nothing' : found.due}.` : ''
  }
  // What can't be taken back is not saved before it is told.
  const saving = (told?: Due) => (
    <div className={styles.save}>
      <Button type="submit" busy={save.isPending || !told}>
        Save the periods
      </Button>
      <span role="status" className={styles.quiet}>
        {told && wouldGoWords(told)}
      </span>
    </div>
  )
  return (
    <form
      className={styles.retention}
      onSubmit={(event) => {
        event.preventDefault()
        if (save.isPending || !would.data) return
        save.mutate(
          { body: { periods } },
          {
            onSuccess: () => toast({ words: 'Saved. What is older goes once a day.' }),
            onError: (error) => toast({ words: error.message }),
          },
        )
      }}
    >
      {names.map((name) => (
        <Field key={name} label={words[name].label} hint={`${words[name].hint}${wouldGo(name)}`}>
          <select
            value={periods[name] ?? ''}
            onChange={(event) => setPeriods({ ...periods, [name]: event.target.value === '' ? null : Number(event.target.value) })}
          >
            <option value="">Kept for good</option>
            {choices.map((months) => (
              <option key={months} value={months}>
                {counted(months, 'month', 'months')}
              </option>
            ))}
          </select>
        </Field>
      ))}
      <Answered of={would} what="What would go" loading={saving()}>
        {saving}
      </Answered>
    </form>
  )
}

function wouldGoWords(told: Due) {
  const all = told.reduce((sum, { due }) => sum + due, 0)
  return all === 0 ? 'Nothing would go today.' : `${counted(all, 'record', 'records')} would go at the next daily round, for good.`
}
