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

/** What the reader removed within 30 days, and can restore. */
export function Removed() {
  const removed = useQuery(ask('GET /api/removed'))
  const count = removed.data?.length ?? 0
  return (
    <Page
      title="Recently removed"
      under={[{ words: 'Settings', link: { to: '/settings' } }]}
      lede={
        removed.data && (
          <Lede>
            {count === 0
              ? 'You removed nothing within 30 days.'
              : `You removed ${counted(count, 'thing', 'things')} within 30 days. Each can be restored until then.`}
          </Lede>
        )
      }
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
