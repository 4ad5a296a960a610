import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './LineInput.module.css'

type Props = {
  label: string
  placeholder: string
  value: string
  error?: string
  /** Under the line: what was understood, who reads it. */
  children: ReactNode
  onChange: (text: string) => void
  /** Kept by Enter: another line follows. */
  onNext: () => void
  /** Done with; `byKey` where the focus has to go somewhere. */
  onClose: (byKey: boolean) => void
}

/** A press on a button is over by then: the list must not move under it. */
const afterPressMs = 200

/** One line in a list, being written: Enter keeps it and starts another, Escape or leaving it keeps what is there. */
export function LineInput({ label, placeholder, value, error, children, onChange, onNext, onClose }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    input.current?.focus()
    return () => clearTimeout(leaving.current)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' || (event.key === 'Enter' && event.target === input.current)) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Enter' && value.trim() !== '') onNext()
      else onClose(true)
    }
  }
  return (
    <div
      className={styles.line}
      ref={line}
      onKeyDown={onKeyDown}
      onFocus={() => clearTimeout(leaving.current)}
      onBlur={({ relatedTarget }) => {
        if (!line.current?.contains(relatedTarget) && document.hasFocus()) leaving.current = setTimeout(() => onClose(false), afterPressMs)
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        className={styles.input}
        value={value}
        dir="auto"
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-under`}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className={styles.under} id={`${id}-under`}>
        {error && <p className={styles.error}>{error}</p>}
        {children}
      </div>
    </div>
  )
}
