import type { QueryClient } from '@tanstack/react-query'
import type { Removed } from 'shared/api/overview.ts'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { call } from '../api/call.ts'
import type { Said } from '../ui/Toast.tsx'

type With = { client: QueryClient; toast: (said: Said) => void }

const words: Record<Exclude<Removed['kind'], 'agreement'>, (name: string) => string> = {
  evidence: (name) => `The piece on ${name}`,
  aspiration: (name) => `What ${name} wants`,
  promise: (name) => `The promise to ${name}`,
  action: (name) => `The step for ${name}`,
}

const wordsOf = (one: Removed) =>
  one.kind === 'agreement' ? `What was agreed about ${one.role.title}` : words[one.kind](firstName(one.person.name))

function restoreOf(one: Removed): Promise<unknown> {
  const { kind, id } = one
  if (one.kind === 'agreement')
    return call('POST /api/roles/:roleId/agreements/:agreementId/restore', { params: { roleId: one.role.id, agreementId: id } })
  const personId = one.person.id
  if (kind === 'evidence') return call('POST /api/people/:personId/evidence/:evidenceId/restore', { params: { personId, evidenceId: id } })
  if (kind === 'aspiration')
    return call('POST /api/people/:personId/aspirations/:aspirationId/restore', { params: { personId, aspirationId: id } })
  if (kind === 'promise') return call('POST /api/people/:personId/promises/:promiseId/restore', { params: { personId, promiseId: id } })
  return call('POST /api/people/:personId/plan/:actionId/restore', { params: { personId, actionId: id } })
}

/** Restores something that was removed and says so; everything that may show it is asked again. */
export async function restore(one: Removed, { client, toast }: With) {
  try {
    await restoreOf(one)
    toast({ words: `${wordsOf(one)} is restored.` })
  } catch (error) {
    toast({ words: error instanceof Error ? error.message : 'Not restored. Try again.' })
  }
  await client.invalidateQueries()
}

/** Restores what was removed last, if that was today: all that is known of the last change after a reload. */
export async function undoRemoved(today: string, { client, toast }: With) {
  const removed = await client.fetchQuery({ ...ask('GET /api/removed'), staleTime: 0 }).catch(() => null)
  const last = removed?.[0]
  if (last?.removedAt.startsWith(today)) return restore(last, { client, toast })
  toast({
    words:
      removed === null
        ? 'What you removed did not load. Try again.'
        : last
          ? 'Nothing was removed today. Older things stand under Recently removed.'
          : 'There is nothing to undo.',
  })
}
