import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import styles from '../access/Access.module.css'
import { AccountList } from '../access/AccountList.tsx'
import { GiveAccess } from '../access/GiveAccess.tsx'
import { GrantList } from '../access/GrantList.tsx'
import { NewAccount } from '../access/NewAccount.tsx'
import { OneTimeLink } from '../access/OneTimeLink.tsx'
import { peopleBelow } from '../access/sees.ts'
import { ask } from '../api/ask.ts'
import { AdministratorsOnly } from '../settings/AdministratorsOnly.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { Loading } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'

/** Who can sign in, and what each of them sees. */
export function Access() {
  return (
    <AdministratorsOnly title="Access">
      <Accounts />
    </AdministratorsOnly>
  )
}

function Accounts() {
  const accounts = useQuery(ask('GET /api/accounts'))
  const directory = useQuery(ask('GET /api/directory', { query: {} }))
  const grants = useQuery(ask('GET /api/grants'))
  const toast = useToast()
  const [giving, setGiving] = useState(false)
  const [creating, setCreating] = useState(false)
  const [link, setLink] = useState<{ link: string; name: string } | null>(null)
  const on = accounts.data?.filter(({ disabled, example }) => !disabled && !example).length ?? 0
  if (accounts.isPending) return <Loading shape="title" rows={5} />
  return (
    <Page
      title="Access"
      under={[{ words: 'Settings', link: { to: '/settings' } }]}
      lede={
        <Lede>
          {accounts.data ? `${counted(on, 'account', 'accounts')} can sign in. ` : ''}What someone sees follows today’s reporting lines: the
          people under them, and nobody else but what is given below.
        </Lede>
      }
      actions={
        <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>
          Create an account
        </Button>
      }
      tabs={<SettingsTabs />}
    >
      <Answered of={accounts} what="The accounts">
        {(accounts) => (
          <AccountList
            accounts={accounts}
            grants={grants.data ?? []}
            below={directory.data ? peopleBelow(directory.data) : null}
            onLink={(link, name) => setLink({ link, name })}
          />
        )}
      </Answered>
      <Card title="Given beside the reporting lines" open className={styles.given}>
        <Answered of={grants} what="What was given">
          {(grants) => (
            <GrantList grants={grants} below={directory.data ? peopleBelow(directory.data) : null} onGive={() => setGiving(true)} />
          )}
        </Answered>
      </Card>
      {giving && accounts.data && <GiveAccess accounts={accounts.data} onClose={() => setGiving(false)} />}
      <NewAccount
        open={creating}
        onClose={() => setCreating(false)}
        onLink={(link, name) => setLink({ link, name })}
        onMade={(name) => toast({ words: `${name} can sign in with the password now.` })}
      />
      <OneTimeLink link={link?.link ?? null} name={link?.name ?? ''} onClose={() => setLink(null)} />
    </Page>
  )
}
