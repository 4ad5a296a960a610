import type { ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { classes } from '../ui/classes.ts'
import styles from './Step.module.css'

type Props = {
  number: number
  title: string
  /** What came of it, once it is done: the step is a line then. */
  done?: ReactNode
  /** Beside that line: a way back. */
  action?: ReactNode
  /** It is not its turn yet. */
  later?: boolean
  children?: ReactNode
}

/** One step of several on a page: open in its turn, a line when it is done. */
export function Step({ number, title, done, action, later, children }: Props) {
  const isDone = done !== undefined
  return (
    <section className={classes(styles.step, later && styles.later)} aria-label={title}>
      <header className={styles.head}>
        <span className={classes(styles.number, isDone && styles.done)}>{isDone ? <Icon name="check" size={14} /> : number}</span>
        <h2 className={styles.title}>
          {title}
          {isDone && <VisuallyHidden>, done</VisuallyHidden>}
        </h2>
        {isDone && <p className={styles.line}>{done}</p>}
        {action && <span className={styles.action}>{action}</span>}
      </header>
      {!isDone && !later && children && <div className={styles.body}>{children}</div>}
    </section>
  )
}
