import { useState } from 'react'
import { useTell } from '../api/ask.ts'
import { startAfresh } from '../api/startAfresh.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Welcome.module.css'

/** The example is loaded: through whose eyes to look at it. */
export function ExampleDoors() {
  const [refused, setRefused] = useState<string | null>(null)
  const open = useTell('POST /api/example/open', { changes: [], onDone: startAfresh })
  const look = (as: 'manager' | 'director') => open.mutate({ body: { as } }, { onError: (error) => setRefused(error.message) })
  return (
    <Page
      title="The example is ready"
      lede={
        <Lede>
          Look at it through someone’s eyes: a manager with eight reports, or the director above. A bar at the top leads back to your own
          account.
        </Lede>
      }
    >
      <ErrorSummary problems={refused ? [{ words: refused }] : []} />
      <div className={styles.doors}>
        <Button kind="primary" busy={open.isPending} onClick={() => look('manager')}>
          Open it as its manager
        </Button>
        <Button busy={open.isPending} onClick={() => look('director')}>
          Open it as its director
        </Button>
        <ButtonLink kind="quiet" to="/welcome">
          Back
        </ButtonLink>
      </div>
    </Page>
  )
}
