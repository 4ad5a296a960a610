import { Button } from './Button.tsx'
import { Page } from './Page.tsx'
import styles from './States.module.css'

const missingPart = (error: unknown) => error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message)

/** A page that could not be shown at all: because a new version replaced its files, or because it broke. */
export function PageBroke({ error, reset }: { error: unknown; reset: () => void }) {
  const replaced = missingPart(error)
  return (
    <Page title={replaced ? 'A new version is ready' : 'This page stopped working'}>
      <div className={styles.state}>
        <p className={styles.words}>{replaced ? 'Reload the page to go on with it.' : 'Try again, or go on elsewhere.'}</p>
        <div className={styles.actions}>
          <Button kind="primary" onClick={() => (replaced ? location.reload() : reset())}>
            {replaced ? 'Reload' : 'Try again'}
          </Button>
        </div>
      </div>
    </Page>
  )
}
