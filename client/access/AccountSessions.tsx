import { useQuery } from '@tanstack/react-query'
import { counted } from 'shared/domain/grammar.ts'
import type { Account } from 'shared/model/account.ts'
import { ask, useTell } from '../api/ask.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EndSession } from '../ui/EndSession.tsx'
import { Loading } from '../ui/States.tsx'
import { useToast } from '../ui/Toast.tsx'
import { agentWords } from '../ui/agent.ts'
import { instant } from '../ui/when.ts'
import styles from './Access.module.css'

/** Where the owner of an account is signed in, with a way to end each session and all of them. */
export function AccountSessions({ account, onClose }: { account: Account | null; onClose: () => void }) {
  return account && <Sessions key={account.id} account={account} onClose={onClose} />
}

function Sessions({ account: { id: accountId, name }, onClose }: { account: Account; onClose: () => void }) {
  const sent = { params: { accountId } }
  const sessions = useQuery(ask('GET /api/accounts/:accountId/sessions', sent))
  const toast = useToast()
  const changes = [['GET /api/accounts/:accountId/sessions', sent]] as const
  const end = useTell('DELETE /api/accounts/:accountId/sessions/:sessionId', { changes })
  const endAll = useTell('DELETE /api/accounts/:accountId/sessions', { changes })
  const failed = (error: Error) => toast({ words: error.message })
  const others = sessions.data?.filter(({ current }) => !current) ?? []
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Where ${name} is signed in`}
      description={
        sessions.data &&
        (sessions.data.length > 0 ? `${counted(sessions.data.length, 'session', 'sessions')}, the newest first.` : 'Nowhere just now.')
      }
      actions={
        <>
          {others.length > 0 && (
            <Button
              kind="primary"
              busy={endAll.isPending}
              onClick={() =>
                endAll.mutate(sent, { onSuccess: () => toast({ words: `${name} is signed out everywhere.` }), onError: failed })
              }
            >
              Sign out everywhere
            </Button>
          )}
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      <Answered of={sessions} what="The sessions" loading={<Loading shape="lines" rows={2} />}>
        {(list) => (
          <ul className={styles.sessions}>
            {list.map((session) => (
              <li key={session.id}>
                <span>
                  <b>{agentWords(session.agent)}</b>
                  <span className={styles.sentence}>
                    Since {instant(session.startedAt)}, last used {instant(session.seenAt)}
                  </span>
                </span>
                <EndSession
                  session={session}
                  onEnd={() =>
                    end.mutate(
                      { params: { accountId, sessionId: session.id } },
                      { onSuccess: () => toast({ words: 'Session ended.' }), onError: failed },
                    )
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Dialog>
  )
}
