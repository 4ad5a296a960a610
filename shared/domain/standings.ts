import type { AskedLevel, Level } from '../model/words.ts'
import { atLevelAsked } from './atLevelAsked.ts'
import { type EvidenceFigure, evidenceStatus, type Piece } from './evidenceStatus.ts'
import { gapWords } from './levels.ts'
import type { Windows } from './windows.ts'

interface Asked {
  readonly id: string
  readonly name: string
  /** Null where no role asks: the criterion stands for itself. */
  readonly asks: AskedLevel | null
  readonly mustHave: boolean
}
/** A piece with all that the figures need to know of it. */
export type TaggedPiece = Omit<Piece, 'answeredByNote'> & {
  readonly criteria: readonly { readonly id: string }[]
  readonly notes: readonly unknown[]
}

export interface StandingFigure {
  readonly criterionId: string
  readonly evidence: EvidenceFigure
  readonly gap: string
  readonly wouldChange: string | null
}

/** Where a person stands on each criterion: the reading against what is asked, and beside it what the pieces say. */
export function standings(
  criteria: readonly Asked[],
  readings: ReadonlyMap<string, Level>,
  pieces: readonly TaggedPiece[],
  around: { asOf: string; managerId: string | null; personId: string; leaveDays?: number; windows: Windows },
): { at: number; of: number; each: StandingFigure[] } {
  const answeredOn = new Map<string, string>()
  for (const { answersId, happenedOn, stance } of pieces)
    if (answersId && stance === 'supports' && happenedOn > (answeredOn.get(answersId) ?? '')) answeredOn.set(answersId, happenedOn)
  const onCriterion = new Map<string, Piece[]>(criteria.map(({ id }) => [id, []]))
  for (const piece of pieces) {
    const { id, happenedOn, observer, observerPersonId, observerName, stance, answersId } = piece
    const answeredByNote = piece.notes.length > 0 || (answeredOn.get(id) ?? '') >= happenedOn
    const told = { id, happenedOn, observer, observerPersonId, observerName, stance, answersId, answeredByNote }
    for (const tag of piece.criteria) onCriterion.get(tag.id)?.push(told)
  }
  const figures = new Map(criteria.map(({ id }) => [id, evidenceStatus(onCriterion.get(id) ?? [], around)]))
  const asked = criteria.filter((criterion): criterion is Asked & { asks: AskedLevel } => criterion.asks !== null)
  const counts = new Map([...figures].map(([id, { count }]) => [id, count]))
  const { at, of, short } = atLevelAsked(asked, readings, counts)
  const change = new Map(short.map(({ id, wouldChange }) => [id, wouldChange]))
  return {
    at,
    of,
    each: criteria.map(({ id, asks }) => ({
      criterionId: id,
      evidence: figures.get(id)!,
      gap: asks ? gapWords(readings.get(id) ?? null, asks, counts.get(id)) : '',
      wouldChange: change.get(id) ?? null,
    })),
  }
}
