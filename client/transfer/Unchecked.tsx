import { Button } from '../ui/Button.tsx'
import styles from './Lists.module.css'

/** Stands where an import would be confirmed, when what was set last could not be checked. */
export function Unchecked({ onAgain, onLeave }: { onAgain: () => void; onLeave: () => void }) {
  return (
    <>
      <p>What you set last was not checked, so nothing can be imported yet. Try again, or set it otherwise above.</p>
      <div className={styles.more}>
        <Button kind="primary" onClick={onAgain}>
          Try again
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </>
  )
}
