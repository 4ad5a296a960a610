import { foldedName } from 'shared/domain/names.ts'
import { observerWords, stanceWords } from 'shared/domain/words.ts'
import type { Evidence } from 'shared/model/evidence.ts'
import type { Observer, Stance } from 'shared/model/words.ts'

export type PieceFilters = { criterion?: string; observer?: Observer; stance?: Stance; linked?: 'yes'; q?: string }

/** `removed` shows what was removed within 30 days instead of what stands. */
export type EvidenceSearch = PieceFilters & { removed?: 'yes' }

/** Pieces that bear on no criterion yet. */
export const unsorted = 'unsorted'

/** Every word that a filter may have. */
export const wordsOf = (criteria: readonly { id: string }[]) =>
  ({
    criterion: [...criteria.map(({ id }) => id), unsorted],
    observer: Object.keys(observerWords) as Observer[],
    stance: Object.keys(stanceWords) as Stance[],
    linked: ['yes'],
    q: 'any',
  }) as const

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
