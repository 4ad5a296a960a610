import { classes } from './classes.ts'
import styles from './Kbd.module.css'
import { onMac } from './platform.ts'

/** A key hint beside a label; that of a single key goes where those are off. Hidden on phones and from screen readers, which read `aria-keyshortcuts` instead. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={classes(styles.kbd, /^(Shift )?.$/u.test(keys) && styles.single)} aria-hidden="true">
      {onMac ? keys : keys.replace('⌘', 'Ctrl ')}
    </kbd>
  )
}
