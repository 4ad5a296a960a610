import { listReaders, type Reader } from 'shared/api/readers.ts'
import { addDays } from 'shared/domain/days.ts'
import type { GrantKind } from 'shared/model/grant.ts'
import { lineOf } from '../access/scope.ts'
import { openEnd } from '../db/schema.ts'
import type { Serve } from '../http/serve.ts'
import { grantsOver, hirersOf, placesNamed } from './queries.ts'

/** Who acts for the manager before who reads. */
const byKind = (a: { kind: GrantKind; accountId: string }, b: { kind: GrantKind; accountId: string }) =>
  b.kind.localeCompare(a.kind) || b.accountId.localeCompare(a.accountId)

export function readerRoutes(serve: Serve) {
  serve(listReaders, async ({ db, scope, actor, person, linesOn: today }): Promise<Reader[]> => {
    const line = lineOf(person.path)
    const paths = JSON.stringify(line)
    const above = (await placesNamed(db, scope, { paths: JSON.stringify(line.slice(0, -1)) })).sort((a, b) => b.path.length - a.path.length)
    const given = (await grantsOver(db, scope, { paths, today })).sort(byKind).filter(({ kind, over, overId, holderPath }) =>
      kind === 'stand_in'
        ? overId === person.managerId && !holderPath?.startsWith(over)
        : // Nobody is partner of themselves, or of those above them.
          !holderPath?.startsWith(person.path),
    )
    const elsewhere = (await hirersOf(db, { personId: person.id })).filter(({ path }) => !person.path.startsWith(path))
    return [
      ...above.map(({ id, name }) => ({
        why: id === person.managerId ? ('manager' as const) : ('line' as const),
        name,
        you: id === actor.personId,
        lastOn: null,
      })),
      ...given.map(({ kind, name, accountId, untilOn }) => ({
        why: kind,
        name,
        you: accountId === (actor.looking?.accountId ?? actor.accountId),
        lastOn: untilOn === openEnd ? null : addDays(untilOn, -1),
      })),
      ...(elsewhere.length > 0
        ? [{ why: 'slate' as const, name: null, you: elsewhere.some(({ path }) => path === actor.path), lastOn: null }]
        : []),
    ]
  })
}
