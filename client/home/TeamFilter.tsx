import type { ComponentProps } from 'react'
import { WantFilter } from '../ui/WantFilter.tsx'
import styles from './TeamFilter.module.css'

/** What the team wants, close under the sentence that it belongs to. */
export function TeamFilter(props: ComponentProps<typeof WantFilter>) {
  return (
    <div className={styles.close}>
      <WantFilter {...props} />
    </div>
  )
}
