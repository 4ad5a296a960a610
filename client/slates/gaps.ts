import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { counted } from 'shared/domain/grammar.ts'
import { shortBy } from 'shared/domain/levels.ts'
import { evidenceStatusWords, levelWords } from 'shared/domain/words.ts'
import type { Level } from 'shared/model/words.ts'

export type AskedCriterion = Slate['role']['criteria'][number]
type PersonCell = SlatePerson['cells'][number]

/** What a cell says beside its ring: the strongest piece, or why there is none to name. */
export function strongestWords({ strongest, pieces, status }: Pick<PersonCell, 'strongest' | 'pieces' | 'status'>) {
  if (strongest) return strongest.what
  return pieces === 0 ? 'Nothing written down' : evidenceStatusWords[status]
}

/** How a cell stands to the level asked: whether it is met, and the words of a narrow column. */
export function gapOf({ level, pieces }: { level: Level | null; pieces: number }, { asks }: Pick<AskedCriterion, 'asks'>, outside = false) {
  const short = shortBy(level, asks)
  if (short === 'not_read') return { met: false, brief: pieces === 0 && !outside ? 'none' : 'not read' }
  return { met: short === 0, brief: short === 0 ? 'meets' : `${short} short` }
}

export const piecesWords = (pieces: number) => counted(pieces, 'piece', 'pieces')

/** What the role asks for; a must-have, or else what is the role's own, is marked. */
export const asksWords = ({ asks, pillar, mustHave }: Pick<AskedCriterion, 'asks' | 'pillar' | 'mustHave'>) =>
  [levelWords[asks], mustHave ? 'must-have' : pillar === null && 'this role'].filter(Boolean).join(', ')

/** What a criterion is called: a pillar with one criterion stands for it, as people call it by that name. */
export const calledBy = ({ name, pillar }: AskedCriterion, all: readonly AskedCriterion[]) =>
  pillar !== null && all.filter((other) => other.pillar === pillar).length === 1 ? pillar : name
