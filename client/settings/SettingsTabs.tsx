import { useSession } from '../api/useSession.ts'
import { type Tab, Tabs } from '../ui/Tabs.tsx'

const all: (Tab & { administrators?: boolean })[] = [
  { words: 'You', link: { to: '/settings' } },
  { words: 'Figures', link: { to: '/settings/figures' } },
  { words: 'Recently removed', link: { to: '/settings/removed' } },
  { words: 'Access', link: { to: '/settings/access' }, administrators: true },
  { words: 'Directory', link: { to: '/settings/people' }, administrators: true },
  { words: 'Personal data', link: { to: '/settings/data' }, administrators: true },
  { words: 'Audit trail', link: { to: '/settings/audit' }, administrators: true },
]

/** The parts of the settings, as far as the reader may see them. */
export function SettingsTabs() {
  const { account } = useSession()
  return <Tabs label="Settings" tabs={all.filter(({ administrators }) => !administrators || account.administrator)} />
}
