import { useInfiniteQuery } from '@tanstack/react-query'
import { call, type Answer } from '../api/call.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { EmptyFilter, EmptyNew, Loading } from '../ui/States.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { instant } from '../ui/when.ts'
import { actWords } from './acts.ts'
import { askedOf, type TrailFilters } from './trail.ts'
import styles from './Access.module.css'

type Trace = Answer<'GET /api/audit'>[number]
const pageSize = 100
const outcomes: Record<Trace['outcome'], { words: string; icon: IconName; tone: 'calm' | 'warn' }> = {
  changed: { words: 'Done', icon: 'check', tone: 'calm' },
  read: { words: 'Read', icon: 'eye', tone: 'calm' },
  refused: { words: 'Refused', icon: 'lock', tone: 'warn' },
}

/** Who changed, read or was refused what, the newest first; never what it said. */
export function AuditTrail({ filters, onClear }: { filters: TrailFilters; onClear: () => void }) {
  const trail = useInfiniteQuery({
    queryKey: ['GET /api/audit', filters],
    queryFn: ({ pageParam, signal }) => call('GET /api/audit', { query: { ...askedOf(filters), before: pageParam } }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page: Trace[]) => (page.length < pageSize ? undefined : page.at(-1)?.position),
  })
  return (
    <Answered of={trail} what="The audit trail" loading={<Loading rows={8} shape="lines" />}>
      {({ pages }) => {
        const traces = pages.flat()
        if (traces.length === 0 && Object.values(filters).some(Boolean))
          return <EmptyFilter title="Nothing in the trail is like that." actions={<Button onClick={onClear}>Show everything</Button>} />
        if (traces.length === 0)
          return (
            <EmptyNew title="Nothing was recorded yet.">
              Changes, reads of personal pages and refusals are listed here as they happen.
            </EmptyNew>
          )
        return (
          <>
            <Table
              caption="The audit trail, the newest first"
              columns={[
                { key: 'act', words: 'What' },
                { key: 'who', words: 'Who', width: '20%' },
                { key: 'person', words: 'About', width: '20%' },
                { key: 'outcome', words: 'Outcome', width: 110 },
                { key: 'at', words: 'When', end: true, width: 170 },
              ]}
            >
              <Rows>
                {traces.map(({ position, at, account, act, outcome, person }) => (
                  <Row key={position}>
                    <RowHead>{actWords(act)}</RowHead>
                    <Cell label="Who">{account ?? <span className={styles.none}>Not signed in yet</span>}</Cell>
                    <Cell label="About">{person}</Cell>
                    <Cell phone="side">
                      <Tag tone={outcomes[outcome].tone} icon={outcomes[outcome].icon}>
                        {outcomes[outcome].words}
                      </Tag>
                    </Cell>
                    <Cell label="When" end quiet>
                      <time dateTime={at}>{instant(at)}</time>
                    </Cell>
                  </Row>
                ))}
              </Rows>
            </Table>
            {trail.hasNextPage && (
              <p className={styles.more}>
                <Button busy={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
                  Show older ones
                </Button>
              </p>
            )}
          </>
        )
      }}
    </Answered>
  )
}
