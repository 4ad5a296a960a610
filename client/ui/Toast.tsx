import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import styles from './Toast.module.css'
import { type Change, changedAnything, dropChange, lastChange, noteChange, type Way } from './undoLog.ts'

export type Said = {
  words: string
  /** The way back; it gives a promise where it can go wrong: then it is said how it ended. Says nothing itself that could be undone. */
  undo?: () => unknown
  /** The same by ids alone, for after a reload. */
  way?: Way
  /** What it is about: later words about the same take the place of these. */
  about?: string
  /** The way back stands beside the words alone, as they tell of an undoing: the key takes back what came before. */
  unlogged?: boolean
}

const stays = 8000

type Toasting = {
  toast: (said: Said) => void
  /**
   * Takes back the last change that can be, also once its words are gone: the promise ends when it is said how that went. Gives one
   * that was made before a reload, for it to be taken back by its ids; null where this page and the one before changed nothing.
   */
  undoLast: () => Promise<void> | Change | null
}
const ToastContext = createContext<Toasting>({ toast: () => {}, undoLast: () => null })

/** Says what was done, with a way back: `toast({ words: 'Evidence saved for Priya.', undo })`. */
export const useToast = () => useContext(ToastContext).toast
export const useUndoLast = () => useContext(ToastContext).undoLast

type Shown = { words: string; at: number; undo?: () => unknown; change?: Change }

export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Shown | null>(null)
  const [held, setHeld] = useState({ pointer: false, focus: false })
  const count = useRef(0)
  const toast = useCallback(({ words, undo, way, about, unlogged }: Said) => {
    const at = ++count.current
    const change = undo && !unlogged ? { about: about ?? `${Date.now()} ${at}`, undo, way: way ?? null, at: Date.now() } : undefined
    setSaid({ words, at, undo, change })
    if (change) noteChange(change)
  }, [])
  const say = useCallback((words: string) => setSaid({ words, at: ++count.current }), [])
  const undo = useCallback(
    async ({ undo, change }: Pick<Shown, 'undo' | 'change'>) => {
      if (change) dropChange(change)
      setHeld({ pointer: false, focus: false })
      setSaid(null)
      const outcome = undo?.()
      if (!(outcome instanceof Promise)) return
      try {
        await outcome
        say('Undone.')
      } catch (error) {
        if (change) noteChange(change)
        say(`Not undone. ${(error as Error).message}`)
      }
    },
    [say],
  )
  const undoLast = useCallback(() => {
    const last = lastChange()
    if (last?.undo) return undo({ undo: last.undo, change: last })
    if (last) {
      dropChange(last)
      return last
    }
    if (!changedAnything()) return null
    say('Nothing more to undo. What you removed stands under Recently removed.')
    return Promise.resolve()
  }, [undo, say])
  const stands = held.pointer || held.focus
  useEffect(() => {
    if (!said || stands) return
    const timer = setTimeout(() => setSaid(null), stays)
    return () => clearTimeout(timer)
  }, [said, stands])
  const value = useMemo(() => ({ toast, undoLast }), [toast, undoLast])
  return (
    <ToastContext value={value}>
      {children}
      <div
        className={styles.place}
        role="status"
        aria-live="polite"
        onMouseEnter={() => setHeld((now) => ({ ...now, pointer: true }))}
        onMouseLeave={() => setHeld((now) => ({ ...now, pointer: false }))}
        onFocus={() => setHeld((now) => ({ ...now, focus: true }))}
        onBlur={() => setHeld((now) => ({ ...now, focus: false }))}
      >
        {said && (
          <div className={styles.toast} key={said.at}>
            <span>{said.words}</span>
            {said.undo && (
              <button type="button" aria-keyshortcuts="z" onClick={() => void undo(said)}>
                Undo
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}
