import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Session } from 'shared/model/account.ts'
import { ask } from '../api/ask.ts'
import { sessionBack } from '../api/session.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SignInForm } from './SignInForm.tsx'

/** Signing in again in place: the page behind, and what was typed on it, stay. */
export function SessionOver({ session, over }: { session: Session; over: boolean }) {
  const client = useQueryClient()
  const password = useRef<HTMLInputElement>(null)
  const again = async () => {
    const now = await client.fetchQuery({ ...ask('GET /api/session'), staleTime: 0 })
    // Someone else's page must not stay on the screen.
    if (now.account.id !== session.account.id) return location.assign('/')
    sessionBack()
    await client.invalidateQueries()
  }
  return (
    <Dialog
      open={over}
      onClose={() => {}}
      grave
      initialFocus={password}
      size="s"
      title="Sign in again"
      description="Your session is over. What you wrote on this page is still here."
    >
      <SignInForm email={session.account.email} password={password} onSignedIn={again} />
    </Dialog>
  )
}
