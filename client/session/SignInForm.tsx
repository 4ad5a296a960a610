import { type Ref, type SyntheticEvent, useRef, useState } from 'react'
import { useTell } from '../api/ask.ts'
import { browserZone } from '../api/zone.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import styles from './SignInForm.module.css'

const names = ['email', 'password'] as const
const idOf = (name: string) => `sign-in-${name}`

/** E-mail and password; says the same whether or not the address is known. */
export function SignInForm({
  email: known = '',
  password: field,
  onSignedIn,
}: {
  email?: string
  /** The control of the password, for a dialog that starts there. */
  password?: Ref<HTMLInputElement>
  onSignedIn: () => unknown
}) {
  const form = useRef<HTMLFormElement>(null)
  const [problems, setProblems] = useState<Problems<(typeof names)[number]>>({})
  const signIn = useTell('POST /api/session', { changes: [], onDone: onSignedIn })

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (signIn.isPending) return
    const typed = new FormData(form.current!)
    const email = String(typed.get('email')).trim()
    const password = String(typed.get('password'))
    setProblems({
      ...(!email && { email: 'Write your e-mail address.' }),
      ...(!password && { password: 'Write your password.' }),
    })
    if (email && password)
      signIn.mutate({ body: { email, password, ...browserZone() } }, { onError: (error) => setProblems(problemsOf(error, names)) })
  }

  return (
    <form className={styles.form} ref={form} onSubmit={submit} noValidate>
      <ErrorSummary problems={listed(problems, names, idOf)} />
      <Field label="E-mail address" error={problems.email}>
        <input
          id={idOf('email')}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          defaultValue={known}
          spellCheck={false}
        />
      </Field>
      <PasswordField ref={field} id={idOf('password')} name="password" error={problems.password} />
      <Button type="submit" kind="primary" busy={signIn.isPending}>
        Sign in
      </Button>
    </form>
  )
}
