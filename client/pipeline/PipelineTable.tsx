import type { PipelineRole } from 'shared/api/overview.ts'
import { roleLine } from 'shared/domain/roleLine.ts'
import { BenchMark } from '../ui/BenchMark.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { useToday } from '../ui/When.tsx'
import { BenchChip } from './BenchChip.tsx'
import { NeverAskedChip } from './NeverAskedChip.tsx'
import styles from './PipelineTable.module.css'
import type { LooksReady } from './filters.ts'

const columns = [
  { key: 'role', words: 'Role', width: '28%' },
  { key: 'bench', words: 'Bench', width: 108 },
  { key: 'ready', words: 'Ready now' },
  { key: 'year', words: 'Within a year', width: '29%' },
]

type Props = { roles: PipelineRole[]; looksReady: ReadonlyMap<string, LooksReady[]> }

/** Every role with its bench, the least covered first. Who was never asked stands there dashed, and is not counted. */
export function PipelineTable({ roles, looksReady }: Props) {
  const today = useToday()
  return (
    <Table caption="Lead roles with who is ready for each, the least covered first" columns={columns} fixed>
      <Rows>
        {roles.map((role) => {
          const never = looksReady.get(role.id) ?? []
          return (
            <Row key={role.id}>
              <RowHead detail={roleLine(role, today)}>
                <PlainLink to="/roles/$roleId" params={{ roleId: role.id }}>
                  {role.title}
                </PlainLink>
              </RowHead>
              <Cell phone="side" detail={role.critical && 'Critical'}>
                <BenchMark strength={role.strength} />
              </Cell>
              <Cell label="Ready" phone={role.readyNow.length + never.length > 0 ? 'under' : 'hide'}>
                {role.readyNow.length + never.length > 0 ? (
                  <span className={styles.names}>
                    {role.readyNow.map((person) => (
                      <BenchChip key={person.id} state="ready" of={person} roleId={role.id} />
                    ))}
                    {never.map((person) => (
                      <NeverAskedChip key={person.id} of={person} roleId={role.id} />
                    ))}
                  </span>
                ) : (
                  <span className={styles.none}>None</span>
                )}
              </Cell>
              <Cell label="In a year" phone={role.withinYear.length > 0 ? 'under' : 'hide'}>
                {role.withinYear.length > 0 ? (
                  <span className={styles.names}>
                    {role.withinYear.map((person) => (
                      <BenchChip key={person.id} state="year" of={person} roleId={role.id} />
                    ))}
                  </span>
                ) : (
                  <span className={styles.none}>None</span>
                )}
              </Cell>
            </Row>
          )
        })}
      </Rows>
    </Table>
  )
}
