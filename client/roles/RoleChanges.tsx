import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Card } from '../ui/Card.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Loading } from '../ui/States.tsx'
import { WhenDone } from '../ui/When.tsx'
import styles from './RoleChanges.module.css'

/** How the role and its criteria have changed, the newest first. */
export function RoleChanges({ roleId }: { roleId: string }) {
  const changes = useQuery(ask('GET /api/roles/:roleId/changes', { params: { roleId } }))
  return (
    <Card open title="What changed">
      <Answered of={changes} what="What changed" loading={<Loading shape="lines" />}>
        {(changes) =>
          changes.length === 0 ? (
            <p className={styles.none}>Nothing since it was planned.</p>
          ) : (
            <ol className={styles.changes}>
              {changes.map(({ id, what, version, reason, madeBy, madeAt }) => (
                <li key={id}>
                  <p>
                    <b>{version === null ? what : `${what}: version ${version}`}</b>
                  </p>
                  {reason && <Quote>{reason}</Quote>}
                  <p className={styles.by}>
                    {madeBy}, <WhenDone at={madeAt} />
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </Card>
  )
}
