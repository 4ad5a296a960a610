import type { Session } from 'shared/model/account.ts'
import { useSignOut } from '../api/useSignOut.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useToast } from '../ui/Toast.tsx'
import { TimeZone } from './TimeZone.tsx'
import styles from './Settings.module.css'

/** Who is signed in, as the accounts say it. */
export function You({ session }: { session: Session }) {
  const { account, openedBy } = session
  const signOut = useSignOut()
  const toast = useToast()
  return (
    <Card
      title="Your account"
      aside={
        <Button
          size="s"
          icon="leave"
          busy={signOut.isPending}
          onClick={() => signOut.mutate({}, { onError: (error) => toast({ words: error.message }) })}
        >
          Sign out
        </Button>
      }
    >
      <dl className={styles.facts}>
        <div>
          <dt>Name</dt>
          <dd>{account.name}</dd>
        </div>
        <div>
          <dt>E-mail address</dt>
          <dd>{account.email}</dd>
        </div>
        <div>
          <dt>In the directory</dt>
          <dd>
            {account.person
              ? [account.person.name, account.person.title].filter(Boolean).join(', ')
              : 'Nobody yet: this account leads no team.'}
          </dd>
        </div>
        {account.administrator && (
          <div>
            <dt>Administrator</dt>
            <dd>Keeps accounts, people and settings. Sees no more of anyone’s record by it.</dd>
          </div>
        )}
        {openedBy && (
          <div>
            <dt>Opened by</dt>
            <dd>{openedBy}, to look around in the example</dd>
          </div>
        )}
      </dl>
      {!account.administrator && <p className={styles.hint}>An administrator changes these.</p>}
      <TimeZone timeZone={session.timeZone} />
    </Card>
  )
}
