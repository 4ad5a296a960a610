import type { ReactNode } from 'react'
import styles from './Columns.module.css'

/** The main column with a 300-pixel one beside it, which goes below where the main one needs the width. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{children}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  )
}
