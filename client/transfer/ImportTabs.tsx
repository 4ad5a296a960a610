import { Tabs } from '../ui/Tabs.tsx'

const all = [
  { words: 'People', link: { to: '/import/people' } },
  { words: 'History', link: { to: '/import/history' } },
] as const

/** What can be imported. */
export const ImportTabs = () => <Tabs label="Import" tabs={all} />
