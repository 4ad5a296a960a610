import styles from './Kbd.module.css'

/** A key hint beside a label. Hidden on phones and from screen readers, which read `aria-keyshortcuts` instead. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {keys}
    </kbd>
  )
}
