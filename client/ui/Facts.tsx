import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Facts.module.css'

export type Fact = { key?: string; icon: IconName; words: ReactNode; action?: ReactNode }

/** Short facts, each with its icon; `ruled` puts a line under each, as in "Worth a look". */
export function Facts({ facts, ruled }: { facts: readonly Fact[]; ruled?: boolean }) {
  return (
    <ul className={ruled ? styles.ruled : styles.facts}>
      {facts.map(({ key, icon, words, action }, index) => (
        <li key={key ?? index}>
          <Icon name={icon} size={15} />
          <span>{words}</span>
          {action && <span className={styles.action}>{action}</span>}
        </li>
      ))}
    </ul>
  )
}
