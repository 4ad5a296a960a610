import { type SQL, sql } from 'drizzle-orm'

declare global {
  var takenAway: string | undefined
  var isTakenAway: (name: string) => boolean
  var unlessTakenAway: (off: () => boolean, stands: SQL) => SQL
}

globalThis.takenAway = process.env.MUTANT
globalThis.isTakenAway = (name) => globalThis.takenAway === name
globalThis.unlessTakenAway = (off, stands) => sql`${{ getSQL: () => (off() ? sql`(1 = 1)` : stands) }}`
