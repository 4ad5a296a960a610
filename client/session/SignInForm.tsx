import { type SyntheticEvent, useRef, useState } from 'react'
import { CallFailed } from '../api/call.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './SignInForm.module.css'

type Problems = { email?: string; password?: string; form?: string }

/** E-mail and password; says the same whether or not the address is known. */
export function SignInForm({ email: known = '', onSignedIn }: { email?: string; onSignedIn: () => unknown }) {
  const form = useRef<HTMLFormElement>(null)
  const [shown, setShown] = useState(false)
  const [problems, setProblems] = useState<Problems>({})
  const signIn = useTell('POST /api/session', { changes: [], onDone: onSignedIn })

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const typed = new FormData(form.current!)
    const email = String(typed.get('email')).trim()
    const password = String(typed.get('password'))
    const missing: Problems = {
      ...(!email && { email: 'Write your e-mail address.' }),
      ...(!password && { password: 'Write your password.' }),
    }
    setProblems(missing)
    if (missing.email || missing.password) return
    signIn.mutate({ body: { email, password } }, { onError: (error) => setProblems(told(error)) })
  }

  return (
    <form className={styles.form} ref={form} onSubmit={submit} noValidate>
      <ErrorSummary
        problems={[
          problems.form && { words: problems.form },
          problems.email && { id: 'email', words: problems.email },
          problems.password && { id: 'password', words: problems.password },
        ].filter((problem) => !!problem)}
      />
      <Field label="E-mail address" error={problems.email}>
        <input id="email" name="email" type="email" autoComplete="username" defaultValue={known} spellCheck={false} />
      </Field>
      <Field
        label="Password"
        error={problems.password}
        beside={
          <Button aria-pressed={shown} aria-controls="password" onClick={() => setShown(!shown)}>
            {shown ? 'Hide' : 'Show'}
          </Button>
        }
      >
        <input id="password" name="password" type={shown ? 'text' : 'password'} autoComplete="current-password" />
      </Field>
      <Button type="submit" kind="primary" busy={signIn.isPending}>
        Sign in
      </Button>
    </form>
  )
}

function told(error: Error): Problems {
  if (!(error instanceof CallFailed)) return { form: 'Something went wrong here. Try again.' }
  const { email, password } = error.failure.fields ?? {}
  return email || password ? { email, password } : { form: error.failure.message }
}
