import type { Changed } from '../api/ask.ts'

/** What is asked again once somebody was told, or something is said in place of the verdict. */
export const pathChanges: readonly Changed[] = ['GET /api/people/:personId/path']
