import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { ask } from '../api/ask.ts'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import styles from './PersonPicker.module.css'

export type Picked = { id: string; name: string; title: string | null; email?: string | null }

type Props = {
  label: string
  value: Picked | null
  onChange: (person: Picked | null) => void
  /** The id of the field, for an error summary to lead to. */
  id?: string
  hint?: string
  error?: string
  optional?: boolean
  /** Someone who is not offered: the person it is about. */
  but?: string
}

const most = 6

/** Whether a name was typed in a form and nobody picked by it: nothing may be read from that. */
export const isUnpicked = (form: HTMLFormElement | null) =>
  [...(form?.querySelectorAll<HTMLInputElement>('[role=combobox]') ?? [])].some(({ value }) => value.trim() !== '')
export const pickOne = 'Pick someone from the list, or clear the field.'

/** Someone of the directory, found by name, title, team or e-mail address. */
export function PersonPicker({ label, value, onChange, id, hint, error, optional, but }: Props) {
  const made = useId()
  const own = id ?? made
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), 120)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery({
    ...ask('GET /api/directory', { query: { q: asked } }),
    enabled: open && asked !== '',
    placeholderData: keepPreviousData,
  })
  const people = asked === '' ? [] : (found.data ?? []).filter((person) => person.id !== but).slice(0, most)
  const listed = open && asked !== ''

  // The field and the button that replaces it hand the focus to each other.
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) document.getElementById(own)?.focus()
    moved.current = false
  })

  const pick = ({ id, name, title, email }: Picked) => {
    moved.current = true
    onChange({ id, name, title, email })
    setTyped('')
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!listed) return
    if (event.key === 'Escape') {
      // The dialog around it stays.
      event.stopPropagation()
      setOpen(false)
    }
    if (people.length === 0) return
    if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, people.length - 1))
    else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0))
    else if (event.key === 'Enter') pick(people[Math.min(at, people.length - 1)]!)
    else return
    event.preventDefault()
  }

  if (value) {
    return (
      <div className={styles.chosen}>
        <span className={styles.label} id={`${own}-label`}>
          {label}
        </span>
        <span className={styles.one}>
          <span>
            <b>{value.name}</b>
            {value.title && <small>{value.title}</small>}
          </span>
          <Button
            id={own}
            size="s"
            aria-label={`Change: ${label}, ${value.name}`}
            onClick={() => {
              moved.current = true
              onChange(null)
            }}
          >
            Change
          </Button>
        </span>
        {error && <p className={styles.error}>{error}</p>}
      </div>
    )
  }
  const active = Math.min(at, people.length - 1)
  return (
    <div className={styles.picker}>
      <Field label={label} hint={hint} error={error} optional={optional}>
        <input
          id={own}
          role="combobox"
          aria-expanded={listed && people.length > 0}
          aria-controls={`${own}-list`}
          aria-autocomplete="list"
          aria-activedescendant={listed && active >= 0 ? `${own}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          placeholder="Type a name"
          onChange={(event) => {
            setTyped(event.target.value)
            setOpen(true)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      </Field>
      <ul className={styles.list} id={`${own}-list`} role="listbox" aria-label={label} hidden={!listed || people.length === 0}>
        {people.map((person, index) => (
          <li
            key={person.id}
            id={`${own}-${index}`}
            role="option"
            aria-selected={index === active}
            // Before the field loses the focus, which closes the list.
            onPointerDown={(event) => {
              event.preventDefault()
              pick(person)
            }}
          >
            <b>{person.name}</b>
            <small>{[person.title, person.team?.name].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
      <p className={styles.none} role="status">
        {listed && found.isSuccess && !found.isPlaceholderData && people.length === 0 && `Nobody here is found by “${asked}”.`}
        {!listed && typed.trim() !== '' && pickOne}
        {listed && found.isError && 'The directory did not answer. Try again.'}
      </p>
    </div>
  )
}
