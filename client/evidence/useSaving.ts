import { useMutation, useQueryClient } from '@tanstack/react-query'
import { firstName } from 'shared/domain/names.ts'
import { askAgain } from '../api/ask.ts'
import { call } from '../api/call.ts'
import { useSession } from '../api/useSession.ts'
import { useToast } from '../ui/Toast.tsx'
import { type EvidenceStart, useEvidenceBox } from '../ui/evidenceBox.tsx'
import { newKey } from '../ui/key.ts'
import { dropPiece } from '../ui/keptPiece.ts'
import { evidenceChanges, showAtOnce } from './changes.ts'
import type { sentOf } from './draft.ts'
import { savePiece, takeBack } from './queue.ts'
import { memory, type Writing } from './useWriting.ts'

type Sending = {
  writing: Writing
  personId: string
  name: string
  body: ReturnType<typeof sentOf>
  /** The box stays open for the next one. */
  stays: boolean
  /** The device held nothing but this text. */
  ours: boolean
}

/** The key of a piece: the same as long as it says the same, so that a second press can't keep it twice. */
function keyOf({ personId, body }: Sending) {
  const told = JSON.stringify([personId, body])
  if (memory.sent?.told !== told) memory.sent = { told, key: newKey() }
  return memory.sent.key
}

/** Saves a piece: on this device first, then on the server, there once. What the server does not take comes back with its text. */
export function useSaving(starts: EvidenceStart | null) {
  const client = useQueryClient()
  const toast = useToast()
  const box = useEvidenceBox()
  const { account } = useSession()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (sending: Sending) => {
      const { writing, personId, name, body, stays, ours } = sending
      const key = keyOf(sending)
      const piece = { accountId: account.id, personId, name, body: { ...body, key }, at: new Date().toISOString(), failure: null }
      const takeOut = showAtOnce(client, personId, body, account.name)
      memory.saving = true
      const saved = await savePiece(piece)
      memory.saving = false
      if (saved.kind === 'refused') {
        takeOut()
        if (stays) return saved
        Object.assign(memory, { unsaved: { ...writing, personId }, failure: saved.failure })
        box.open(personId, starts ?? undefined)
        return saved
      }
      memory.sent = null
      if (ours && !memory.unsaved) await dropPiece(account.id).catch(() => {})
      starts?.onSaved(saved.kind === 'saved' ? saved.id : null)
      if (saved.kind === 'waits') {
        const when = saved.failure.code === 'not-signed-in' ? 'once you have signed in' : 'when you are online'
        toast({ words: `Kept on this device. It is sent ${when}.`, about: key, undo: () => takeBack(piece).then(takeOut) })
        return saved
      }
      const params = { personId, evidenceId: saved.id }
      toast({
        words: name ? `Evidence saved for ${firstName(name)}.` : 'Evidence saved.',
        about: key,
        undo: async () => {
          await call('DELETE /api/people/:personId/evidence/:evidenceId', { params })
          await askAgain(client, evidenceChanges)
        },
        way: { at: 'DELETE /api/people/:personId/evidence/:evidenceId', params },
      })
      await askAgain(client, evidenceChanges)
      return saved
    },
  })
}
