import type { Grid } from './cells.ts'

const outcomeWords = { changed: 'Done', read: 'Read', refused: 'Refused' } as const

type Entry = {
  readonly position: number
  readonly at: string
  readonly account: string | null
  readonly act: string
  readonly outcome: keyof typeof outcomeWords
  readonly person: string | null
}

/** The audit trail as a file lists it, the newest first. */
export const trailGrid = (entries: readonly Entry[]): Grid => ({
  columns: ['Entry', 'When (UTC)', 'Who', 'What', 'About', 'Outcome'],
  rows: entries.map(({ position, at, account, act, outcome, person }) => [position, at, account, act, person, outcomeWords[outcome]]),
})
