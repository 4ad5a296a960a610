import type { EvidenceStatus, Level, ReadinessCallWord } from '../model/words.ts'
import { counted, listed, numberWord } from './grammar.ts'
import { callWords } from './words.ts'
import { windows, type Windows } from './windows.ts'

type Called = {
  readonly call: ReadinessCallWord | null
  readonly of: number
  readonly at: number
  /** Criteria read below the level asked; those not read are apart, for they are not low. */
  readonly below: number
  readonly notRead: number
}

/** Where a readiness call and the readings say different things, in either direction; null where they agree. */
export const callDisagreement = ({ call, of, at, below, notRead }: Called): string | null => {
  if (call === 'ready_now' && below + notRead > 0) {
    const lower = below > 0 ? `${counted(below, 'criterion', 'criteria')} below what the role asks` : ''
    const unread = notRead > 0 ? `${counted(notRead, 'criterion', 'criteria')} not read yet` : ''
    return `Called ready now, ${listed([lower, unread].filter(Boolean))}`
  }
  if ((call === 'later' || call === 'not_now') && of > 0 && at === of)
    return `${allOf(of)} met, called ${callWords[call].toLowerCase()}: what is missing?`
  return null
}

const allOf = (of: number) => (of === 1 ? 'The one criterion' : of === 2 ? 'Both criteria' : `All ${numberWord(of)} criteria`)

/** Where a reading stands high and nothing recent stands behind it; null where something does. */
export const readingDisagreement = (
  { level, status }: { readonly level: Level | null; readonly status: EvidenceStatus },
  within: Windows = windows,
): string | null => {
  if ((level !== 'lead' && level !== 'consistent') || (status !== 'stale' && status !== 'none')) return null
  return `Read as ${level} level, no evidence within ${within.evidenceDays === 365 ? 'a year' : `${within.evidenceDays} days`}`
}
