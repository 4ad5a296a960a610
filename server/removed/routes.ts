import { listRemoved, type Removed } from 'shared/api/overview.ts'
import { addDays, dayWords } from 'shared/domain/days.ts'
import { directionWords, moveKindWords } from 'shared/domain/words.ts'
import { removedAgreements } from '../calibration/queries.ts'
import { readableDays } from '../former/queries.ts'
import type { Serve } from '../http/serve.ts'
import { mayRecord } from '../path/queries.ts'
import { removedActions, removedAspirations, removedMoves, removedNotes, removedPieces, removedPromises } from './queries.ts'

/** How long what was removed can be restored. */
const restorableDays = 30

export function removedRoutes(serve: Serve) {
  serve(listRemoved, async ({ db, scope, actor, today, linesOn }): Promise<Removed[]> => {
    const since = { since: addDays(today, -restorableDays) }
    const pieces = await removedPieces(db, scope, since)
    const wants = await removedAspirations(db, scope, since)
    const made = await removedPromises(db, scope, since)
    const steps = await removedActions(db, scope, since)
    const notes = await removedNotes(db, scope, { ...since, today: linesOn, leftSince: addDays(linesOn, -readableDays) })
    const agreed = await removedAgreements(db, scope, since)
    const moves = (await removedMoves(db, scope, since)).filter((move) => mayRecord({ scope, actor }, move))
    return [
      ...pieces.map((row) => ({ ...row, kind: 'evidence' as const })),
      ...wants.map(({ direction, target, targetRoleTitle, heardOn, ...row }) => ({
        ...row,
        kind: 'aspiration' as const,
        text: `${[directionWords[direction], targetRoleTitle ?? target].filter(Boolean).join(': ')}, heard on ${dayWords(heardOn, today)}`,
      })),
      ...made.map((row) => ({ ...row, kind: 'promise' as const })),
      ...steps.map((row) => ({ ...row, kind: 'action' as const })),
      ...notes.map((row) => ({ ...row, kind: 'note' as const })),
      ...agreed.map((row) => ({ ...row, kind: 'agreement' as const })),
      ...moves.map(({ id, team, kind, to, movedOn, removedAt }) => ({
        kind: 'precedent' as const,
        id,
        team,
        text: `${moveKindWords[kind]}: ${to}, on ${dayWords(movedOn, today)}`,
        removedAt,
      })),
    ].sort((a, b) => b.removedAt.localeCompare(a.removedAt) || b.id.localeCompare(a.id))
  })
}
