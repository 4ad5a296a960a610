import type { Observer, Stance, Visibility } from '../model/words.ts'
import { strongestPiece } from './strongest.ts'

/** What fits one sheet of paper, and in which order. */

type Piece = {
  readonly id: string
  readonly happenedOn: string
  readonly observer: Observer
  readonly stance: Stance
  readonly links: readonly unknown[]
  readonly visibility: Visibility
  readonly criteria: readonly { readonly id: string }[]
}

/** Pieces that stand on the sheet in full. */
export const piecesOnSheet = 5

const newestFirst = (a: Piece, b: Piece) => (a.happenedOn === b.happenedOn ? (a.id > b.id ? -1 : 1) : a.happenedOn > b.happenedOn ? -1 : 1)

/** The strongest piece of each criterion, and those of the sheet: these first, then other supporting ones, linked ones before; the newest on top. */
export const onSheet = <One extends Piece>(pieces: readonly One[], criterionIds: readonly string[]) => {
  const shown = pieces.filter(({ visibility, stance }) => visibility !== 'private' && stance === 'supports')
  const strongest = new Map(
    criterionIds.map((id) => [id, strongestPiece(shown.filter(({ criteria }) => criteria.some((tag) => tag.id === id)))]),
  )
  const first = [...new Set([...strongest.values()].filter((piece) => piece !== null))]
  const others = shown
    .filter((piece) => !first.includes(piece) && piece.observer !== 'self')
    .toSorted((a, b) => Number(b.links.length > 0) - Number(a.links.length > 0) || newestFirst(a, b))
  const listed = [...first.toSorted(newestFirst), ...others].slice(0, piecesOnSheet).toSorted(newestFirst)
  return { strongest, listed, further: shown.length - listed.length }
}
