import { type SyntheticEvent, useRef, useState } from 'react'
import type { Person } from 'shared/model/person.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { Field } from '../ui/Field.tsx'
import { isUnpicked, type Picked, pickOne, PersonPicker } from '../ui/PersonPicker.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import styles from './Directory.module.css'

const names = ['name', 'title', 'teamName', 'managerId', 'email', 'login', 'externalId', 'location', 'hiredOn', 'inRoleSinceOn'] as const
type Name = (typeof names)[number]
const idOf = (name: string) => `person-${name}`

const fields: { name: Exclude<Name, 'managerId'>; label: string; type?: string; hint?: string }[] = [
  { name: 'name', label: 'Name' },
  { name: 'title', label: 'Title' },
  { name: 'teamName', label: 'Team', hint: 'A new name makes a new team.' },
  { name: 'email', label: 'E-mail address', type: 'email' },
  { name: 'login', label: 'Login' },
  { name: 'externalId', label: 'Id in your people list', hint: 'By it an import finds the person again.' },
  { name: 'location', label: 'Location' },
  { name: 'hiredOn', label: 'Start date' },
  { name: 'inRoleSinceOn', label: 'In this role since' },
]

const dayNames = ['hiredOn', 'inRoleSinceOn'] as const
type Days = Record<(typeof dayNames)[number], string>
const isDayName = (name: string): name is keyof Days => dayNames.includes(name as keyof Days)

const before = (person: Person | undefined, name: (typeof fields)[number]['name']) =>
  (name === 'teamName' ? person?.team?.name : person?.[name]) ?? ''

type Written = { name: string } & Partial<Record<Exclude<Name, 'name'>, string | null>>

type Props = {
  /** Left out for someone new, who can be given a manager at once. */
  person?: Person
  save: string
  busy: boolean
  onSave: (written: Written, onError: (error: Error) => void) => void
  onClose: () => void
}

/** What the directory says of a person. */
export function PersonForm({ person, save, busy, onSave, onClose }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [manager, setManager] = useState<Picked | null>(null)
  const [days, setDays] = useState<Days>({ hiredOn: before(person, 'hiredOn'), inRoleSinceOn: before(person, 'inRoleSinceOn') })
  const [problems, setProblems] = useState<Problems<Name>>({})

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (busy) return
    const typed = new FormData(form.current!)
    const written = Object.fromEntries(
      fields.map(({ name }) => [name, (isDayName(name) ? days[name] : String(typed.get(name)).trim()) || null]),
    )
    const unpicked = isUnpicked(form.current)
    setProblems({ ...(!written.name && { name: 'Write the name.' }), ...(unpicked && { managerId: pickOne }) })
    if (!written.name || unpicked) return
    onSave({ ...written, name: written.name, ...(!person && { managerId: manager?.id ?? null }) }, (error) =>
      setProblems(problemsOf(error, names)),
    )
  }

  return (
    <form className={styles.form} ref={form} onSubmit={submit} noValidate>
      <ErrorSummary problems={listed(problems, names, idOf)} />
      {fields.slice(0, 3).map(one)}
      {!person && (
        <PersonPicker
          id={idOf('managerId')}
          label="Reports to"
          hint="Leave it blank for someone at the top."
          optional
          value={manager}
          onChange={setManager}
          error={problems.managerId}
        />
      )}
      {fields.slice(3).map(one)}
      <div className={styles.buttons}>
        <Button type="submit" kind="primary" busy={busy}>
          {save}
        </Button>
        <Button onClick={onClose}>Leave it</Button>
      </div>
    </form>
  )

  function one({ name, label, type = 'text', hint }: (typeof fields)[number]) {
    return (
      <Field key={name} label={label} hint={hint} optional={name !== 'name'} error={problems[name]}>
        {isDayName(name) ? (
          <DayInput id={idOf(name)} lean="past" value={days[name]} onChange={(on) => setDays({ ...days, [name]: on })} />
        ) : (
          <input id={idOf(name)} name={name} type={type} autoComplete="off" maxLength={254} defaultValue={before(person, name)} />
        )}
      </Field>
    )
  }
}
