import { Page } from '../ui/Page.tsx'

export function Access() {
  return <Page title="Access" />
}
