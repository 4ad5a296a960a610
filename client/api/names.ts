import { ask } from './ask.ts'

/** The names to find anything by: asked for once a visit, and again when the directory or the lead roles have changed. */
export const askNames = () => ({ ...ask('GET /api/names'), staleTime: 10 * 60_000 })
