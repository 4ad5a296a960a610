import { fieldWords, valueWords } from 'shared/domain/exports/everything.ts'
import type { Answer } from '../api/call.ts'
import { When } from '../ui/When.tsx'
import styles from './Privacy.module.css'

/** Everything that is kept about someone, as they read it. */
export function Everything({ found: { sections, sealed, aboutOthers } }: { found: Answer<'POST /api/exports/person'> }) {
  return (
    <div className={styles.sections}>
      {sections.map(({ name, rows }) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul>
            {rows.map((row, at) => (
              <li key={at}>
                <dl className={styles.row}>
                  {Object.entries(row).map(([key, value]) => [
                    <dt key={`${key}-name`}>{fieldWords(key)}</dt>,
                    <dd key={key}>{valueWords(value)}</dd>,
                  ])}
                </dl>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>Sealed: written by others for themselves alone</h2>
        {sealed.length === 0 ? (
          <p className={styles.quiet}>Nothing.</p>
        ) : (
          <ul>
            {sealed.map(({ what, on, count }) => (
              <li key={`${what}${on}`}>
                {what}, <When on={on} />: {count}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>What you wrote about others, which is theirs</h2>
        {aboutOthers.length === 0 ? (
          <p className={styles.quiet}>Nothing.</p>
        ) : (
          <ul>
            {aboutOthers.map(({ what, count }) => (
              <li key={what}>
                {what}: {count}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
