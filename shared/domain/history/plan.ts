import type { MoveKind } from '../../model/words.ts'
import type { Sheet, Trouble } from '../import/types.ts'
import { handOvers, leadJobsOf, movesOfTerms, movesOfTitles } from './moves.ts'
import { historyRows } from './rows.ts'
import type { HistoryKind, HistoryMove, LeadJob, PersonNow } from './types.ts'

/** What a history tells: only moves into management count as precedents, a change of title alone never does. */
export type HistoryFigures = {
  rows: number
  titleChanges: number
  precedents: number
  byKind: Partial<Record<MoveKind, number>>
  flagged: Trouble[]
  refused: Trouble[]
  /** What the table was read as. */
  readAs: HistoryKind
  handOvers: number
  leadJobs: LeadJob[]
  /** Moves that were recorded before. */
  known: number
}
export type HistoryPlan = { figures: HistoryFigures; moves: HistoryMove[] }

export type HistoryOptions = {
  today: string
  fileName?: string | undefined
  /** What the table is, where somebody says so. */
  as?: HistoryKind | undefined
  /** The jobs that lead others, of those proposed; every one proposed where nobody says. */
  leadJobs?: readonly string[] | null | undefined
  /** The moves that are recorded already. */
  known?: readonly { personId: string | null; kind: MoveKind; movedOn: string }[]
}

/** Two moves with the same key are one. */
export const moveKey = ({ personId, kind, movedOn }: { personId: string | null; kind: MoveKind; movedOn: string }) =>
  `${personId} ${kind} ${movedOn}`

/** Reads a dated table of titles, teams, managers or reporting lines for the moves that it proves. */
export const historyPlan = (sheet: Sheet, people: readonly PersonNow[], options: HistoryOptions): HistoryPlan | { refused: string } => {
  const read = historyRows(sheet, people, options)
  if (!('stretches' in read)) return read
  const { kind, stretches, columns, rows, refused } = read
  const { today } = options
  const what = (kind === 'titles' ? columns.title : kind === 'lines' ? columns.manager : columns.team)!.header
  const headers = { from: columns.from!.header, to: columns.to?.header ?? '', what }
  const leadJobs = kind === 'titles' ? leadJobsOf(stretches, people, today, options.leadJobs ?? null) : []
  const found =
    kind === 'titles'
      ? movesOfTitles(stretches, people, leadJobs, headers, today)
      : kind === 'teams'
        ? { moves: [], flagged: movesOfTerms(stretches, headers, today, kind).flagged, titleChanges: 0 }
        : movesOfTerms(stretches, headers, today, kind)
  const byKind: HistoryFigures['byKind'] = {}
  for (const { kind } of found.moves) byKind[kind] = (byKind[kind] ?? 0) + 1
  const recorded = new Set(options.known?.map(moveKey))
  const moves = found.moves.filter((move) => !recorded.has(moveKey(move)))
  const byRow = (a: Trouble, b: Trouble) => a.row - b.row
  return {
    moves,
    figures: {
      rows,
      titleChanges: found.titleChanges,
      precedents: byKind.into_management ?? 0,
      byKind,
      flagged: found.flagged.toSorted(byRow),
      refused: refused.toSorted(byRow),
      readAs: kind,
      handOvers: kind === 'managers' ? handOvers(stretches) : 0,
      leadJobs,
      known: found.moves.length - moves.length,
    },
  }
}
