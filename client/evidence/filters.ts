import { foldedName } from 'shared/domain/names.ts'
import type { Evidence } from 'shared/model/evidence.ts'
import type { Observer, Stance } from 'shared/model/words.ts'

export type PieceFilters = { criterion?: string; observer?: Observer; stance?: Stance; linked?: 'yes'; q?: string }

/** Pieces that bear on no criterion yet. */
export const unsorted = 'unsorted'

/** Those of some pieces that pass; all are there already, so that a filter answers at once. */
export function passing(pieces: readonly Evidence[], { criterion, observer, stance, linked, q }: PieceFilters) {
  const text = q && foldedName(q)
  return pieces.filter(
    (piece) =>
      (!criterion || (criterion === unsorted ? piece.criteria.length === 0 : piece.criteria.some(({ id }) => id === criterion))) &&
      (!observer || piece.observer === observer) &&
      (!stance || piece.stance === stance) &&
      (!linked || piece.links.length > 0) &&
      (!text || foldedName(`${piece.what} ${piece.observerName}`).includes(text)),
  )
}

/** Every criterion that can be filtered by: those in use, and those that only a piece names. */
export function criteriaOf(pieces: readonly Evidence[], inUse: readonly { id: string; name: string }[]) {
  const all = new Map(inUse.map(({ id, name }) => [id, name]))
  for (const { criteria } of pieces) for (const { id, name } of criteria) if (!all.has(id)) all.set(id, name)
  return [...all].map(([id, name]) => ({ id, name }))
}
