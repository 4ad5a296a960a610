import { listRemoved, type Removed } from 'shared/api/overview.ts'
import { addDays, dayWords } from 'shared/domain/days.ts'
import { directionWords } from 'shared/domain/words.ts'
import { removedAgreements } from '../calibration/queries.ts'
import type { Serve } from '../http/serve.ts'
import { removedActions, removedAspirations, removedPieces, removedPromises } from './queries.ts'

/** How long what was removed can be restored. */
const restorableDays = 30

export function removedRoutes(serve: Serve) {
  serve(listRemoved, async ({ db, scope, today }): Promise<Removed[]> => {
    const since = { since: addDays(today, -restorableDays) }
    const pieces = await removedPieces(db, scope, since)
    const wants = await removedAspirations(db, scope, since)
    const made = await removedPromises(db, scope, since)
    const steps = await removedActions(db, scope, since)
    const agreed = await removedAgreements(db, scope, since)
    return [
      ...pieces.map((row) => ({ ...row, kind: 'evidence' as const })),
      ...wants.map(({ direction, target, targetRoleTitle, heardOn, ...row }) => ({
        ...row,
        kind: 'aspiration' as const,
        text: `${[directionWords[direction], targetRoleTitle ?? target].filter(Boolean).join(': ')}, heard on ${dayWords(heardOn, today)}`,
      })),
      ...made.map((row) => ({ ...row, kind: 'promise' as const })),
      ...steps.map((row) => ({ ...row, kind: 'action' as const })),
      ...agreed.map((row) => ({ ...row, kind: 'agreement' as const })),
    ].sort((a, b) => b.removedAt.localeCompare(a.removedAt) || b.id.localeCompare(a.id))
  })
}
