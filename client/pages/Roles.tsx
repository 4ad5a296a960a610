import { Page } from '../ui/Page.tsx'

export function Roles() {
  return <Page title="Lead roles" />
}
