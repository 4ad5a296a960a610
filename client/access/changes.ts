import type { Changed } from '../api/ask.ts'

/** What may read differently once access was given or ended: one's own screens too. */
export const grantChanges: readonly Changed[] = ['GET /api/grants', 'GET /api/session', 'GET /api/people', 'GET /api/directory']
