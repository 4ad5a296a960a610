import type { Framework } from 'shared/model/framework.ts'
import { Columns } from '../ui/Columns.tsx'
import { RingLegend } from '../ui/RingLegend.tsx'
import { FrameworkTable } from './FrameworkTable.tsx'
import { Versions } from './Versions.tsx'
import styles from './FrameworkPanel.module.css'

/** One version of a framework to read, with the versions before it beside it. */
export function FrameworkPanel({ framework }: { framework: Framework }) {
  return (
    <Columns
      aside={
        <div className={styles.aside}>
          <Versions framework={framework} />
        </div>
      }
    >
      <p className={styles.purpose}>{framework.purpose}</p>
      <FrameworkTable framework={framework} />
      <div className={styles.legend}>
        <RingLegend />
      </div>
    </Columns>
  )
}
