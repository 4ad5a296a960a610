import type { ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import styles from './Deciding.module.css'

/** A line that opens into the rows behind it. */
export function Opening({ line, children }: { line: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.opening}>
      <summary>
        <Icon name="chevron" size={14} />
        <span>{line}</span>
      </summary>
      <div className={styles.behind}>{children}</div>
    </details>
  )
}
