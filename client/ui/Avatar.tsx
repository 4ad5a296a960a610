import { initials } from 'shared/domain/names.ts'
import { classes } from './classes.ts'
import styles from './Avatar.module.css'

/** A person's initials in a circle; decoration beside the name, so screen readers pass it by. */
export function Avatar({ name, size = 'm', outside }: { name: string; size?: 's' | 'm' | 'l'; outside?: boolean }) {
  return (
    <span className={classes(styles.avatar, styles[size], outside && styles.outside)} aria-hidden="true">
      {(!outside && initials(name)) || '?'}
    </span>
  )
}
