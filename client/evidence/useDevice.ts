import { useEffect, useRef } from 'react'
import { dropPiece, keepPiece, keptPiece } from '../ui/keptPiece.ts'
import { memory, type Writing } from './useWriting.ts'

/** A pause in the typing after which the text is on the device. */
const pauseMs = 400

/** Keeps what is being written on the device at each pause, and gives back what a closed page left behind, where nothing is begun yet. */
export function useDevice(accountId: string, writing: Writing, personId: string | null, restore: (kept: Writing) => void, fresh: boolean) {
  /** Whether what the device holds has been looked at: not before may anything of it be dropped. */
  const looked = useRef<'no' | 'looking' | 'yes'>(fresh && memory.unsaved === null && !memory.saving ? 'no' : 'yes')
  useEffect(() => {
    if (looked.current !== 'no') return
    looked.current = 'looking'
    void keptPiece(accountId)
      .then((kept) => kept && restore(kept.writing as Writing))
      .catch(() => {})
      .finally(() => (looked.current = 'yes'))
  }, [accountId, restore])
  useEffect(() => {
    const what = writing.draft.what.trim()
    const timer = setTimeout(() => {
      if (what) void keepPiece(accountId, what, { ...writing, personId }).catch(() => {})
      else if (looked.current === 'yes' && !memory.saving) void dropPiece(accountId).catch(() => {})
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [accountId, writing, personId])
}
