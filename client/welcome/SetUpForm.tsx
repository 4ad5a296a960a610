import { type SyntheticEvent, useRef, useState } from 'react'
import { useTell } from '../api/ask.ts'
import { browserZone } from '../api/zone.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { PasswordField, tooShort } from '../ui/PasswordField.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import styles from './Welcome.module.css'

const names = ['name', 'email', 'password'] as const

/** The first account of an organisation: its administrator, let in by the link that the server printed. */
export function SetUpForm({ token, onDone }: { token: string; onDone: () => unknown }) {
  const form = useRef<HTMLFormElement>(null)
  const [problems, setProblems] = useState<Problems<(typeof names)[number]>>({})
  const setUp = useTell('POST /api/setup', { changes: [], onDone })

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (setUp.isPending) return
    const typed = new FormData(form.current!)
    const name = String(typed.get('name')).trim()
    const email = String(typed.get('email')).trim()
    const password = String(typed.get('password'))
    const short = tooShort(password)
    setProblems({
      ...(!name && { name: 'Write your name.' }),
      ...(!email && { email: 'Write your e-mail address.' }),
      ...(short && { password: short }),
    })
    if (!name || !email || short) return
    setUp.mutate(
      { body: { token, name, email, password, ...browserZone() } },
      { onError: (error) => setProblems(problemsOf(error, names)) },
    )
  }

  return (
    <Card label="Your account">
      <form className={styles.form} ref={form} onSubmit={submit} noValidate>
        <ErrorSummary problems={listed(problems, names)} />
        <Field label="Your name" error={problems.name}>
          <input id="name" name="name" autoComplete="name" />
        </Field>
        <Field label="E-mail address" error={problems.email}>
          <input id="email" name="email" type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Field>
        <PasswordField id="password" chosen error={problems.password} />
        <Button type="submit" kind="primary" busy={setUp.isPending}>
          Set up Understory
        </Button>
      </form>
    </Card>
  )
}
