import type { Answer } from '../api/call.ts'
import type { DecisionDraft } from 'shared/model/decision.ts'
import type { DecisionOutcome } from 'shared/model/words.ts'

/** What was decided about a role, and what can be. */
export type Decided = Answer<'GET /api/roles/:roleId/decisions'>

/** A decision as it is being written. */
export type Writing = {
  /** The last decision that was there when it was begun; undefined until something is written. */
  followsId: string | null | undefined
  outcome: DecisionOutcome | null
  candidacyId: string
  why: string
  startOn: string
  /** How the seat that falls free is covered: by a planned role, in words, or not at all. */
  backfill: string
  backfillWords: string
}
export const nothingWritten: Writing = {
  followsId: undefined,
  outcome: null,
  candidacyId: '',
  why: '',
  startOn: '',
  backfill: '',
  backfillWords: '',
}
export const inWords = 'in words'
const leastReason = 20

/** What is missing before it can be recorded, by field. */
export function missingIn({ outcome, candidacyId, why, backfill, backfillWords }: Writing): Record<string, string> {
  return {
    ...(!outcome && { outcome: 'Say what was decided.' }),
    ...((outcome === 'in_house' || outcome === 'outside') &&
      !candidacyId && { candidacyId: outcome === 'in_house' ? 'Say who takes the seat.' : 'Say which finalist takes the seat.' }),
    ...(why.trim().length < leastReason && { why: `Say why, in at least ${leastReason} characters.` }),
    ...(outcome === 'in_house' && backfill === inWords && !backfillWords.trim() && { backfill: 'Say how the seat is covered.' }),
  }
}

/** What is sent, without what the outcome has no place for. */
export function sentOf(writing: Writing, outcome: DecisionOutcome): DecisionDraft {
  const { followsId, candidacyId, why, startOn, backfill, backfillWords } = writing
  const leaves = outcome === 'in_house'
  return {
    followsId: followsId ?? null,
    outcome,
    candidacyId: outcome === 'not_yet' ? null : candidacyId,
    why: why.trim(),
    startOn: outcome === 'not_yet' ? null : startOn || null,
    backfillRoleId: leaves && backfill !== inWords ? backfill || null : null,
    backfill: leaves && backfill === inWords ? backfillWords.trim() : null,
  }
}
