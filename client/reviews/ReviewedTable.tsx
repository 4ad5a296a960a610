import type { ReviewedRole } from 'shared/api/reviews.ts'
import { roleLine } from 'shared/domain/roleLine.ts'
import { BenchMark } from '../ui/BenchMark.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { useToday } from '../ui/When.tsx'
import { ReviewedChip } from './ReviewedChip.tsx'
import styles from './ReviewedTable.module.css'

const columns = [
  { key: 'role', words: 'Role', width: '27.6%' },
  { key: 'bench', words: 'Bench', width: 106 },
  { key: 'ready', words: 'Ready now' },
  { key: 'year', words: 'Within a year', width: '27.2%' },
]

/** The benches as they stood at a review; who and what is no longer in sight stands there without name. */
export function ReviewedTable({ roles }: { roles: readonly ReviewedRole[] }) {
  const today = useToday()
  return (
    <Table caption="Lead roles as they stood, the least covered first" columns={columns} fixed>
      <Rows>
        {roles.map((role) => (
          <Row key={role.key}>
            <RowHead detail={roleLine(role, today)}>
              {role.id ? (
                <PlainLink to="/roles/$roleId" params={{ roleId: role.id }}>
                  {role.title}
                </PlainLink>
              ) : (
                'A role out of your sight'
              )}
            </RowHead>
            <Cell phone="side" detail={role.critical && 'Critical'}>
              <BenchMark strength={role.strength} />
            </Cell>
            <Cell label="Ready">
              <span className={styles.names}>
                {role.readyNow.map((person) => (
                  <ReviewedChip key={person.key} place="ready" of={person} roleId={role.id} />
                ))}
                {role.looksReady.map((person) => (
                  <ReviewedChip key={person.key} place="never" of={person} roleId={role.id} />
                ))}
                {role.readyNow.length + role.looksReady.length === 0 && <span className={styles.none}>None</span>}
              </span>
              {role.cover.length > 0 && (
                <span className={styles.cover}>
                  <Icon name="cover" size={14} />
                  Emergency cover: {role.cover.map(({ name }) => name ?? 'someone no longer under you').join(', ')}
                </span>
              )}
            </Cell>
            <Cell label="In a year">
              <span className={styles.names}>
                {role.withinYear.map((person) => (
                  <ReviewedChip key={person.key} place="year" of={person} roleId={role.id} />
                ))}
                {role.withinYear.length === 0 && <span className={styles.none}>None</span>}
              </span>
            </Cell>
          </Row>
        ))}
      </Rows>
    </Table>
  )
}
