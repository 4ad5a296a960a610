import { AuditTrail } from '../access/AuditTrail.tsx'
import { AdministratorsOnly } from '../settings/AdministratorsOnly.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'

/** Who changed, read or was refused what. */
export function Audit() {
  return (
    <AdministratorsOnly title="Audit trail">
      <Page
        title="Audit trail"
        under={[{ words: 'Settings', link: { to: '/settings' } }]}
        lede={<Lede>Every change, every look at another’s personal pages and every refusal, without what was written.</Lede>}
        tabs={<SettingsTabs />}
      >
        <AuditTrail />
      </Page>
    </AdministratorsOnly>
  )
}
