import { useEffect, useRef, useState } from 'react'
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
  const [whose, setWhose] = useState<'unknown' | 'ours' | 'theirs'>(() =>
    !begun ? 'unknown' : memory.unsaved && memory.unsaved !== writing ? 'theirs' : 'ours',
  )
  const looking = useRef(false)
  useEffect(() => {
    if (whose !== 'unknown' || looking.current) return
    looking.current = true
    const look = async () => {
      const kept = await keptPiece(accountId).catch(() => null)
      // What was typed meanwhile is kept from here on, also where nothing more is typed.
      setWhose(kept && own ? 'theirs' : 'ours')
      if (kept && !own) restore(kept.writing as Writing)
    }
    void look()
  }, [accountId, restore, own, whose])
  useEffect(() => {
    const what = writing.draft.what.trim()
    memory.failure = null
    if (whose !== 'theirs') memory.unsaved = what ? writing : null
    if (whose === 'ours' && what) jotPiece(accountId, what, { ...writing, personId })
    const timer = setTimeout(() => {
      if (whose !== 'ours') return
      if (what) void keepPiece(accountId, what, { ...writing, personId }).catch(() => {})
      else if (!memory.saving) void dropPiece(accountId).catch(() => {})
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [accountId, writing, personId, whose])
  return whose
}
