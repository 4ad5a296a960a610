import { useEffect, useRef } from 'react'
import { dropPiece, jotPiece, keepPiece, keptPiece } from '../ui/keptPiece.ts'
import { memory, type Writing } from './useWriting.ts'

/** A pause in the typing after which the text is on the device. */
const pauseMs = 400

/**
 * Keeps what is being written on the device at each pause, and gives back what a closed page left behind. A box that was opened
 * with a text of its own leaves alone what was begun before: then the answer is `theirs`.
 */
export function useDevice(accountId: string, writing: Writing, personId: string | null, restore: (kept: Writing) => void, own: boolean) {
  const begun = memory.unsaved !== null || memory.saving
  const state = useRef<'unknown' | 'looking' | 'ours' | 'theirs'>(
    !begun ? 'unknown' : memory.unsaved && memory.unsaved !== writing ? 'theirs' : 'ours',
  )
  useEffect(() => {
    if (state.current !== 'unknown') return
    state.current = 'looking'
    const look = async () => {
      const kept = await keptPiece(accountId).catch(() => null)
      state.current = kept && own ? 'theirs' : 'ours'
      if (kept && !own) restore(kept.writing as Writing)
    }
    void look()
  }, [accountId, restore, own])
  useEffect(() => {
    const what = writing.draft.what.trim()
    memory.failure = null
    if (state.current !== 'theirs') memory.unsaved = what ? writing : null
    if (state.current === 'ours' && what) jotPiece(accountId, what, { ...writing, personId })
    const timer = setTimeout(() => {
      if (state.current !== 'ours') return
      if (what) void keepPiece(accountId, what, { ...writing, personId }).catch(() => {})
      else if (!memory.saving) void dropPiece(accountId).catch(() => {})
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [accountId, writing, personId])
  return () => state.current
}
