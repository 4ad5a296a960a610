import { Outlet } from '@tanstack/react-router'
import { Page } from '../ui/Page.tsx'

export function Role() {
  return (
    <Page title="Lead role" under={[{ words: 'Lead roles', link: { to: '/roles' } }]}>
      <Outlet />
    </Page>
  )
}
