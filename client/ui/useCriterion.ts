import { useQueries, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

const frozen = { staleTime: 10 * 60_000 }

/** The words of a criterion at each level, from the framework version that holds it; null for a criterion of a role's own. */
export function useCriterion(criterionId: string) {
  const list = useQuery({ ...ask('GET /api/frameworks'), ...frozen })
  const latest = useQueries({
    queries: (list.data ?? []).map(({ id }) => ({
      ...ask('GET /api/frameworks/:frameworkId', { params: { frameworkId: id }, query: {} }),
      ...frozen,
    })),
  })
  const found = criterionIn(latest, criterionId)
  const asked = list.data !== undefined && latest.every(({ isPending }) => !isPending)
  // A role keeps the criteria that it froze with: those may stand in an earlier version alone.
  const before =
    found || !asked
      ? []
      : latest.flatMap(
          ({ data }) =>
            data?.versions
              .filter(({ number, state }) => state === 'published' && number < data.version.number)
              .map(({ number }) => ({ id: data.id, number })) ?? [],
        )
  const earlier = useQueries({
    queries: before.map(({ id, number }) => ({
      ...ask('GET /api/frameworks/:frameworkId', { params: { frameworkId: id }, query: { version: number } }),
      ...frozen,
    })),
  })
  return {
    criterion: found ?? criterionIn(earlier, criterionId) ?? null,
    pending: list.isPending || !asked || earlier.some(({ isPending }) => isPending),
  }
}

type Told = { data?: { pillars: { criteria: Criterion[] }[] } | undefined }
type Criterion = { id: string; descriptors: Words; examples: Record<keyof Words, string[]> }
type Words = { early: string; consistent: string; lead: string }

const criterionIn = (answers: readonly Told[], criterionId: string) =>
  answers.flatMap(({ data }) => data?.pillars.flatMap(({ criteria }) => criteria) ?? []).find(({ id }) => id === criterionId)
