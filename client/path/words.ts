import type { Precedent, TeamPath } from 'shared/model/path.ts'
import { moveKindWords } from 'shared/domain/words.ts'
import { counted } from 'shared/domain/grammar.ts'

const someone = 'Someone'

export const whoWords = ({ who }: Pick<Precedent, 'who'>) => who?.name ?? someone

/** "from Analyst to Team lead"; nothing of it where it is not told. */
export const fromToWords = ({ from, to }: Pick<Precedent, 'from' | 'to'>) =>
  [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')

/** A move in a line: "Maya Okafor, into management in Growth, from Analyst to Team lead". */
export const moveWords = (move: Precedent) =>
  [whoWords(move), `${moveKindWords[move.kind].toLowerCase().replace(' ic ', ' IC ')} in ${move.team.name}`, fromToWords(move)]
    .filter(Boolean)
    .join(', ')

export const tookWords = (months: number | null) => (months === null ? 'Not recorded' : counted(months, 'month', 'months'))

export type Rule = TeamPath['figure']['rules'][number]
