import { useSession } from '../api/useSession.ts'
import { NewPassword } from '../session/NewPassword.tsx'
import { Device } from '../settings/Device.tsx'
import { Keeping } from '../settings/Keeping.tsx'
import { LookAlong } from '../settings/LookAlong.tsx'
import { Reminders } from '../settings/Reminders.tsx'
import { Sessions } from '../settings/Sessions.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { You } from '../settings/You.tsx'
import styles from '../settings/Settings.module.css'
import { Card } from '../ui/Card.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { useToast } from '../ui/Toast.tsx'

/** The reader's own settings. */
export function Settings() {
  const session = useSession()
  const toast = useToast()
  const { account } = session
  return (
    <Page
      title="Settings"
      narrow
      lede={
        <Lede>
          You are signed in as <b>{account.name}</b>.
        </Lede>
      }
      tabs={<SettingsTabs />}
    >
      <div className={styles.stack}>
        <You session={session} />
        {!account.example && (
          <Card title={account.hasPassword ? 'Password' : 'Choose a password'}>
            <div className={styles.password}>
              <NewPassword
                has={account.hasPassword}
                primary
                onDone={() => toast({ words: 'Password changed. You are signed out everywhere else.' })}
              />
            </div>
          </Card>
        )}
        <Device />
        {account.person && <Reminders />}
        {!session.openedBy && <LookAlong />}
        <Sessions />
        {account.administrator && <Keeping />}
      </div>
    </Page>
  )
}
