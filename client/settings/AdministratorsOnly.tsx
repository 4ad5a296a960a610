import type { ReactNode } from 'react'
import { useSession } from '../api/useSession.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { NoAccess } from '../ui/States.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

/** A page of the settings that administrators alone see; it asks the server nothing for anyone else. */
export function AdministratorsOnly({ title, children }: { title: string; children: ReactNode }) {
  const { account } = useSession()
  if (account.administrator) return children
  return (
    <Page title={title} under={[{ words: 'Settings', link: { to: '/settings' } }]} tabs={<SettingsTabs />}>
      <NoAccess title="Only administrators see this page." actions={<ButtonLink to="/settings">Your own settings</ButtonLink>} />
    </Page>
  )
}
