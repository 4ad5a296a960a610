import { type ReactNode, useId } from 'react'
import { Boundary } from './Boundary.tsx'
import { classes } from './classes.ts'
import styles from './Card.module.css'

type Props = {
  title?: ReactNode
  /** Names the panel where there is no title to read. */
  label?: string
  /** At the right end of the title line: a count, a link. */
  aside?: ReactNode
  /** Without edge and ground: a title with a line under it, as in the right column of Home. */
  open?: boolean
  /** No padding inside, for a table that reaches the edges. */
  flush?: boolean
  className?: string
  children: ReactNode
}

/** A panel with its own title and its own error boundary: one that breaks leaves the others standing. */
export function Card({ title, label, aside, open, flush, className, children }: Props) {
  const id = useId()
  return (
    <section
      className={classes(open ? styles.open : styles.card, flush && styles.flush, className)}
      aria-labelledby={title ? id : undefined}
      aria-label={title ? undefined : label}
    >
      {(title || aside) && (
        <header className={styles.head}>
          {title && (
            <h2 className={styles.title} id={id}>
              {title}
            </h2>
          )}
          {aside && <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      <Boundary of={title ?? label}>{children}</Boundary>
    </section>
  )
}
