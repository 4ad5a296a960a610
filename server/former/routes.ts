import { type FormerReport, listFormer } from 'shared/api/former.ts'
import { addDays } from 'shared/domain/days.ts'
import { byName } from 'shared/domain/names.ts'
import { callWords, directionWords, levelWord } from 'shared/domain/words.ts'
import { dayIn, zoneOf } from 'shared/domain/zones.ts'
import type { Serve } from '../http/serve.ts'
import {
  callsWritten,
  endedWithMe,
  notesWritten,
  piecesWritten,
  promisesWritten,
  readableDays,
  readingsWritten,
  stepsWritten,
  talksWritten,
  wantsWritten,
} from './queries.ts'

type Written = FormerReport['written'][number] & { personId: string }

export function formerRoutes(serve: Serve) {
  serve(listFormer, async ({ db, scope, actor, linesOn }): Promise<FormerReport[]> => {
    const of = { today: linesOn, since: addDays(linesOn, -readableDays) }
    const left = await endedWithMe(db, scope, of)
    if (left.length === 0) return []
    const zone = zoneOf(actor)
    const told = (...parts: (string | null)[]) => parts.filter(Boolean).join(': ')
    const written: Written[] = [
      ...(await wantsWritten(db, scope, of)).map(({ direction, role, target, words, ...row }) => ({
        ...row,
        kind: 'aspiration' as const,
        text: [told(directionWords[direction], role ?? target), words && `“${words}”`].filter(Boolean).join('. '),
      })),
      ...(await talksWritten(db, scope, of)).map(({ discussed, carried, ...row }) => ({
        ...row,
        kind: 'conversation' as const,
        text: [...(discussed ?? []).map(({ text }) => text), ...(carried ?? [])].join('. '),
      })),
      ...(await promisesWritten(db, scope, of)).map((row) => ({ ...row, kind: 'promise' as const })),
      ...(await notesWritten(db, scope, of)).map((row) => ({ ...row, on: dayIn(zone, row.on), kind: 'note' as const })),
      ...(await piecesWritten(db, scope, of)).map((row) => ({ ...row, kind: 'evidence' as const })),
      ...(await readingsWritten(db, scope, of)).map(({ criterion, level, why, ...row }) => ({
        ...row,
        kind: 'reading' as const,
        text: `${told(criterion, levelWord(level))}. ${why}`,
      })),
      ...(await callsWritten(db, scope, of)).map(({ call, why, ...row }) => ({
        ...row,
        kind: 'call' as const,
        text: `${callWords[call]}. ${why}`,
      })),
      ...(await stepsWritten(db, scope, of)).map((row) => ({ ...row, kind: 'step' as const })),
    ]
    const byPerson = Map.groupBy(written, ({ personId }) => personId)
    return left
      .flatMap(({ personId, name, untilOn }) => {
        const own = byPerson.get(personId) ?? []
        if (own.length === 0) return []
        return {
          person: { id: personId, name },
          lastOn: addDays(untilOn, readableDays - 1),
          written: own.map(({ personId: _, ...text }) => text).sort((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id)),
        }
      })
      .sort((a, b) => byName(a.person, b.person))
  })
}
