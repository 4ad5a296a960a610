import { useQuery } from '@tanstack/react-query'
import type { Agreement } from 'shared/model/agreement.ts'
import { counted, listed } from 'shared/domain/grammar.ts'
import { ask, useTell } from '../api/ask.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Failed } from '../ui/States.tsx'
import { Quote } from '../ui/Quote.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday, When } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './AgreedPanel.module.css'

/** What was agreed about a role when it was talked about, the newest first; nothing where nothing was. */
export function AgreedPanel({ roleId }: { roleId: string }) {
  const agreed = useQuery(ask('GET /api/roles/:roleId/agreements', { params: { roleId } }))
  if (agreed.isError) return <Failed what="What was agreed" onAgain={() => void agreed.refetch()} />
  if (!agreed.data || agreed.data.length === 0) return null
  return (
    <div className={styles.panel}>
      <Card open title="What was agreed" aside={counted(agreed.data.length, 'time', 'times')}>
        <ol className={styles.agreed}>
          {agreed.data.map((one) => (
            <Agreed key={one.id} of={one} roleId={roleId} />
          ))}
        </ol>
      </Card>
    </div>
  )
}

function Agreed({ of: { id, words, agreedOn, author, mine, there, erasedOn }, roleId }: { of: Agreement; roleId: string }) {
  const toast = useToast()
  const today = useToday()
  const params = { roleId, agreementId: id }
  const changes = [
    ['GET /api/roles/:roleId/agreements', { params: { roleId } }],
    ['GET /api/roles/:roleId/changes', { params: { roleId } }],
    'GET /api/removed',
  ] as const
  const restore = useTell('POST /api/roles/:roleId/agreements/:agreementId/restore', { changes })
  const takeBack = useTell('DELETE /api/roles/:roleId/agreements/:agreementId', {
    changes,
    onDone: () => toast({ words: 'Taken back.', undo: () => restore.mutateAsync({ params }) }),
  })
  return (
    <li>
      {words === null ? <p className={styles.erased}>Erased{erasedOn && ` on ${day(erasedOn, today)}`}.</p> : <Quote>{words}</Quote>}
      <p className={styles.by}>
        {author}, <When on={agreedOn} />
        {there.length > 0 && `, with ${listed(there)}`}
      </p>
      {mine && (
        <Button
          size="s"
          kind="quiet"
          icon="bin"
          aria-label={`Take back what was agreed on ${day(agreedOn, today)}`}
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate({ params })}
        />
      )}
    </li>
  )
}
