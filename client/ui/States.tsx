import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { classes } from './classes.ts'
import styles from './States.module.css'

/** Turns true once something has been waited for long enough to be worth showing. */
export function useLate(after = 300) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after)
    return () => clearTimeout(timer)
  }, [after])
  return late
}

type LoadingProps = {
  rows?: number
  /** `rows` with a circle and two lines, `lines` of text, `title` for a heading and its sentence, `block` of one height. */
  shape?: 'rows' | 'lines' | 'title' | 'block'
  height?: number
}

/** The final shape, empty: takes its room at once and shows itself after 300 ms. */
export function Loading({ rows = 3, shape = 'rows', height = 120 }: LoadingProps) {
  const late = useLate()
  return (
    <div className={classes(styles.loading, late && styles.late)} role="status" aria-busy="true">
      {late && <VisuallyHidden>Loading</VisuallyHidden>}
      {shape === 'title' && <div className={styles.heading} />}
      {shape === 'block' ? (
        <div className={styles.block} style={{ height }} />
      ) : (
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className={shape === 'rows' ? styles.row : styles.text}>
            {shape === 'rows' && <i className={styles.circle} />}
            <i className={styles.bar} style={{ width: `${[46, 34, 52, 40, 30][row % 5]}%` }} />
          </div>
        ))
      )}
    </div>
  )
}

type StateProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode; icon?: IconName }

function State({ title, children, actions, icon, dashed, alert }: StateProps & { dashed?: boolean; alert?: boolean }) {
  return (
    <div className={classes(styles.state, dashed && styles.dashed)} role={alert ? 'alert' : undefined}>
      {icon && <Icon name={icon} size={18} className={styles.icon} />}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** Nothing has been written here yet: says what comes here and how to begin. */
export function EmptyNew(props: StateProps) {
  return <State {...props} dashed />
}

/** There is something, but not with these filters; `actions` holds the way back to everything. */
export function EmptyFilter({ title, actions }: { title: ReactNode; actions: ReactNode }) {
  return (
    <div className={styles.filtered} role="status">
      <p>{title}</p>
      {actions}
    </div>
  )
}

type FailedProps = {
  /** What did not load: "Lead roles". */
  what: string
  words?: string
  reference?: string
  onAgain: () => void
}

/** It did not load; the rest of the page works. */
export function Failed({ what, words, reference, onAgain }: FailedProps) {
  return (
    <State
      alert
      icon="warn"
      title={`${what} did not load.`}
      actions={
        <Button size="s" onClick={onAgain}>
          Try again
        </Button>
      }
    >
      {words}
      {reference && (
        <p className={styles.meta}>
          Reference <code>{reference}</code>
        </p>
      )}
    </State>
  )
}

/** It is there, but not for the reader. */
export function NoAccess({ title = 'You do not have access to this.', children, actions }: Partial<StateProps>) {
  return (
    <State icon="lock" title={title} actions={actions}>
      {children}
    </State>
  )
}
