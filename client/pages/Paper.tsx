import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../api/ask.ts'
import { useSessionOver } from '../api/session.ts'
import { SessionOver } from '../session/SessionOver.tsx'
import { ToSignIn } from '../session/ToSignIn.tsx'
import { Failed, Loading } from '../ui/States.tsx'

/** A page outside the frame, for what is printed: what stands on the screen is what comes out of the printer. */
export function Paper({ children }: { children: ReactNode }) {
  const session = useQuery(ask('GET /api/session'))
  const over = useSessionOver()
  if (session.data)
    return (
      <>
        {children}
        <SessionOver session={session.data} over={over} />
      </>
    )
  if (session.error?.failure.code === 'not-signed-in') return <ToSignIn />
  if (!session.error) return <Loading shape="block" height={52} />
  return <Failed what="Understory" words={session.error.message} onAgain={() => void session.refetch()} />
}
