import type { AskedLevel, EvidenceStatus, Level, Observer, ReadinessCallWord, Stance } from '../model/words.ts'
import { callDisagreement, readingDisagreement } from './disagreement.ts'
import { type Leave, leaveDaysOfEvidence } from './leave.ts'
import { standings } from './standings.ts'
import { strongestPiece } from './strongest.ts'
import type { Windows } from './windows.ts'

type Asked = { readonly id: string; readonly name: string; readonly asks: AskedLevel; readonly mustHave: boolean }

/** One piece on one criterion: a piece with two tags comes twice. */
export type SlatePiece = {
  readonly id: string
  readonly criterionId: string
  readonly happenedOn: string
  readonly observer: Observer
  readonly observerName: string
  readonly observerPersonId: string | null
  readonly stance: Stance
  readonly links: readonly { readonly url: string }[]
  readonly answersId: string | null
  readonly answered: boolean
}

type SlateCell<Piece> = {
  readonly criterionId: string
  readonly level: Level | null
  readonly status: EvidenceStatus
  readonly pieces: number
  readonly strongest: Piece | null
  readonly gap: string
}
export type SlateFigures<Piece> = { readonly at: number; readonly of: number; readonly cells: readonly SlateCell<Piece>[] }

/** How one person stands on each criterion of a role. */
export const slateFigures = <Piece extends SlatePiece>(
  criteria: readonly Asked[],
  levels: ReadonlyMap<string, Level>,
  tagged: readonly Piece[],
  around: { asOf: string; managerId: string | null; personId: string; leaves: readonly Leave[]; windows: Windows },
): SlateFigures<Piece> => {
  const pieces = [...Map.groupBy(tagged, ({ id }) => id).values()].map((tags) => ({
    ...tags[0]!,
    criteria: tags.map(({ criterionId }) => ({ id: criterionId })),
    notes: tags[0]!.answered ? [true] : [],
  }))
  const { at, of, each } = standings(criteria, levels, pieces, {
    ...around,
    leaveDays: leaveDaysOfEvidence(around, around.asOf, around.windows),
  })
  const known = Map.groupBy(
    tagged.filter(({ happenedOn }) => happenedOn <= around.asOf),
    ({ criterionId }) => criterionId,
  )
  const cells = each.map(({ criterionId, evidence, gap }) => ({
    criterionId,
    level: levels.get(criterionId) ?? null,
    status: evidence.status,
    pieces: evidence.count,
    strongest: strongestPiece(known.get(criterionId) ?? []),
    gap,
  }))
  return { at, of, cells }
}

/** Where the call for a role and the readings say different things. */
export const callDoubt = (call: ReadinessCallWord | null, { at, of, cells }: SlateFigures<unknown>): string[] => {
  const notRead = cells.filter(({ level }) => level === null).length
  return [callDisagreement({ call, at, of, below: of - at - notRead, notRead })].filter((text) => text !== null)
}

/** Where readings stand high and nothing recent stands behind them: for readers who may read what there is. */
export const readingDoubts = (criteria: readonly Asked[], { cells }: SlateFigures<unknown>, within: Windows): string[] =>
  criteria.flatMap(({ name }, i) => {
    const doubt = cells[i] && readingDisagreement(cells[i], within)
    return doubt ? [`${name}: ${doubt.charAt(0).toLowerCase()}${doubt.slice(1)}`] : []
  })
