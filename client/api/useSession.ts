import { useQuery } from '@tanstack/react-query'
import type { Session } from 'shared/model/account.ts'
import { ask } from './ask.ts'

/** Who is signed in. Only under the shell, which shows nothing else before it knows. */
export function useSession(): Session {
  const { data } = useQuery(ask('GET /api/session'))
  if (!data) throw new Error('There is no session here.')
  return data
}
