import type { Changed } from '../api/ask.ts'

/** Every answer that a finished conversation changes. */
export const talkChanges: readonly Changed[] = [
  'GET /api/home',
  'GET /api/people',
  'GET /api/people/:personId',
  'GET /api/people/:personId/history',
  'GET /api/people/:personId/talk',
  'GET /api/people/:personId/talks',
  'GET /api/session',
  'GET /api/pipeline',
  'GET /api/pipeline/asked',
  'GET /api/roles',
  'GET /api/roles/:roleId/slate',
]

/** Every answer that shows private notes, or how many there are. */
export const noteChanges: readonly Changed[] = [
  'GET /api/people/:personId/talks',
  'GET /api/people/:personId/talks/:conversationId',
  'GET /api/people/:personId/handover',
  'GET /api/people/:personId/packet',
  'GET /api/former-reports',
  'GET /api/removed',
]
