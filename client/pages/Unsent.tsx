import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { askAgain } from '../api/ask.ts'
import { call } from '../api/call.ts'
import { keepsUnsent } from '../api/leaving.ts'
import { useSessionOver } from '../api/session.ts'
import type { Sent } from '../evidence/queue.ts'
import { SignOutAsk } from '../session/SignOutAsk.tsx'
import { useToast } from '../ui/Toast.tsx'

const load = () => Promise.all([import('../drafts/finishing.ts'), import('../evidence/queue.ts')])
/** After the first page is there: what waits has waited already. */
const restMs = 500

/** Sends what waits on this device for this account, and says before a sign-out what would be lost. */
export function Unsent({ accountId }: { accountId: string }) {
  const client = useQueryClient()
  const toast = useToast()
  const over = useSessionOver()
  useEffect(() => {
    keepsUnsent(async () => {
      const [{ sendAll, forget }, { unsentPieces }] = await load()
      return { send: async () => [...(await sendAll(accountId)), ...(await unsentPieces(accountId))], forget: () => forget(accountId) }
    })
  }, [accountId])
  useEffect(() => {
    if (over) return
    let stop: (() => void) | undefined
    const said = async (sent: readonly Sent[]) => {
      const { evidenceChanges } = await import('../evidence/changes.ts')
      const changed = () => askAgain(client, evidenceChanges)
      for (const { piece, id } of sent) {
        const way = {
          at: 'DELETE /api/people/:personId/evidence/:evidenceId',
          params: { personId: piece.personId, evidenceId: id },
        } as const
        toast({
          words: piece.name ? `Evidence saved for ${firstName(piece.name)}.` : 'Evidence saved.',
          about: piece.body.key,
          undo: () => call(way.at, way).then(changed),
          way,
        })
      }
      await changed()
    }
    let left = false
    const begin = async () => {
      const [{ keepSending }, { keepSendingPieces }] = await load()
      if (left) return
      const stopTalks = keepSending(accountId, (written) => {
        void import('../talk/changes.ts').then(({ talkChanges }) => askAgain(client, talkChanges))
        toast({ words: `Written down: your conversation with ${written.map(({ name }) => firstName(name)).join(', ')}.` })
      })
      const stopPieces = keepSendingPieces(accountId, (sent) => void said(sent))
      stop = () => (stopTalks(), stopPieces())
    }
    const timer = setTimeout(() => void begin().catch(() => {}), restMs)
    return () => {
      left = true
      clearTimeout(timer)
      stop?.()
    }
  }, [accountId, over, client, toast])
  return <SignOutAsk />
}
