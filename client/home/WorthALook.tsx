import type { Home } from 'shared/api/overview.ts'
import { plain } from 'shared/domain/sentences.ts'
import { useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Facts } from '../ui/Facts.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { Saying } from '../ui/Saying.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './WorthALook.module.css'

type Worth = Home['worth'][number]

const icons: Record<Worth['kind'], IconName> = { promises: 'check', close: 'role', quiet: 'clock', unasked: 'never', call: 'calendar' }
const home = ['GET /api/home'] as const

/** At most three facts, each with a link, that can be put away for 30 days. */
export function WorthALook({ facts }: { facts: readonly Worth[] }) {
  const toast = useToast()
  const onError = ({ message }: Error) => toast({ words: message })
  const again = useTell('DELETE /api/home/dismissals/:subject', { changes: home })
  const putAway = useTell('POST /api/home/dismissals', {
    changes: home,
    meanwhile: ({ body: { subject } }, client) => {
      const before = client.getQueryData<Home>([...home])
      if (!before) return
      client.setQueryData<Home>([...home], { ...before, worth: before.worth.filter((fact) => fact.subject !== subject) })
      return () => client.setQueryData<Home>([...home], before)
    },
  })
  const away = (subject: string) =>
    putAway.mutate(
      { body: { subject } },
      {
        onSuccess: () =>
          toast({
            words: 'Put away for 30 days.',
            undo: () => again.mutateAsync({ params: { subject } }, { onError }),
            way: { at: 'DELETE /api/home/dismissals/:subject', params: { subject } },
          }),
        onError,
      },
    )
  return (
    <Card open title="Worth a look">
      <Facts
        ruled
        facts={facts.map(({ subject, kind, sentence }) => ({
          key: subject,
          icon: icons[kind],
          words: <Saying sentence={sentence} />,
          action: (
            <Button
              kind="quiet"
              size="s"
              icon="cross"
              className={styles.away}
              aria-label={`Put away for 30 days: ${plain(sentence)}`}
              onClick={() => away(subject)}
            />
          ),
        }))}
      />
    </Card>
  )
}
