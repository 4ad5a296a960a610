import type { Changed } from '../api/ask.ts'

/** What is asked again once a step was added, changed or closed. */
export const planChanges = (personId: string): readonly Changed[] => [['GET /api/people/:personId/plan', { params: { personId } }]]
