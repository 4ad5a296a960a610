import { NotHere } from '../ui/NotHere.tsx'
import { Page } from '../ui/Page.tsx'

export function NotFound() {
  return (
    <Page title="Not found">
      <NotHere />
    </Page>
  )
}
