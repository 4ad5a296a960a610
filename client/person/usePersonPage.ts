import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** What a person's page shows, against a role; while another role is asked for, what is shown stays. */
export const usePersonPage = (personId: string, role: string | undefined) =>
  useQuery({
    ...ask('GET /api/people/:personId', { params: { personId }, query: role ? { role } : {} }),
    placeholderData: (before) => (before?.person.id === personId ? before : undefined),
  })
