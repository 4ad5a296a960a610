import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { CallFailed } from '../api/call.ts'
import { Failed, Loading, NoAccess } from './States.tsx'
import { NotHere } from './NotHere.tsx'

type Props<Answer> = {
  of: UseQueryResult<Answer, Error>
  /** Names what did not load: "Lead roles did not load." */
  what: string
  /** The final shape while it loads; three rows unless said otherwise. */
  loading?: ReactNode
  children: (answer: Answer) => ReactNode
}

/** The answer to a question to the server, or the state that stands in its place: loading, not there, not allowed, not loaded. */
export function Answered<Answer>({ of, what, loading = <Loading />, children }: Props<Answer>) {
  // What was answered before stays, even where asking again did not work.
  if (of.data !== undefined) return children(of.data)
  if (of.isPending && of.fetchStatus === 'paused')
    return <Failed what={what} words="You are offline. It is asked for again once you are not." onAgain={() => void of.refetch()} />
  if (of.isPending) return loading
  const failure = of.error instanceof CallFailed ? of.error.failure : undefined
  if (failure?.code === 'not-found') return <NotHere />
  if (failure?.code === 'not-allowed') return <NoAccess>{failure.message}</NoAccess>
  return <Failed what={what} words={failure?.message} reference={failure?.reference} onAgain={() => void of.refetch()} />
}
