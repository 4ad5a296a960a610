import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import styles from './Toast.module.css'

/** `undo` gives a promise where it can go wrong: then it is said how it ended. */
export type Said = { words: string; undo?: () => unknown }

const stays = 8000
/** How many changes can be taken back one after the other. */
const most = 20

type Toasting = {
  toast: (said: Said) => void
  /** Takes back the last change that can be, also once its words are gone; `false` where there was none since the page was opened. */
  undoLast: () => boolean
}
const ToastContext = createContext<Toasting>({ toast: () => {}, undoLast: () => false })

/** Says what was done, with a way back: `toast({ words: 'Evidence saved for Priya.', undo })`. */
export const useToast = () => useContext(ToastContext).toast
export const useUndoLast = () => useContext(ToastContext).undoLast

type Shown = Said & { at: number }

export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Shown | null>(null)
  const [held, setHeld] = useState({ pointer: false, focus: false })
  const count = useRef(0)
  const undoable = useRef<Shown[]>([])
  const ever = useRef(false)
  const toast = useCallback((next: Said) => {
    const shown = { ...next, at: ++count.current }
    setSaid(shown)
    if (!next.undo) return
    ever.current = true
    undoable.current = [...undoable.current, shown].slice(-most)
  }, [])
  const say = useCallback((words: string) => setSaid({ words, at: ++count.current }), [])
  const undo = useCallback(
    (one: Shown) => {
      undoable.current = undoable.current.filter((other) => other !== one)
      setHeld({ pointer: false, focus: false })
      setSaid(null)
      const outcome = one.undo?.()
      if (!(outcome instanceof Promise)) return
      outcome.then(
        () => say('Undone.'),
        (error: Error) => {
          undoable.current = [...undoable.current, one]
          say(`Not undone. ${error.message}`)
        },
      )
    },
    [say],
  )
  const undoLast = useCallback(() => {
    const last = undoable.current.at(-1)
    if (last) undo(last)
    else if (ever.current) say('Nothing more to undo. What you removed stands under Recently removed.')
    return ever.current
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
              <button type="button" aria-keyshortcuts="z" onClick={() => undo(said)}>
                Undo
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}
