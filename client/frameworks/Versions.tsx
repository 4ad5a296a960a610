import type { Framework } from 'shared/model/framework.ts'
import { Card } from '../ui/Card.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Quote } from '../ui/Quote.tsx'
import { WhenDone } from '../ui/When.tsx'
import styles from './Versions.module.css'

/** Every version of a framework with its day and its note; a reading keeps the version it was made against. */
export function Versions({ framework }: { framework: Framework }) {
  return (
    <Card open title="Versions">
      <ol className={styles.versions}>
        {framework.versions.map(({ id, number, state, note, publishedAt, publishedBy }) => (
          <li key={id}>
            <PlainLink
              to="/framework"
              search={{ id: framework.id, version: String(number) }}
              chosen={id === framework.version.id}
              className={styles.number}
            >
              Version {number}
              {state === 'draft' && ', draft'}
            </PlainLink>
            {note && <Quote>{note}</Quote>}
            <p className={styles.by}>
              {publishedAt ? (
                <>
                  {publishedBy && `${publishedBy}, `}
                  <WhenDone at={publishedAt} />
                </>
              ) : (
                'Not published, seen by administrators alone'
              )}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
