import { type SyntheticEvent, useRef, useState } from 'react'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { PasswordField, tooShort } from '../ui/PasswordField.tsx'
import { listed, type Problems, problemsOf } from '../ui/problems.ts'
import styles from './SignInForm.module.css'

type Props = {
  /** Whether there is a password now, which has to be given first. */
  has: boolean
  primary?: boolean
  onDone: () => unknown
}

const names = ['current', 'password'] as const
const idOf = (name: string) => (name === 'current' ? 'current-password' : 'new-password')

/** Chooses a password, the first or another one. */
export function NewPassword({ has, primary, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [problems, setProblems] = useState<Problems<(typeof names)[number]>>({})
  const change = useTell('PUT /api/password', { changes: ['GET /api/session', 'GET /api/sessions'], onDone })

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (change.isPending) return
    const typed = new FormData(form.current!)
    const current = String(typed.get('current') ?? '')
    const password = String(typed.get('password'))
    const short = tooShort(password)
    setProblems({ ...(has && !current && { current: 'Write your password of today.' }), ...(short && { password: short }) })
    if ((has && !current) || short) return
    change.mutate(
      { body: { current: has ? current : null, password } },
      { onSuccess: () => form.current?.reset(), onError: (error) => setProblems(problemsOf(error, names)) },
    )
  }

  return (
    <form className={styles.form} ref={form} onSubmit={submit} noValidate>
      <ErrorSummary problems={listed(problems, names, idOf)} />
      {has && <PasswordField id="current-password" name="current" label="Password now" error={problems.current} />}
      <PasswordField id="new-password" name="password" label="New password" chosen error={problems.password} />
      <span>
        <Button type="submit" kind={primary ? 'primary' : 'plain'} busy={change.isPending}>
          {has ? 'Change the password' : 'Keep this password'}
        </Button>
      </span>
    </form>
  )
}
