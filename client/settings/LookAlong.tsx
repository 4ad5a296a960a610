import { useQuery } from '@tanstack/react-query'
import { ask, useTell } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { useToast } from '../ui/Toast.tsx'
import { instant } from '../ui/when.ts'
import styles from './Settings.module.css'

/** Lets administrators see what one sees oneself, for an hour. */
export function LookAlong() {
  const toast = useToast()
  const look = useQuery(ask('GET /api/look-along'))
  const open = useTell('POST /api/look-along', { changes: ['GET /api/look-along', 'GET /api/accounts'] })
  const end = useTell('DELETE /api/look-along', { changes: ['GET /api/look-along', 'GET /api/accounts'] })
  const failed = { onError: (error: Error) => toast({ words: error.message }) }
  return (
    <Card title="Let an administrator look along">
      <Answered of={look} what="Whether anybody may look along">
        {({ until }) => (
          <>
            <p className={styles.hint}>
              {until
                ? `Until ${instant(until)} an administrator can see Understory as you do. They change nothing, and each page they open is in the audit trail.`
                : 'Nobody sees Understory as you do. For an hour you can let an administrator, to help you with it: they read what you read, but for people’s own words, your conversations, drafts and all that is not for the chain, and change nothing.'}
            </p>
            <p>
              {until ? (
                <Button busy={end.isPending} onClick={() => end.mutate({}, failed)}>
                  End it now
                </Button>
              ) : (
                <Button busy={open.isPending} onClick={() => open.mutate({}, failed)}>
                  Let them look for an hour
                </Button>
              )}
            </p>
          </>
        )}
      </Answered>
    </Card>
  )
}
