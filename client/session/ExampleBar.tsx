import { useState } from 'react'
import type { Session } from 'shared/model/account.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './ExampleBar.module.css'

// Every answer belongs to whoever asked before: the page starts afresh.
const startAfresh = () => location.assign('/')

/** Says that what is shown is the example, and leads out of it. */
export function ExampleBar({ session }: { session: Session }) {
  const [asking, setAsking] = useState(false)
  const toast = useToast()
  const close = useTell('POST /api/example/close', { changes: [], onDone: startAfresh })
  const remove = useTell('DELETE /api/example', { changes: [], onDone: startAfresh })
  const failed = { onError: (error: Error) => toast({ words: error.message }) }
  return (
    <aside className={styles.bar} aria-label="Example data">
      <span>{session.openedBy ? `Example data. You look at it as ${session.account.name}.` : 'Example data.'}</span>
      {session.openedBy && (
        <Button size="s" busy={close.isPending} onClick={() => close.mutate({}, failed)}>
          Back to my own account
        </Button>
      )}
      <Button size="s" kind="quiet" onClick={() => setAsking(true)}>
        Remove it
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        grave
        size="s"
        title="Remove the example?"
        description="The example people go, with everything that was recorded about them. What you added about your own people stays."
        actions={
          <>
            <Button kind="primary" busy={remove.isPending} onClick={() => remove.mutate({}, failed)}>
              Remove the example
            </Button>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
          </>
        }
      />
    </aside>
  )
}
