import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** The pillars of the first framework, what a first conversation can be about; null until they are there. */
export function useTopics(wanted: boolean) {
  const frameworks = useQuery({ ...ask('GET /api/frameworks'), enabled: wanted })
  const frameworkId = frameworks.data?.[0]?.id ?? ''
  const framework = useQuery({
    ...ask('GET /api/frameworks/:frameworkId', { params: { frameworkId } }),
    enabled: wanted && frameworkId !== '',
  })
  const waits = wanted && !frameworks.isError && !framework.isError && !(frameworks.data?.length === 0)
  return framework.data?.pillars ?? (waits ? null : [])
}
