import type { QueryClient } from '@tanstack/react-query'
import type { At } from 'shared/api/all.ts'
import type { Removed } from 'shared/api/overview.ts'
import { firstName } from 'shared/domain/names.ts'
import { ask } from '../api/ask.ts'
import { call, CallFailed } from '../api/call.ts'
import type { Said } from '../ui/Toast.tsx'
import { type Change, noteChange, wasUndone, type Way } from '../ui/undoLog.ts'

type With = { client: QueryClient; toast: (said: Said) => void }

const words: Record<Exclude<Removed['kind'], 'agreement' | 'precedent'>, (name: string) => string> = {
  evidence: (name) => `The piece on ${name}`,
  aspiration: (name) => `What ${name} wants`,
  promise: (name) => `The promise to ${name}`,
  action: (name) => `The step for ${name}`,
  note: (name) => `Your note on ${name}`,
}

function wordsOf(one: Removed) {
  if (one.kind === 'agreement') return `What was agreed about ${one.role.title}`
  return one.kind === 'precedent' ? `The move in ${one.team.name}` : words[one.kind](firstName(one.person.name))
}

const places = {
  evidence: '/api/people/:personId/evidence/:evidenceId',
  aspiration: '/api/people/:personId/aspirations/:aspirationId',
  promise: '/api/people/:personId/promises/:promiseId',
  action: '/api/people/:personId/plan/:actionId',
  note: '/api/notes/:noteId',
  agreement: '/api/roles/:roleId/agreements/:agreementId',
  precedent: '/api/path/:teamId/precedents/:precedentId',
} as const
function belongsTo(one: Removed): Record<string, string> {
  if (one.kind === 'agreement') return { roleId: one.role.id }
  if (one.kind === 'note') return {}
  return one.kind === 'precedent' ? { teamId: one.team.id } : { personId: one.person.id }
}
/** Where something that was removed is restored, and where it is removed again. */
function waysOf(one: Removed): { restore: Way; remove: Way } {
  const place = places[one.kind]
  const params = { ...belongsTo(one), [place.slice(place.lastIndexOf(':') + 1)]: one.id }
  return { restore: { at: `POST ${place}/restore`, params }, remove: { at: `DELETE ${place}`, params } }
}

const tell = ({ at, ...sent }: Way) => call<At>(at, sent)

/** Restores something that was removed and says so; everything that may show it is asked again. */
export async function restore(one: Removed, { client, toast }: With) {
  const ways = waysOf(one)
  try {
    await tell(ways.restore)
    toast({
      words: `${wordsOf(one)} is restored.`,
      undo: () => tell(ways.remove).then(() => client.invalidateQueries()),
      unlogged: true,
    })
  } catch (error) {
    toast({ words: error instanceof Error ? error.message : 'Not restored. Try again.' })
  }
  await client.invalidateQueries()
}

/** Restores what was removed last, where nothing is known of a later change; what was removed by undoing stays away. */
export async function undoRemoved({ client, toast }: With) {
  const removed = await client.fetchQuery({ ...ask('GET /api/removed'), staleTime: 0 }).catch(() => null)
  const last = removed?.find(({ id }) => !wasUndone(id))
  if (last) return restore(last, { client, toast })
  toast({ words: removed === null ? 'What you removed did not load. Try again.' : 'There is nothing to undo.' })
}

const things: [part: string, words: string][] = [
  ['/evidence/', 'The piece of evidence'],
  ['/aspirations/', 'What you wrote down that they want'],
  ['/promises/', 'The promise'],
  ['/plan/', 'The step'],
  ['/notes/', 'Your private note'],
  ['/precedents/', 'The move'],
  ['/override', 'Your own words on the path'],
  ['/confirmation', 'The confirmation'],
]
function undoneWords({ at }: Way) {
  const thing = things.find(([part]) => at.includes(part))?.[1] ?? 'Your last change'
  return `${thing} is ${at.startsWith('DELETE ') ? 'taken back' : at.endsWith('/restore') ? 'restored' : 'undone'}.`
}

/** Takes back a change that was made before the page was loaded anew. */
export async function undoByIds(change: Change, { client, toast }: With) {
  const { way } = change
  if (!way) return toast({ words: 'Your last change can’t be undone since the page was loaded anew. Z goes on to the one before.' })
  try {
    await tell(way)
    toast({ words: undoneWords(way) })
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    // What is not there any more can't be taken back by trying again.
    if (error.failure.code !== 'not-found') noteChange(change)
    toast({ words: `Not undone. ${error.message}` })
  }
  await client.invalidateQueries()
}
