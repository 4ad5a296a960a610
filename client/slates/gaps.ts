import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { evidenceStatusWords } from 'shared/domain/words.ts'
import { counted } from 'shared/domain/grammar.ts'
import { shortBy } from 'shared/domain/levels.ts'

export type AskedCriterion = Slate['role']['criteria'][number]
export type SlateCell = SlatePerson['cells'][number]

/** What a cell says under its ring: the strongest piece, or why there is none to name. */
export function strongestWords({ strongest, pieces, status }: SlateCell) {
  if (strongest) return strongest.what
  return pieces === 0 ? 'Nothing written down' : evidenceStatusWords[status]
}

/** How a cell stands to the level asked: whether it is met, and the words of a narrow column. */
export function gapOf({ level, pieces }: SlateCell, { asks }: AskedCriterion) {
  const short = shortBy(level, asks)
  if (short === 'not_read') return { met: false, brief: pieces === 0 ? 'none' : 'not read' }
  return { met: short === 0, brief: short === 0 ? 'meets' : `${short} short` }
}

export const piecesWords = (pieces: number) => counted(pieces, 'piece', 'pieces')

/** What the role asks for, with what is its own marked so. */
export const asksWords = (words: string, { pillar }: AskedCriterion) => (pillar === null ? `${words}, this role` : words)
