import type { Session } from 'shared/model/account.ts'
import { useTell } from '../api/ask.ts'
import { startAfresh } from '../api/startAfresh.ts'
import { Button } from '../ui/Button.tsx'
import { useToast } from '../ui/Toast.tsx'
import { instant } from '../ui/when.ts'
import styles from './ExampleBar.module.css'

/** Says whose eyes an administrator looks through, until when, and leads back. */
export function LookBar({ session: { account, lookUntil } }: { session: Session }) {
  const toast = useToast()
  const back = useTell('POST /api/example/close', { changes: [], onDone: startAfresh })
  return (
    <aside className={styles.bar} aria-label="Seen as somebody else">
      <span>
        You see what {account.name} sees, but for what is theirs alone. You change nothing. Ends {lookUntil && instant(lookUntil)}.
      </span>
      <Button size="s" busy={back.isPending} onClick={() => back.mutate({}, { onError: (error) => toast({ words: error.message }) })}>
        Back to your own account
      </Button>
    </aside>
  )
}
