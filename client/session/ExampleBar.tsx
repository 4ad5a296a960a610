import type { Session } from 'shared/model/account.ts'
import { useTell } from '../api/ask.ts'
import { startAfresh } from '../api/startAfresh.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './ExampleBar.module.css'

/** Says that what is shown is the example, and leads into it and out of it. */
export function ExampleBar({ session }: { session: Session }) {
  const toast = useToast()
  const open = useTell('POST /api/example/open', { changes: [], onDone: startAfresh })
  const close = useTell('POST /api/example/close', { changes: [], onDone: startAfresh })
  const remove = useTell('DELETE /api/example', { changes: [], onDone: startAfresh })
  const failed = { onError: (error: Error) => toast({ words: error.message }) }
  const look = (as: 'manager' | 'director') => open.mutate({ body: { as } }, failed)
  return (
    <aside className={styles.bar} aria-label="Example data">
      <span>{session.openedBy ? `Example data. You look at it as ${session.account.name}.` : 'Example data is loaded.'}</span>
      {session.openedBy ? (
        <Button size="s" busy={close.isPending} onClick={() => close.mutate({}, failed)}>
          Back to your own account
        </Button>
      ) : (
        session.account.administrator && (
          <Menu
            label="Look at it as one of its people"
            words="Look at it"
            icon="eye"
            size="s"
            entries={[
              { words: 'As its manager', onPick: () => look('manager') },
              { words: 'As its director', onPick: () => look('director') },
            ]}
          />
        )
      )}
      {(session.openedBy || session.account.administrator) && (
        <Button size="s" busy={remove.isPending} onClick={() => remove.mutate({}, failed)}>
          Remove it
        </Button>
      )}
    </aside>
  )
}
