import { Page } from '../ui/Page.tsx'

export function ImportPeople() {
  return <Page title="Import people" />
}
