import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDecision, jotDecision, keepDecision, keptDecision } from '../ui/keptDecision.ts'
import { nothingWritten, type Writing } from './writing.ts'

/** A pause in the typing after which the text is on the device. */
const pauseMs = 400

type Kept = 'no' | 'yes' | 'nowhere'
const isEmpty = (writing: Writing) => JSON.stringify({ ...writing, followsId: undefined }) === JSON.stringify(nothingWritten)

/** A decision that is being written: kept on this device at each pause, and found again there, until it is recorded. */
export function useWriting(accountId: string, { id, title }: { id: string; title: string }, lastId: string | null) {
  const [{ writing, touched }, set] = useState({ writing: nothingWritten, touched: false })
  const [kept, setKept] = useState<Kept>('no')
  /** Puts what was written last on the device; nothing where that is done, or once it is recorded. */
  const keepNow = useRef<(() => void) | null>(null)

  useEffect(() => {
    let left = false
    const find = async () => {
      const found = await keptDecision({ accountId, role: { id, title } })
      if (left || !found) return
      set((now) => (now.touched ? now : { writing: { ...nothingWritten, ...(found.writing as Writing) }, touched: false }))
      setKept('yes')
    }
    void find().catch(() => {})
    return () => {
      left = true
    }
  }, [accountId, id, title])

  useEffect(() => {
    if (!touched) return
    const keep = async () => {
      keepNow.current = null
      const whose = { accountId, role: { id, title } }
      const empty = isEmpty(writing)
      await (empty ? dropDecision(whose) : keepDecision(whose, writing.why.trim(), writing))
      setKept(empty ? 'no' : 'yes')
    }
    if (!isEmpty(writing)) jotDecision({ accountId, role: { id, title } }, writing.why.trim(), writing)
    const now = (keepNow.current = () => void keep().catch(() => setKept('nowhere')))
    const timer = setTimeout(now, pauseMs)
    return () => clearTimeout(timer)
  }, [accountId, id, title, writing, touched])
  // A page that is left has no pause left to wait for.
  useEffect(() => () => keepNow.current?.(), [])

  const change = useCallback(
    (part: Partial<Writing>) => {
      setKept('no')
      set(({ writing: now }) => ({
        writing: { ...now, followsId: now.followsId === undefined ? lastId : now.followsId, ...part },
        touched: true,
      }))
    },
    [lastId],
  )
  const drop = useCallback(() => {
    keepNow.current = null
    set({ writing: nothingWritten, touched: false })
    setKept('no')
    return dropDecision({ accountId, role: { id, title } }).catch(() => {})
  }, [accountId, id, title])

  return { writing, kept, change, drop }
}
