import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import styles from './Toast.module.css'
import { useKeys } from './keys.ts'

export type Said = { words: string; undo?: () => unknown }

const stays = 8000
const ToastContext = createContext<(said: Said) => void>(() => {})

/** Says what was done, with a way back: `toast({ words: 'Evidence saved for Priya.', undo })`. */
export const useToast = () => useContext(ToastContext)

export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<(Said & { at: number }) | null>(null)
  const [held, setHeld] = useState(false)
  const count = useRef(0)
  const toast = useCallback((next: Said) => setSaid({ ...next, at: ++count.current }), [])
  const undo = () => {
    setSaid(null)
    setHeld(false)
    void said?.undo?.()
  }
  useKeys({ z: () => said?.undo && undo() })
  useEffect(() => {
    if (!said || held) return
    const timer = setTimeout(() => setSaid(null), stays)
    return () => clearTimeout(timer)
  }, [said, held])
  return (
    <ToastContext value={toast}>
      {children}
      <div
        className={styles.place}
        role="status"
        aria-live="polite"
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {said && (
          <div className={styles.toast} key={said.at}>
            <span>{said.words}</span>
            {said.undo && (
              <button type="button" aria-keyshortcuts="z" onClick={undo}>
                Undo
              </button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}
