import type { ReactNode } from 'react'
import styles from './TeamColumns.module.css'

/** The team with lead roles beside it; under it where the table needs the width. */
export function TeamColumns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{children}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  )
}
