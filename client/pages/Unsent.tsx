import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { firstName } from 'shared/domain/names.ts'
import { askAgain } from '../api/ask.ts'
import { keepsUnsent } from '../api/leaving.ts'
import { useSessionOver } from '../api/session.ts'
import { SignOutAsk } from '../session/SignOutAsk.tsx'
import { useToast } from '../ui/Toast.tsx'

const load = () => import('../drafts/finishing.ts')
/** After the first page is there: what waits has waited already. */
const restMs = 500

/** Sends what waits on this device for this account, and says before a sign-out what would be lost. */
export function Unsent({ accountId }: { accountId: string }) {
  const client = useQueryClient()
  const toast = useToast()
  const over = useSessionOver()
  useEffect(() => {
    keepsUnsent(async () => {
      const { sendAll, forget } = await load()
      return { send: () => sendAll(accountId), forget: () => forget(accountId) }
    })
  }, [accountId])
  useEffect(() => {
    if (over) return
    let stop: (() => void) | undefined
    let left = false
    const begin = async () => {
      const { keepSending } = await load()
      if (left) return
      stop = keepSending(accountId, (written) => {
        void import('../talk/changes.ts').then(({ talkChanges }) => askAgain(client, talkChanges))
        toast({ words: `Written down: your conversation with ${written.map(({ name }) => firstName(name)).join(', ')}.` })
      })
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
