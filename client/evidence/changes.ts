import type { Changed } from '../api/ask.ts'

/** Every answer that counts or shows pieces of evidence. */
export const evidenceChanges: readonly Changed[] = [
  'GET /api/people/:personId/evidence',
  'GET /api/people/:personId/evidence/:evidenceId/versions',
  'GET /api/people/:personId',
  'GET /api/people/:personId/readings',
  'GET /api/people',
  'GET /api/home',
  'GET /api/roles/:roleId/slate',
]
