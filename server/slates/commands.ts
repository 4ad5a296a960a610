import type { OutsideEstimate } from 'shared/model/slate.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/id.ts'
import { outsideEstimates } from '../db/slates.ts'

/** Appends an estimate: the ones before it stay, and no longer count. */
export const recordEstimate = (
  tx: Tx,
  { accountId, now, today }: { accountId: string; now: string; today: string },
  roleId: string,
  estimate: Pick<OutsideEstimate, 'weeksToHire' | 'monthsToRampUp' | 'told'>,
) => tx.db.insert(outsideEstimates).values({ id: newId(), roleId, ...estimate, authorId: accountId, estimatedOn: today, recordedAt: now })
