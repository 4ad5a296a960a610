import { Outlet } from '@tanstack/react-router'
import { Page } from '../ui/Page.tsx'

export function Person() {
  return (
    <Page title="Person" under={[{ words: 'People', link: { to: '/people' } }]}>
      <Outlet />
    </Page>
  )
}
