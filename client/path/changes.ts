/** What shows the growth path of a team, or counts what it stands on. */
export const pathChanges = ['GET /api/path', 'GET /api/path/:teamId', 'GET /api/people/:personId/path', 'GET /api/removed'] as const
