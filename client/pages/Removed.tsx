import { useQuery } from '@tanstack/react-query'
import { counted } from 'shared/domain/grammar.ts'
import { ask } from '../api/ask.ts'
import { RemovedList } from '../removed/RemovedList.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Lede } from '../ui/Lede.tsx'
import { Page } from '../ui/Page.tsx'
import { EmptyNew, Loading } from '../ui/States.tsx'

/** On one line of a phone too, so that nothing moves when it comes. */
const words = (count: number) =>
  count === 0 ? 'You removed nothing within 30 days.' : `${counted(count, 'thing', 'things')} can be restored for 30 days.`

/** What the reader removed within 30 days, and can restore. */
export function Removed() {
  const removed = useQuery(ask('GET /api/removed'))
  return (
    <Page
      title="Recently removed"
      under={[{ words: 'Settings', link: { to: '/settings' } }]}
      lede={<Lede>{removed.data ? words(removed.data.length) : '\u00a0'}</Lede>}
      tabs={<SettingsTabs />}
    >
      <Answered of={removed} what="What you removed" loading={<Loading rows={4} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyNew title="Nothing to restore" icon="bin" actions={<ButtonLink to="/">Back to Home</ButtonLink>}>
              Evidence, wants, promises and steps that you remove stand here for 30 days. Z takes the last change back at once.
            </EmptyNew>
          ) : (
            <RemovedList removed={all} />
          )
        }
      </Answered>
    </Page>
  )
}
