import type { Observer, Stance } from '../model/words.ts'

type Shown = {
  readonly id: string
  readonly happenedOn: string
  readonly observer: Observer
  readonly stance: Stance
  readonly links: readonly unknown[]
}

/** The newest supporting piece that is not the person's own, one with a link first; null when there is none. */
export const strongestPiece = <Piece extends Shown>(pieces: readonly Piece[]): Piece | null => {
  let strongest: Piece | null = null
  for (const piece of pieces) {
    if (piece.stance !== 'supports' || piece.observer === 'self') continue
    if (strongest === null || isStronger(piece, strongest)) strongest = piece
  }
  return strongest
}

const isStronger = (piece: Shown, than: Shown) => {
  const linked = piece.links.length > 0
  if (linked !== than.links.length > 0) return linked
  return piece.happenedOn === than.happenedOn ? piece.id > than.id : piece.happenedOn > than.happenedOn
}
