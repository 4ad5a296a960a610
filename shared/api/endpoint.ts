import type { z } from 'zod'
import type { May } from '../domain/may.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One HTTP endpoint as data. The server serves it, the client calls it by its address, OpenAPI describes it. */
export interface Endpoint<At extends string = string> {
  /** Method and path in one: what the client names it by. */
  at: At
  summary: string
  /** Who may: the server does not start with an endpoint that does not say. */
  may: May
  /** Part of the description that groups it. */
  about: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  answer: z.ZodType
  /** The answer is a file to keep, in place of JSON. */
  file?: boolean
  /** What of it, if anything, is someone's personal record: a read leaves a trace in the audit trail. */
  personal?: boolean
  /** How many bytes may be sent, where it is more than a form holds. */
  bodyLimit?: number
}

export const endpoint = <const At extends `${Method} /api/${string}`, const E extends Omit<Endpoint, 'at'>>(
  at: At,
  rest: E,
): E & { at: At } => ({ at, ...rest })

type Part<E, K extends 'params' | 'query' | 'body', Side extends 'in' | 'out'> = E extends { [P in K]: infer S extends z.ZodType }
  ? { [P in K]: Side extends 'in' ? z.input<S> : z.output<S> }
  : {}

/** What a caller sends: `params`, `query` and `body`, those that the endpoint has. */
export type Sent<E> = Part<E, 'params', 'in'> & Part<E, 'query', 'in'> & Part<E, 'body', 'in'>
/** What a handler receives: the same, parsed. */
export type Received<E> = Part<E, 'params', 'out'> & Part<E, 'query', 'out'> & Part<E, 'body', 'out'>
/** A file to keep: what it is called, what kind it is, and its content piece by piece. */
export interface FileAnswer {
  name: string
  type: string
  content: AsyncIterable<string | Uint8Array>
}
export type Answer<E> = E extends { file: true } ? FileAnswer : E extends { answer: infer S extends z.ZodType } ? z.output<S> : never
export type MethodOf<E> = E extends { at: `${infer M extends Method} ${string}` } ? M : never
