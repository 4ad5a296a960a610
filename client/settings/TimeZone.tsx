import { useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useId, useRef, useState } from 'react'
import { useTell } from '../api/ask.ts'
import { browserZone } from '../api/zone.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { problemsOf } from '../ui/problems.ts'
import styles from './Settings.module.css'

/** Where the reader is: which day is today for them, and when their morning is. */
export function TimeZone({ timeZone }: { timeZone: string | null }) {
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const client = useQueryClient()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()
  const change = useTell('PUT /api/time-zone', { changes: [], onDone: () => client.invalidateQueries() })
  const here = browserZone().timeZone

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (change.isPending) return
    const named = field.current!.value.trim()
    setProblem(undefined)
    change.mutate(
      { body: { timeZone: named } },
      {
        onSuccess: () => toast({ words: `Your days go by ${named}.` }),
        onError: (error) => {
          const { timeZone: wrong, form } = problemsOf(error, ['timeZone'])
          setProblem(wrong ?? form)
          field.current?.focus()
        },
      },
    )
  }

  return (
    <form className={styles.below} onSubmit={submit} noValidate>
      <Field
        label="Time zone"
        hint={`Your days begin by it, and a weekly mail comes in its morning.${here && here !== timeZone ? ` This browser is in ${here}.` : ''}`}
        error={problem}
        beside={
          <Button type="submit" busy={change.isPending} aria-label="Save the time zone">
            Save
          </Button>
        }
      >
        <input
          // Another one that has come from the server takes the place of what stands here.
          key={timeZone}
          ref={field}
          id="time-zone"
          list={list}
          defaultValue={timeZone ?? ''}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <datalist id={list}>
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  )
}
