import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask } from '../api/ask.ts'
import { askNames } from '../api/names.ts'
import { useSession } from '../api/useSession.ts'
import type { Criteria } from './PieceChips.tsx'

/** What stands around a piece on someone: their name and manager, the criteria it may speak to, the people who may have seen it. */
export function useAround(personId: string | null) {
  const session = useSession()
  const me = session.account.person?.id ?? null
  const names = useQuery(askNames())
  const page = useQuery({
    ...ask('GET /api/people/:personId', { params: { personId: personId ?? '' }, query: {} }),
    enabled: personId !== null,
  })
  const tags = useQuery({
    ...ask('GET /api/people/:personId/evidence', { params: { personId: personId ?? '' }, query: {} }),
    enabled: personId !== null,
  })
  const { team } = session
  const known = useMemo(
    () => names.data?.people ?? team.map(({ id, name }) => ({ id, name, title: null, under: true })),
    [names.data, team],
  )
  const people = useMemo(() => known.filter(({ under }) => under), [known])
  const row = people.find(({ id }) => id === personId)
  const found = page.data?.person
  // What the wanted role asks comes first, then the framework.
  const asked: Criteria = page.data?.standings.map(({ criterionId, name, pillar }) => ({ id: criterionId, name, pillar })) ?? []
  const criteria = [...asked, ...(tags.data?.criteria ?? []).filter(({ id }) => !asked.some((one) => one.id === id))]
  const mine = found ? found.manager?.id === me : session.team.some(({ id }) => id === personId)
  return {
    me,
    person: personId === null ? null : { id: personId, name: found?.name ?? row?.name ?? '' },
    manager: found?.manager ?? (mine && me ? { id: me, name: session.account.name } : null),
    otherManager: mine ? null : (found?.manager?.name ?? null),
    criteria,
    /** Those whom one may write about. */
    people,
    /** Those who may have seen it. */
    known,
  }
}
