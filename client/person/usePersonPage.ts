import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** What a person's page shows, against a role; while another role is asked for, what is shown stays. */
export function usePersonPage(personId: string, role: string | undefined) {
  // The plan stands beside it: asked for at the same time, so that nothing moves when it comes.
  usePrefetchQuery(ask('GET /api/people/:personId/plan', { params: { personId } }))
  return useQuery({
    ...ask('GET /api/people/:personId', { params: { personId }, query: role ? { role } : {} }),
    placeholderData: (before) => (before?.person.id === personId ? before : undefined),
  })
}
