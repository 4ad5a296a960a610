import { QueryClient, queryOptions, useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query'
import type { At } from 'shared/api/all.ts'
import { type Answer, call, CallFailed, type Given, type Sent } from './call.ts'

const worthTryingAgain = (count: number, error: Error) => count < 2 && error instanceof CallFailed && error.failure.code === 'unavailable'

/** What was answered stays for the time of a visit; a screen that is shown again asks anew behind it. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, gcTime: 30 * 60_000, retry: worthTryingAgain, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })

/** What `useQuery` needs to ask: `useQuery(ask('GET /api/people/:personId', { params: { personId } }))`. */
export const ask = <A extends At>(at: A, ...[sent]: Given<A>) =>
  queryOptions<Answer<A>, CallFailed>({
    queryKey: sent === undefined ? [at] : [at, sent],
    queryFn: ({ signal }) => call(at, (sent ?? {}) as Sent<A>, signal),
  })

/** What may have changed: every answer of an endpoint, or the one of one question. */
export type Changed = At | { [A in At]: readonly [A, Sent<A>] }[At]

export const askAgain = (client: QueryClient, changes: readonly Changed[]) =>
  Promise.all(changes.map((changed) => client.invalidateQueries({ queryKey: typeof changed === 'string' ? [changed] : changed })))

type Tell<A extends At> = {
  /** Asked again once the server has done it. */
  changes: readonly Changed[]
  /** Shows the outcome at once; gives back how to take it back when the server did not do it, and why not. */
  meanwhile?: (sent: Sent<A>, client: QueryClient) => ((why: CallFailed) => void) | undefined
  onDone?: (answer: Answer<A>, sent: Sent<A>) => unknown
}

/** Tells the server something: `const record = useTell('POST /api/...', { changes: [...] })`, then `record.mutate({ params, body })`. */
export function useTell<A extends At>(
  at: A,
  { changes, meanwhile, onDone }: Tell<A>,
): UseMutationResult<Answer<A>, CallFailed, Sent<A>, { back?: (why: CallFailed) => void }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sent: Sent<A>) => call(at, sent),
    onMutate: (sent) => ({ back: meanwhile?.(sent, client) }),
    onError: (error, _sent, shown) => shown?.back?.(error),
    onSuccess: async (answer, sent) => {
      await onDone?.(answer, sent)
      await askAgain(client, changes)
    },
  })
}
