import { instant } from '../ui/when.ts'
import styles from './SaveLine.module.css'
import type { DraftState } from './draft.ts'

/** Says where the text is: on the server with the time, on this device, or nowhere yet. */
export function SaveLine({ state: { at, savedAt, elsewhere, failure } }: { state: DraftState }) {
  const saved = savedAt ? `Saved ${instant(savedAt)}` : ''
  const words = {
    new: '',
    written: saved,
    server: saved,
    device: elsewhere
      ? 'Kept on this device until you choose'
      : failure
        ? 'Kept on this device until it is put right'
        : 'Kept on this device, will save when you are online',
    nowhere: 'Not kept yet: keep this page open until you are online',
  }[at]
  return (
    <p className={styles.line} role="status">
      {words}
    </p>
  )
}
