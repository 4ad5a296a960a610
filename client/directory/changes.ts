import type { Changed } from '../api/ask.ts'

/** What may read differently once the directory has changed. */
export const directoryChanges: readonly Changed[] = [
  'GET /api/directory',
  'GET /api/directory/:memberId',
  'GET /api/directory/:memberId/lines',
  'GET /api/names',
  'GET /api/session',
  'GET /api/home',
  'GET /api/people',
  'GET /api/people/:personId',
  'GET /api/pipeline',
  'GET /api/pipeline/asked',
  'GET /api/roles',
  'GET /api/teams',
  'GET /api/accounts',
]
