import { useLeaving } from '../api/leaving.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './SignOutAsk.module.css'

/** Signing out with text that could not be sent: says what would be lost, and asks. */
export function SignOutAsk() {
  const asking = useLeaving()
  const stay = () => asking?.answer(false)
  return (
    <Dialog
      open={asking !== null}
      onClose={stay}
      grave
      size="s"
      title="Some of what you wrote is not sent"
      description="It stands on this device alone. Signing out takes it off the device, and it would be lost:"
      actions={
        <>
          <Button kind="primary" onClick={stay}>
            Stay signed in
          </Button>
          <Button onClick={() => asking?.answer(true)}>Sign out and lose it</Button>
        </>
      }
    >
      <ul className={styles.lost}>
        {asking?.lost.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Dialog>
  )
}
