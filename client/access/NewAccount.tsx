import { type SyntheticEvent, useRef, useState } from 'react'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { PasswordField, tooShort } from '../ui/PasswordField.tsx'
import { isUnpicked, type Picked, pickOne, PersonPicker } from '../ui/PersonPicker.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import styles from './Access.module.css'

const names = ['name', 'email', 'password', 'personId', 'administrator'] as const
const idOf = (name: string) => `account-${name}`

type Props = { open: boolean; onClose: () => void; onLink: (link: string, name: string) => void; onMade: (name: string) => void }

/** Creates an account: with a one-time link to hand over, or with a password. */
export function NewAccount({ open, onClose, onLink, onMade }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [person, setPerson] = useState<Picked | null>(null)
  const [administrator, setAdministrator] = useState<'no' | 'yes'>('no')
  const [by, setBy] = useState<'link' | 'password'>('link')
  const [problems, setProblems] = useState<Problems<(typeof names)[number]>>({})
  const create = useTell('POST /api/accounts', { changes: ['GET /api/accounts'] })

  const close = () => {
    setPerson(null)
    setAdministrator('no')
    setBy('link')
    setProblems({})
    onClose()
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (create.isPending) return
    const typed = new FormData(form.current!)
    const name = String(typed.get('name')).trim()
    const email = String(typed.get('email')).trim()
    const password = String(typed.get('password') ?? '')
    const unpicked = isUnpicked(form.current)
    const short = by === 'password' ? tooShort(password) : undefined
    setProblems({
      ...(!name && { name: 'Write the name.' }),
      ...(!email && { email: 'Write the e-mail address.' }),
      ...(short && { password: short }),
      ...(unpicked && { personId: pickOne }),
    })
    if (!name || !email || short || unpicked) return
    create.mutate(
      {
        body: { name, email, administrator: administrator === 'yes', personId: person?.id ?? null, ...(by === 'password' && { password }) },
      },
      {
        onSuccess: ({ account, link }) => {
          close()
          if (link) onLink(link, account.name)
          else onMade(account.name)
        },
        onError: (error) => setProblems(problemsOf(error, names)),
      },
    )
  }
  // Whoever is picked lends the account their name and address; what was typed stays.
  const pick = (next: Picked | null) => {
    setPerson(next)
    for (const part of ['name', 'email'] as const) {
      const field = form.current?.elements.namedItem(part)
      if (next?.[part] && field instanceof HTMLInputElement && field.value.trim() === '') field.value = next[part]
    }
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title="Create an account"
      actions={
        <>
          <Button type="submit" form="new-account" kind="primary" busy={create.isPending}>
            Create the account
          </Button>
          <Button onClick={close}>Leave it</Button>
        </>
      }
    >
      <form className={styles.form} id="new-account" ref={form} onSubmit={submit} noValidate>
        <ErrorSummary problems={listed(problems, names, idOf)} />
        <PersonPicker
          id={idOf('personId')}
          label="Whose account it is"
          hint="Someone of the directory. What they see follows from who reports to them."
          optional
          value={person}
          onChange={pick}
          error={problems.personId}
        />
        <Field label="Name" error={problems.name}>
          <input id={idOf('name')} name="name" autoComplete="off" maxLength={200} />
        </Field>
        <Field label="E-mail address" error={problems.email}>
          <input id={idOf('email')} name="email" type="email" autoComplete="off" spellCheck={false} />
        </Field>
        <Choice
          label="How they sign in first"
          list
          options={[
            { value: 'link', words: 'With a one-time link', hint: 'You copy it and send it to them. They choose a password themselves.' },
            { value: 'password', words: 'With a password that you choose now' },
          ]}
          value={by}
          onChange={setBy}
        />
        {by === 'password' && <PasswordField id={idOf('password')} name="password" chosen error={problems.password} />}
        <Choice
          label="Administrator"
          hint="Keeps accounts, the directory, imports and settings. Sees no more of anyone’s record by it."
          options={[
            { value: 'no', words: 'No' },
            { value: 'yes', words: 'Yes' },
          ]}
          value={administrator}
          onChange={setAdministrator}
        />
      </form>
    </Dialog>
  )
}
