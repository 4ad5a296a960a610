import { useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useSession } from '../api/useSession.ts'
import { Rules } from '../settings/Rules.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { WindowsForm } from '../settings/WindowsForm.tsx'
import styles from '../settings/Settings.module.css'
import { Answered } from '../ui/Answered.tsx'
import { Card } from '../ui/Card.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/States.tsx'

/** How the figures come about, and how far back they look. */
export function Figures() {
  const { account } = useSession()
  const settings = useQuery(ask('GET /api/settings'))
  return (
    <Page
      title="How the figures are counted"
      called="Figures"
      narrow
      under={[{ words: 'Settings', link: { to: '/settings' } }]}
      lede={<Lede>Every figure follows one of these rules, and opens into the rows behind it.</Lede>}
      tabs={<SettingsTabs />}
    >
      <div className={styles.stack}>
        <Answered of={settings} what="The rules" loading={<Loading shape="block" height={180} />}>
          {({ windows }) => (
            <>
              <Card title="How far back they look" aside={account.administrator ? undefined : 'An administrator changes these'}>
                <WindowsForm key={JSON.stringify(windows)} windows={windows} may={account.administrator} />
              </Card>
              <Card title="The rules" open>
                <div className={styles.below}>
                  <Rules windows={windows} />
                </div>
              </Card>
            </>
          )}
        </Answered>
      </div>
    </Page>
  )
}
