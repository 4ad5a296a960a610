import type { At, Endpoints } from 'shared/api/all.ts'
import type { Failure } from 'shared/model/failure.ts'
import { sessionEnded } from './session.ts'

/** A question without any required part may be left out. */
type LooseQuery<S> = S extends { query: infer Q } ? ({} extends Q ? Omit<S, 'query'> & { query?: Q } : S) : S

export type Sent<A extends At> = LooseQuery<Endpoints[A]['sent']>
export type Answer<A extends At> = Endpoints[A]['answer']
/** What is sent may be left out where nothing of it is required. */
export type Given<A extends At> = {} extends Sent<A> ? [sent?: Sent<A>] : [sent: Sent<A>]

/** The server did not do what was asked, and says why. */
export class CallFailed extends Error {
  override name = 'CallFailed'
  failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

const unreachable: Failure = { code: 'unavailable', message: 'The server cannot be reached. Check the connection and try again.' }
const isFailure = (told: unknown): told is Failure => typeof told === 'object' && told !== null && 'code' in told && 'message' in told

/** The address of an endpoint with what is sent filled in. */
function address(at: string, params: Record<string, string> = {}, query: Record<string, unknown> = {}) {
  const path = at.slice(at.indexOf(' ') + 1).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return asked.length ? `${path}?${new URLSearchParams(asked)}` : path
}

/** Asks the server and gives its answer, or throws `CallFailed`. */
export async function call<A extends At>(at: A, sent: Sent<A>, signal?: AbortSignal): Promise<Answer<A>> {
  const response = await answerTo(at, sent, signal)
  return (await response.json().catch(() => null)) as Answer<A>
}

/** A file, as the server names it; or throws `CallFailed`. */
export async function fileFrom<A extends At>(at: A, sent: Sent<A>): Promise<{ name: string; content: Blob }> {
  const response = await answerTo(at, sent)
  const named = /filename\*=UTF-8''([^;\s]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const content = await response.blob().catch(() => {
    throw new CallFailed(unreachable)
  })
  return { name: decodeURIComponent(named ?? 'Understory'), content }
}

async function answerTo<A extends At>(at: A, sent: Sent<A>, signal?: AbortSignal) {
  const { params, query, body } = sent as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }
  const response = await fetch(address(at, params, query), {
    method: at.slice(0, at.indexOf(' ')),
    headers: body === undefined ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: 'same-origin',
    signal,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new CallFailed(unreachable)
  })
  if (response.ok) return response
  const told: unknown = await response.json().catch(() => null)
  const failure = isFailure(told) ? told : { code: 'internal' as const, message: `The server answered ${response.status}.` }
  // A wrong password is answered at the form; anything else that lacks a session means that it is over.
  if (failure.code === 'not-signed-in' && !at.startsWith('POST /api/session')) sessionEnded()
  throw new CallFailed(failure)
}
