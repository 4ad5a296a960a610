import { type SyntheticEvent, useRef, useState } from 'react'
import type { Answer } from '../api/call.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { useToast } from '../ui/Toast.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import styles from './Settings.module.css'

export type Windows = Answer<'GET /api/settings'>['windows']
type Name = keyof Windows

/** What each window is called, its unit and the least and most it may be, as the server has it. */
const fields: Record<Name, { label: string; hint: string; unit: string; min: number; max: number; plain: number }> = {
  evidenceDays: {
    label: 'Evidence counts for',
    hint: 'Older pieces stay readable and no longer count.',
    unit: 'days',
    min: 30,
    max: 1825,
    plain: 365,
  },
  gettingOldMonths: {
    label: 'A want is getting old after',
    hint: 'From then on it is asked again before it is used.',
    unit: 'months',
    min: 1,
    max: 60,
    plain: 9,
  },
  cadenceDays: {
    label: 'A next conversation is due after',
    hint: 'Counted from the last one held.',
    unit: 'days',
    min: 7,
    max: 730,
    plain: 90,
  },
  callMonths: { label: 'A readiness call ends after', hint: 'An ended call counts nowhere.', unit: 'months', min: 1, max: 36, plain: 12 },
  precedentMonths: {
    label: 'A precedent counts for',
    hint: 'A move that is longer ago says nothing of a path today.',
    unit: 'months',
    min: 6,
    max: 120,
    plain: 36,
  },
  historyMonths: {
    label: 'Recorded moves are needed for',
    hint: 'With fewer, a path is not known yet. Lead seats filled are counted over the same time.',
    unit: 'months',
    min: 6,
    max: 120,
    plain: 24,
  },
  plannedMonths: {
    label: 'A lead role is planned within',
    hint: 'One that is expected later makes no path yet.',
    unit: 'months',
    min: 1,
    max: 36,
    plain: 12,
  },
  planLookedMonths: {
    label: 'A headcount plan is relied on for',
    hint: 'Counted from the day somebody last looked at it.',
    unit: 'months',
    min: 1,
    max: 24,
    plain: 6,
  },
  widestSpan: {
    label: 'A team is growing above',
    hint: 'People who report to one manager.',
    unit: 'reports',
    min: 3,
    max: 50,
    plain: 10,
  },
}
const names = Object.keys(fields) as Name[]
const pathOf = (name: Name) => `windows.${name}`

/** The windows of the figures: administrators change them, everyone reads them. */
export function WindowsForm({ windows, may }: { windows: Windows; may: boolean }) {
  const form = useRef<HTMLFormElement>(null)
  const toast = useToast()
  const [problems, setProblems] = useState<Problems>({})
  const save = useTell('PUT /api/settings', {
    changes: [
      'GET /api/settings',
      'GET /api/home',
      'GET /api/people',
      'GET /api/people/:personId',
      'GET /api/pipeline',
      'GET /api/pipeline/asked',
      'GET /api/path',
      'GET /api/path/:teamId',
      'GET /api/people/:personId/path',
    ],
  })
  if (!may) {
    return (
      <dl className={styles.facts}>
        {names.map((name) => (
          <div key={name}>
            <dt>{fields[name].label}</dt>
            <dd>
              {windows[name]} {fields[name].unit}
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const typed = new FormData(form.current!)
    const next = Object.fromEntries(names.map((name) => [name, Number(String(typed.get(name)).trim() || Number.NaN)])) as Windows
    const wrong = Object.fromEntries(
      names
        .filter((name) => !Number.isInteger(next[name]) || next[name] < fields[name].min || next[name] > fields[name].max)
        .map((name) => [name, `${fields[name].label}: write a whole number from ${fields[name].min} to ${fields[name].max}.`]),
    ) as Problems
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) return
    save.mutate(
      { body: { windows: next } },
      {
        onSuccess: () => toast({ words: 'Windows saved. The figures follow them from now on.' }),
        onError: (error) => {
          const { form: rest, ...found } = problemsOf(error, names.map(pathOf))
          setProblems({
            ...(rest && { form: rest }),
            ...Object.fromEntries(Object.entries(found).map(([path, words]) => [path.slice('windows.'.length), words])),
          })
        },
      },
    )
  }
  return (
    <form className={styles.windows} ref={form} onSubmit={submit} noValidate>
      <ErrorSummary problems={listed(problems, names)} />
      <div className={styles.numbers}>
        {names.map((name) => (
          <Field
            key={name}
            label={`${fields[name].label} (${fields[name].unit})`}
            hint={`${fields[name].hint} ${fields[name].plain} unless changed.`}
            error={problems[name]}
          >
            <input
              id={name}
              name={name}
              type="number"
              inputMode="numeric"
              min={fields[name].min}
              max={fields[name].max}
              defaultValue={windows[name]}
            />
          </Field>
        ))}
      </div>
      <span>
        <Button type="submit" kind="primary" busy={save.isPending}>
          Save the windows
        </Button>
      </span>
    </form>
  )
}
