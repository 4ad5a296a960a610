import { levelWords } from 'shared/domain/words.ts'
import type { Framework } from 'shared/model/framework.ts'
import { Ring } from '../ui/Ring.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './FrameworkTable.module.css'
import { levels } from './draft.ts'

/** How many criteria fit on one printed page with their examples; with more, the paper leaves the examples to the screen. */
const oneSheet = 5

/** What the words mean: each criterion at its three levels, with examples. */
export function FrameworkTable({ framework, grade }: { framework: Framework; grade: string | null }) {
  const pillars = framework.pillars
    .map((pillar) => ({ ...pillar, criteria: pillar.criteria.filter((criterion) => grade === null || criterion.grade === grade) }))
    .filter((pillar) => pillar.criteria.length > 0)
  const criteria = pillars.reduce((sum, pillar) => sum + pillar.criteria.length, 0)
  // A ladder says what a grade asks, and nothing of what comes before and after it.
  const shown = framework.grades.length > 0 ? (['consistent'] as const) : levels
  return (
    <>
      <table className={styles.table} data-long={criteria > oneSheet || undefined}>
        <caption>
          <VisuallyHidden>{`The criteria of ${framework.name} at ${shown.length === 1 ? 'their grades' : 'three levels'}, by pillar`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {shown.map((level) => (
              <th key={level} scope="col">
                <span>
                  <Ring level={level} label="" />
                  {levelWords[level]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {pillars.map((pillar) => (
          <tbody key={pillar.id}>
            <tr>
              <th colSpan={shown.length + 1} scope="rowgroup" className={styles.pillar}>
                {pillar.name} <span>{pillar.meaning}</span>
              </th>
            </tr>
            {pillar.criteria.map(({ id, name, gist, descriptors, examples }) => (
              <tr key={id} className={styles.criterion}>
                <th scope="row">
                  <b>{name}</b>
                  {!descriptors.consistent.startsWith(gist.replace(/…$/, '')) && <small>{gist}</small>}
                </th>
                {shown.map((level) => (
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
      {grade !== null && criteria === 0 && <p className={styles.none}>The source says nothing of {grade}.</p>}
      {criteria > oneSheet && <p className={styles.leftOut}>Examples of each level are left out on paper; they stand in the product.</p>}
    </>
  )
}
