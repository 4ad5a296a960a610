import { getRouteApi } from '@tanstack/react-router'
import { AuditTrail } from '../access/AuditTrail.tsx'
import { TrailCheck } from '../access/TrailCheck.tsx'
import { TrailFilterBar } from '../access/TrailFilterBar.tsx'
import { askedOf, type TrailFilters } from '../access/trail.ts'
import { AdministratorsOnly } from '../settings/AdministratorsOnly.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { ExportMenu } from '../ui/ExportMenu.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'

const route = getRouteApi('/shell/settings/audit')

/** Who changed, read or was refused what. */
export function Audit() {
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const filter = (search: TrailFilters) => void navigate({ search, replace: true, resetScroll: false })
  return (
    <AdministratorsOnly title="Audit trail">
      <Page
        title="Audit trail"
        under={[{ words: 'Settings', link: { to: '/settings' } }]}
        lede={
          <Lede>
            Every change, every look at another’s personal pages and every refusal, without what was written. Nobody can change or remove an
            entry unnoticed.
          </Lede>
        }
        actions={<ExportMenu at="GET /api/exports/audit" filters={askedOf(filters)} />}
        tabs={<SettingsTabs />}
      >
        <TrailCheck />
        <TrailFilterBar filters={filters} onChange={filter} />
        <AuditTrail filters={filters} onClear={() => filter({})} />
      </Page>
    </AdministratorsOnly>
  )
}
