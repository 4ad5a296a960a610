import { Icon } from '../ui/Icon.tsx'
import styles from './Notice.module.css'

/** Why something did not work, in a sentence, where no field is to blame. */
export function Notice({ words }: { words: string | null }) {
  if (!words) return null
  return (
    <p className={styles.notice} role="alert">
      <Icon name="warn" />
      {words}
    </p>
  )
}
