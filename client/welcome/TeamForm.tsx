import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { type Problems, problemsOf } from '../ui/problems.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './TeamForm.module.css'

type Row = { key: number; name: string; title: string }
const most = 50
const idOf = (row: Row, field: 'name' | 'title') => `report-${row.key}-${field}`

/** The manager's own team, typed: Enter goes to the next person. */
export function TeamForm({ onDone, onBack }: { onDone: () => unknown; onBack: () => void }) {
  const next = useRef(3)
  const focus = useRef<string | null>(null)
  const [title, setTitle] = useState('')
  const [teamName, setTeamName] = useState('')
  const [rows, setRows] = useState<Row[]>([0, 1, 2].map((key) => ({ key, name: '', title: '' })))
  const [problems, setProblems] = useState<Problems>({})
  const add = useTell('POST /api/my-team', {
    changes: ['GET /api/home', 'GET /api/people', 'GET /api/directory', 'GET /api/names', 'GET /api/accounts'],
    onDone,
  })
  useEffect(() => {
    if (!focus.current) return
    document.getElementById(focus.current)?.focus()
    focus.current = null
  })

  const change = (key: number, part: Partial<Row>) => setRows((now) => now.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const another = () => {
    if (rows.length >= most) return
    const row = { key: next.current++, name: '', title: '' }
    focus.current = idOf(row, 'name')
    setRows((now) => [...now, row])
  }
  const takeOut = (index: number) => {
    const beside = rows[index + 1] ?? rows[index - 1]
    if (!beside) return
    focus.current = idOf(beside, 'name')
    setRows((now) => now.filter((_, at) => at !== index))
  }
  const onEnter = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const below = rows[index + 1]
    if (below) document.getElementById(idOf(below, 'name'))?.focus()
    else if (rows[index]!.name.trim()) another()
  }

  const written = rows.filter((row) => row.name.trim() || row.title.trim())
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (add.isPending) return
    const nameless = written.find((row) => !row.name.trim())
    if (written.length === 0) return setProblems({ [idOf(rows[0]!, 'name')]: 'Add at least one person.' })
    if (nameless) return setProblems({ [idOf(nameless, 'name')]: 'Write the name, or remove the row.' })
    setProblems({})
    const reports = written.map((row) => ({ name: row.name.trim(), title: row.title.trim() || null }))
    add.mutate(
      { body: { title: title.trim() || null, teamName: teamName.trim() || null, reports } },
      { onError: (error) => setProblems(told(error, written)) },
    )
  }

  return (
    <Page title="Add your team" lede={<Lede>The people who report to you. You can add more later, and import others.</Lede>}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <ErrorSummary problems={Object.entries(problems).map(([id, words]) => ({ ...(id !== 'form' && { id }), words: words! }))} />
        <div className={styles.mine}>
          <Field label="Your title" optional error={problems.title}>
            <input id="title" value={title} autoComplete="organization-title" onChange={(event) => setTitle(event.target.value)} />
          </Field>
          <Field label="Name of the team" optional error={problems.teamName}>
            <input id="teamName" value={teamName} autoComplete="off" onChange={(event) => setTeamName(event.target.value)} />
          </Field>
        </div>
        <fieldset className={styles.reports}>
          <legend className={styles.legend}>Your reports</legend>
          <p className={styles.hint}>Enter goes to the next person. Titles are optional.</p>
          <ol className={styles.rows}>
            {rows.map((row, index) => (
              <li
                key={row.key}
                className={styles.row}
                onKeyDown={(event) => event.target instanceof HTMLInputElement && onEnter(event, index)}
              >
                <Field label={`Name of person ${index + 1}`} bare error={problems[idOf(row, 'name')]}>
                  <input
                    id={idOf(row, 'name')}
                    value={row.name}
                    placeholder="Name"
                    autoComplete="off"
                    maxLength={200}
                    onChange={(event) => change(row.key, { name: event.target.value })}
                  />
                </Field>
                <Field label={`Title of person ${index + 1}`} bare error={problems[idOf(row, 'title')]}>
                  <input
                    id={idOf(row, 'title')}
                    value={row.title}
                    placeholder="Title"
                    autoComplete="off"
                    maxLength={200}
                    onChange={(event) => change(row.key, { title: event.target.value })}
                  />
                </Field>
                {rows.length > 1 && (
                  <Button
                    kind="quiet"
                    icon="cross"
                    aria-label={`Remove ${row.name.trim() || `row ${index + 1}`}`}
                    onClick={() => takeOut(index)}
                  />
                )}
              </li>
            ))}
          </ol>
          {rows.length < most && (
            <Button size="s" icon="plus" onClick={another}>
              Another person
            </Button>
          )}
        </fieldset>
        <div className={styles.actions}>
          <Button type="submit" kind="primary" busy={add.isPending}>
            {written.length === 0 ? 'Add the team' : `Add ${written.length === 1 ? '1 person' : `${written.length} people`}`}
          </Button>
          <Button kind="quiet" onClick={onBack}>
            Back
          </Button>
          <VisuallyHidden>
            <span role="status">{written.length === 0 ? '' : `${written.length} written`}</span>
          </VisuallyHidden>
        </div>
      </form>
    </Page>
  )
}

/** The server counts the rows that were sent; the screen has blank ones between them. */
function told(error: Error, sent: readonly Row[]): Problems {
  const paths = sent.flatMap((row, at) =>
    (['name', 'title'] as const).map((field) => [`reports.${at}.${field}`, idOf(row, field)] as const),
  )
  const { form, ...found } = problemsOf(error, ['title', 'teamName', ...paths.map(([path]) => path)])
  const ids = new Map<string, string>(paths)
  return { ...(form && { form }), ...Object.fromEntries(Object.entries(found).map(([name, words]) => [ids.get(name) ?? name, words])) }
}
