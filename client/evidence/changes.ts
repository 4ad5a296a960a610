import type { QueryClient } from '@tanstack/react-query'
import type { PersonPage } from 'shared/api/growth.ts'
import type { Evidence } from 'shared/model/evidence.ts'
import type { Changed } from '../api/ask.ts'
import type { Answer, Sent } from '../api/call.ts'

/** Every answer that counts or shows pieces of evidence. */
export const evidenceChanges: readonly Changed[] = [
  'GET /api/people/:personId/evidence',
  'GET /api/people/:personId/evidence/:evidenceId/versions',
  'GET /api/people/:personId',
  'GET /api/people/:personId/readings',
  'GET /api/people',
  'GET /api/home',
  'GET /api/roles/:roleId/slate',
]

type List = Answer<'GET /api/people/:personId/evidence'>

/** Puts a piece into the lists that show it before the server has it; gives back how to take it out again. */
export function showAtOnce(
  client: QueryClient,
  personId: string,
  draft: Sent<'POST /api/people/:personId/evidence'>['body'],
  author: string,
) {
  const { what, happenedOn, observer, observerName, stance, links, answersId, visibility } = draft
  const now = new Date().toISOString()
  const piece: Evidence = {
    id: `unsaved ${now}`,
    personId,
    what,
    happenedOn,
    observer: observer ?? 'manager',
    observerName: observerName ?? author,
    observerPersonId: null,
    stance: stance ?? 'supports',
    criteria: [],
    links: links ?? [],
    answersId: answersId ?? null,
    visibility: visibility ?? 'chain',
    author,
    writtenAt: now,
    version: 1,
    notes: [],
    mine: false,
  }
  const among = (pieces: Evidence[]) => [piece, ...pieces].toSorted((a, b) => b.happenedOn.localeCompare(a.happenedOn))
  const without = (pieces: Evidence[]) => pieces.filter(({ id }) => id !== piece.id)
  const change = (of: (pieces: Evidence[]) => Evidence[]) => {
    client.setQueryData<List>(
      ['GET /api/people/:personId/evidence', { params: { personId }, query: {} }],
      (list) => list && { ...list, evidence: of(list.evidence) },
    )
    client.setQueriesData<PersonPage>({ queryKey: ['GET /api/people/:personId'] }, (page) =>
      page?.person.id === personId ? { ...page, evidence: of(page.evidence) } : page,
    )
  }
  change(among)
  return () => change(without)
}
