import { cloneElement, type ReactElement, type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'
import { classes } from './classes.ts'
import styles from './Field.module.css'

type Control = { id?: string; className?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean; name?: string }

type Props = {
  label: string
  /** One `input`, `textarea` or `select`; it is given its id, look and descriptions. */
  children: ReactElement<Control>
  hint?: ReactNode
  /** Who will read what is written, as a `<Visibility sentence>`: stands under the field before anything is typed. */
  readers?: ReactNode
  error?: string
  optional?: boolean
  /** The label is for screen readers alone. */
  bare?: boolean
  /** Beside the control, inside its line: a button that shows the password. */
  beside?: ReactNode
}

/** A label, its control, and what is to be known before typing. */
export function Field({ label, children, hint, readers, error, optional, bare, beside }: Props) {
  const made = useId()
  const id = children.props.id ?? made
  const described = [children.props['aria-describedby'], error && `${id}-error`, hint && `${id}-hint`, readers && `${id}-readers`]
    .filter(Boolean)
    .join(' ')
  const control = cloneElement(children, {
    id,
    className: classes(styles.control, styles[String(children.type)], children.props.className),
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  })
  return (
    <div className={styles.field}>
      <label className={bare ? styles.bare : styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> (optional)</span>}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="warn" size={14} />
          <span>{error}</span>
        </p>
      )}
      {beside ? (
        <div className={styles.line}>
          {control}
          {beside}
        </div>
      ) : (
        control
      )}
      {readers && (
        <p className={styles.readers} id={`${id}-readers`}>
          {readers}
        </p>
      )}
    </div>
  )
}
