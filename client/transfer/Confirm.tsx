import { Button } from '../ui/Button.tsx'
import styles from './Lists.module.css'

type Props = {
  /** What the button does; null where the file brings nothing to do. */
  words: string | null
  busy: boolean
  onConfirm: () => void
  onLeave: () => void
}

/** The last step before anything is written. */
export function Confirm({ words, busy, onConfirm, onLeave }: Props) {
  return (
    <div className={styles.more}>
      {words && (
        <Button kind="primary" busy={busy} onClick={onConfirm}>
          {words}
        </Button>
      )}
      <Button kind="quiet" onClick={onLeave}>
        Leave it
      </Button>
    </div>
  )
}
