import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import { ask, useTell } from '../api/ask.ts'
import { call } from '../api/call.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { EndSession } from '../ui/EndSession.tsx'
import { Loading } from '../ui/States.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { useToast } from '../ui/Toast.tsx'
import { instant } from '../ui/when.ts'
import { agentWords } from '../ui/agent.ts'
import styles from './Settings.module.css'

/** Where one is signed in, with a way to end each and all but this one. */
export function Sessions() {
  const sessions = useQuery(ask('GET /api/sessions'))
  const toast = useToast()
  const [ending, setEnding] = useState(false)
  const end = useTell('DELETE /api/sessions/:sessionId', { changes: ['GET /api/sessions'] })
  const others = (sessions.data ?? []).filter(({ current }) => !current)

  const endOthers = async () => {
    setEnding(true)
    const ended = await Promise.allSettled(others.map(({ id }) => call('DELETE /api/sessions/:sessionId', { params: { sessionId: id } })))
    const left = ended.filter(({ status }) => status === 'rejected').length
    await sessions.refetch()
    setEnding(false)
    toast({ words: left === 0 ? 'Signed out everywhere else.' : `${counted(left, 'session', 'sessions')} did not end. Try again.` })
  }

  return (
    <Card title="Where you are signed in">
      <Answered of={sessions} what="Your sessions" loading={<Loading shape="lines" rows={2} />}>
        {(list) => (
          <div className={styles.below}>
            <Table
              caption="Your sessions, the newest first"
              columns={[
                { key: 'agent', words: 'Program' },
                { key: 'since', words: 'Signed in' },
                { key: 'seen', words: 'Last used' },
                { key: 'end', words: 'End', bare: true, end: true },
              ]}
            >
              <Rows>
                {list.map((session) => (
                  <Row key={session.id}>
                    <RowHead>{agentWords(session.agent)}</RowHead>
                    <Cell label="Since" quiet>
                      {instant(session.startedAt)}
                    </Cell>
                    <Cell label="Last used" quiet>
                      {instant(session.seenAt)}
                    </Cell>
                    <Cell phone="side" end>
                      <EndSession
                        session={session}
                        onEnd={() =>
                          end.mutate(
                            { params: { sessionId: session.id } },
                            { onSuccess: () => toast({ words: 'Session ended.' }), onError: (error) => toast({ words: error.message }) },
                          )
                        }
                      />
                    </Cell>
                  </Row>
                ))}
              </Rows>
            </Table>
            {others.length > 0 && (
              <p className={styles.below}>
                <Button size="s" busy={ending} onClick={() => void endOthers()}>
                  Sign out everywhere else
                </Button>
              </p>
            )}
          </div>
        )}
      </Answered>
    </Card>
  )
}
