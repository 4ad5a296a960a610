import { Page } from '../ui/Page.tsx'

export function Welcome() {
  return <Page title="Welcome" />
}
