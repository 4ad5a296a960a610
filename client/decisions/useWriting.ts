import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDecision, keepDecision, keptDecision } from '../ui/keptDecision.ts'
import { nothingWritten, type Writing } from './writing.ts'

/** A pause in the typing after which the text is on the device. */
const pauseMs = 400

/** A decision that is being written: kept on this device at each pause, and found again there, until it is recorded. */
export function useWriting(accountId: string, { id, title }: { id: string; title: string }, lastId: string | null) {
  const [writing, setWriting] = useState<Writing>(nothingWritten)
  const [kept, setKept] = useState<'no' | 'yes' | 'nowhere'>('no')
  /** What is to be written to the device, and how; nothing once it is recorded. */
  const waiting = useRef<(() => void) | null>(null)
  const touched = useRef(false)

  useEffect(() => {
    let left = false
    void keptDecision({ accountId, role: { id, title } }).then(
      (found) => {
        if (left || touched.current || !found) return
        setWriting({ ...nothingWritten, ...(found.writing as Writing) })
        setKept('yes')
      },
      () => {},
    )
    return () => {
      left = true
    }
  }, [accountId, id, title])

  const change = useCallback(
    (part: Partial<Writing>) => {
      touched.current = true
      setKept('no')
      setWriting((now) => {
        const next = { ...now, followsId: now.followsId === undefined ? lastId : now.followsId, ...part }
        waiting.current = () => {
          waiting.current = null
          const whose = { accountId, role: { id, title } }
          const empty = JSON.stringify({ ...next, followsId: undefined }) === JSON.stringify(nothingWritten)
          void (empty ? dropDecision(whose) : keepDecision(whose, next.why.trim(), next)).then(
            () => setKept(empty ? 'no' : 'yes'),
            () => setKept('nowhere'),
          )
        }
        return next
      })
    },
    [accountId, id, title, lastId],
  )

  useEffect(() => {
    const timer = setTimeout(() => waiting.current?.(), pauseMs)
    return () => clearTimeout(timer)
  }, [writing])
  // A page that is left, or closed, has no pause left to wait for.
  useEffect(() => {
    const keep = () => waiting.current?.()
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [])

  const drop = useCallback(() => {
    waiting.current = null
    setWriting(nothingWritten)
    setKept('no')
    return dropDecision({ accountId, role: { id, title } }).catch(() => {})
  }, [accountId, id, title])

  return { writing, kept, change, drop }
}
