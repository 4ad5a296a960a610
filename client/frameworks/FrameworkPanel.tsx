import type { Framework } from 'shared/model/framework.ts'
import { RingLegend } from '../ui/RingLegend.tsx'
import { FrameworkTable } from './FrameworkTable.tsx'
import { Versions } from './Versions.tsx'
import styles from './FrameworkPanel.module.css'
import { useLandscape } from './usePaper.ts'

/** One version of a framework to read, with the versions before it beside it. */
export function FrameworkPanel({ framework }: { framework: Framework }) {
  useLandscape()
  return (
    <div className={styles.both}>
      <div>
        <p className={styles.purpose}>{framework.purpose}</p>
        <FrameworkTable framework={framework} />
        <div className={styles.legend}>
          <RingLegend />
        </div>
      </div>
      <aside className={styles.aside}>
        <Versions framework={framework} />
      </aside>
    </div>
  )
}
