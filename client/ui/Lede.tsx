import type { ReactNode } from 'react'
import styles from './Lede.module.css'

/** The sentence that answers the screen's question. Names and counts in it are links or bold. `small` where a name leads, as on a person's page. */
export function Lede({ small, children }: { small?: boolean; children: ReactNode }) {
  return <p className={small ? styles.small : styles.lede}>{children}</p>
}
