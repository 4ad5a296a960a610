import { Page } from '../ui/Page.tsx'

export function Framework() {
  return <Page title="Framework" />
}
