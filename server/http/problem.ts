import type { Failure } from 'shared/model/failure.ts'
import type { z } from 'zod'
import { Unavailable } from '../db/engine.ts'

/** Something the caller should be told. Everything else that is thrown is ours to mend, and told as `internal`. */
export class Problem extends Error {
  override name = 'Problem'
  readonly failure: Failure
  constructor(code: Failure['code'], message: string, more: Partial<Failure> = {}) {
    super(message)
    this.failure = { code, message, ...more }
  }
}

export const notFound = (what: string) => new Problem('not-found', `There is no such ${what}, or you may not see it.`)
export const conflict = (message: string, current?: unknown) => new Problem('conflict', message, current === undefined ? {} : { current })
export const notAllowed = (message = 'You may see this, but not change it.') => new Problem('not-allowed', message)
/** A value that only the database can show to be wrong, told at its field. */
export const wrong = (field: string, sentence: string) => new Problem('invalid', sentence, { fields: { [field]: sentence } })

export function invalid(error: z.ZodError): Problem {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) fields[[...issue.path, key].join('.')] ??= `There is no field "${key}" here.`
    else fields[issue.path.join('.') || 'body'] ??= sentenceOf(issue)
  }
  const [[name, first] = ['', '']] = Object.entries(fields)
  return new Problem('invalid', `${name}: ${first}`, { fields })
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'This is missing.'
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid ')) return `Use one of: ${issue.values.join(', ')}.`
  if (issue.code === 'too_big' && issue.origin === 'string') return `Use at most ${issue.maximum} characters.`
  if (issue.code === 'too_small' && issue.origin === 'string')
    return issue.minimum === 1 ? 'Write something here.' : `Use at least ${issue.minimum} characters.`
  return /[.!?]$/.test(issue.message) ? issue.message : `${issue.message}.`
}

const statusOf: Record<Failure['code'], number> = {
  invalid: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
}

/** What the caller is told of something that was thrown, and with which status. */
export function told(error: unknown): { status: number; failure: Failure } {
  if (error instanceof Problem) return { status: statusOf[error.failure.code], failure: error.failure }
  const deep = error instanceof Unavailable ? error : (error as Error)?.cause
  if (deep instanceof Unavailable) return { status: deep.full ? 507 : 503, failure: { code: 'unavailable', message: deep.message } }
  const { statusCode = 500, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413) return { status: 413, failure: { code: 'invalid', message: 'This is too large. Send a smaller file.' } }
  if (statusCode === 415) return { status: 415, failure: { code: 'invalid', message: 'Send this as JSON.' } }
  if (statusCode === 429) return { status: 429, failure: { code: 'too-many', message: 'Too many requests. Wait a moment and try again.' } }
  if (statusCode >= 400 && statusCode < 500)
    return {
      status: statusCode,
      failure: {
        code: 'invalid',
        message:
          code?.startsWith('FST_ERR_CTP') || statusCode === 400
            ? 'This request could not be read. Send well-formed JSON.'
            : 'This request is not understood.',
      },
    }
  return { status: 500, failure: { code: 'internal', message: 'Something went wrong on our side. Nothing was changed.' } }
}
