import type { ReactNode } from 'react'
import styles from './Overview.module.css'

/** The two columns of a person's overview; on a phone the first of each comes first. */
export function Overview({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <div className={styles.main}>{children}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  )
}
