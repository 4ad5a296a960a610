import type { Changed } from '../api/ask.ts'

/** What is asked again once someone's rhythm or leave has changed: the next day of everybody in the team may be another. */
export const rhythmChanges = (personId: string): readonly Changed[] => [
  ['GET /api/people/:personId/rhythm', { params: { personId } }],
  'GET /api/people/:personId',
  'GET /api/people',
  'GET /api/home',
]
