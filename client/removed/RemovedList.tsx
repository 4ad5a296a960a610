import { useQueryClient } from '@tanstack/react-query'
import type { Removed } from 'shared/api/overview.ts'
import { dayWords } from 'shared/domain/days.ts'
import { dayIn } from 'shared/domain/zones.ts'
import { Button } from '../ui/Button.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { useToast } from '../ui/Toast.tsx'
import { useToday, useZone } from '../ui/When.tsx'
import styles from './RemovedList.module.css'
import { restore } from './undoRemoved.ts'

const kindWords: Record<Removed['kind'], string> = {
  evidence: 'Evidence',
  aspiration: 'What they want',
  promise: 'Promise',
  action: 'Step of the plan',
  note: 'Your private note',
  agreement: 'What was agreed',
  precedent: 'Move that happened',
}
const columns = [
  { key: 'what', words: 'What', width: '48%' },
  { key: 'whom', words: 'About' },
  { key: 'when', words: 'Removed' },
  { key: 'act', words: 'Restore', bare: true, end: true },
]

const aboutWhat = (one: Removed) => (one.kind === 'agreement' ? one.role.title : one.kind === 'precedent' ? one.team.name : one.person.name)

/** What one removed, the last first, each with the way back. */
export function RemovedList({ removed }: { removed: readonly Removed[] }) {
  const today = useToday()
  const zone = useZone()
  const removedOn = ({ removedAt }: Removed) => dayIn(zone, removedAt)
  const client = useQueryClient()
  const toast = useToast()
  return (
    <Table caption="What you removed within 30 days, the last removed first" columns={columns}>
      <Rows>
        {removed.map((one) => (
          <Row key={one.id}>
            <RowHead detail={kindWords[one.kind]}>
              <span className={styles.text}>{one.text.length > 140 ? `${one.text.slice(0, 138)}…` : one.text}</span>
            </RowHead>
            <Cell label="About">{aboutWhat(one)}</Cell>
            <Cell quiet nowrap label="Removed">
              {removedOn(one) === today ? 'Today' : dayWords(removedOn(one), today)}
            </Cell>
            <Cell end phone="side">
              <Button
                size="s"
                icon="undo"
                aria-label={`Restore: ${one.text.slice(0, 60)}`}
                onClick={() => void restore(one, { client, toast })}
              >
                Restore
              </Button>
            </Cell>
          </Row>
        ))}
      </Rows>
    </Table>
  )
}
