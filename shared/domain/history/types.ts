import type { MoveKind } from '../../model/words.ts'
import type { Trouble } from '../import/types.ts'

/** What a dated table tells of: jobs held, teams belonged to, teams managed, or whom somebody reported to. */
export type HistoryKind = 'titles' | 'teams' | 'managers' | 'lines'
export const historyKinds: readonly HistoryKind[] = ['titles', 'teams', 'managers', 'lines']

/** A person of today, as far as a history can be compared with them. */
export type PersonNow = {
  id: string
  externalId: string | null
  name: string
  email: string | null
  login: string | null
  title: string | null
  team: string | null
  hiredOn: string | null
  leftOn: string | null
  managerId: string | null
}

/** One row that can be read: from a day on, and until another where the row says so. `manager` is who is led by it in a table of lines. */
export type Stretch = { row: number; person: PersonNow; what: string; team: string | null; fromOn: string; toOn: string | null }

/** A move to be recorded; `team` is where to, in words, null where the row names none. */
export type HistoryMove = {
  row: number
  personId: string
  kind: MoveKind
  movedOn: string
  months: number | null
  from: string | null
  to: string
  team: string | null
}

/** A job whose holders of today all have reports: it leads others, if somebody confirms it. */
export type LeadJob = { job: string; holders: number; confirmed: boolean; why: string }

/** What is found of a history once its rows are read. */
export type Found = { moves: HistoryMove[]; flagged: Trouble[]; titleChanges: number }
