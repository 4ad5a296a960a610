import { counted } from 'shared/domain/grammar.ts'
import type { Answer } from '../api/call.ts'

export type Erased = Answer<'GET /api/erasures'>[number]

export const reasonWords: Record<Erased['reason'], string> = {
  asked: 'They asked for it',
  left: 'They left, and it was kept long enough',
  mistake: 'They were recorded by mistake',
}

/** "12 rows deleted, 3 blanked". */
export const erasedWords = ({ deleted, blanked }: Pick<Erased['counts'][number], 'deleted' | 'blanked'>): string =>
  [deleted > 0 && `${counted(deleted, 'row', 'rows')} deleted`, blanked > 0 && `${counted(blanked, 'row', 'rows')} blanked`]
    .filter(Boolean)
    .join(', ')
