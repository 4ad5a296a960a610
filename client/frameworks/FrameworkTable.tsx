import { levelWords } from 'shared/domain/words.ts'
import type { Framework } from 'shared/model/framework.ts'
import { Ring } from '../ui/Ring.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './FrameworkTable.module.css'
import { levels } from './draft.ts'

/** How many criteria fit on one printed page with their examples; with more, the paper leaves the examples to the screen. */
const oneSheet = 5

/** What the words mean: each criterion at its three levels, with examples. */
export function FrameworkTable({ framework }: { framework: Framework }) {
  const criteria = framework.pillars.reduce((sum, pillar) => sum + pillar.criteria.length, 0)
  return (
    <>
      <table className={styles.table} data-long={criteria > oneSheet || undefined}>
        <caption>
          <VisuallyHidden>{`The criteria of ${framework.name} at three levels, by pillar`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {levels.map((level) => (
              <th key={level} scope="col">
                <span>
                  <Ring level={level} label="" />
                  {levelWords[level]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {framework.pillars.map((pillar) => (
          <tbody key={pillar.id}>
            <tr>
              <th colSpan={4} scope="rowgroup" className={styles.pillar}>
                {pillar.name} <span>{pillar.meaning}</span>
              </th>
            </tr>
            {pillar.criteria.map(({ id, name, gist, descriptors, examples }) => (
              <tr key={id} className={styles.criterion}>
                <th scope="row">
                  <b>{name}</b>
                  <small>{gist}</small>
                </th>
                {levels.map((level) => (
                  <td key={level}>
                    <p className={styles.level} aria-hidden="true">
                      <Ring level={level} label="" size={14} />
                      {levelWords[level]}
                    </p>
                    <p className={styles.descriptor}>{descriptors[level]}</p>
                    {examples[level].length > 0 && (
                      <ul>
                        {examples[level].map((example) => (
                          <li key={example}>{example}</li>
                        ))}
                      </ul>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {criteria > oneSheet && <p className={styles.leftOut}>Examples of each level are left out on paper; they stand in the product.</p>}
    </>
  )
}
