import type { Framework } from 'shared/model/framework.ts'
import { RingLegend } from '../ui/RingLegend.tsx'
import { Select } from '../ui/Select.tsx'
import { FrameworkTable } from './FrameworkTable.tsx'
import { Source } from './Source.tsx'
import { Versions } from './Versions.tsx'
import styles from './FrameworkPanel.module.css'
import { useLandscape } from './usePaper.ts'

type Props = { framework: Framework; grade: string | null; onGrade: (grade: string | null) => void }

/** One version of a framework to read, with the versions before it beside it. */
export function FrameworkPanel({ framework, grade, onGrade }: Props) {
  useLandscape()
  return (
    <div className={styles.both}>
      <div>
        <p className={styles.purpose}>{framework.purpose}</p>
        {framework.grades.length > 0 && (
          <div className={styles.grades}>
            <Select
              label="Grade"
              options={[{ value: '', words: 'All grades' }, ...framework.grades.map((name) => ({ value: name, words: name }))]}
              value={grade ?? ''}
              on={grade !== null}
              onChange={(next) => onGrade(next || null)}
            />
          </div>
        )}
        <FrameworkTable framework={framework} grade={grade} />
        <div className={styles.legend}>
          <RingLegend />
        </div>
      </div>
      <aside className={styles.aside}>
        <Versions framework={framework} />
        {framework.source && <Source of={framework.source} />}
      </aside>
    </div>
  )
}
