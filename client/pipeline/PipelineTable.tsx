import { Fragment } from 'react'
import type { PipelineRole } from 'shared/api/overview.ts'
import { roleLine } from 'shared/domain/roleLine.ts'
import { BenchMark } from '../ui/BenchMark.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { useToday } from '../ui/When.tsx'
import { BenchChip } from './BenchChip.tsx'
import { NeverAskedChip } from './NeverAskedChip.tsx'
import styles from './PipelineTable.module.css'
import type { LooksReady } from './filters.ts'

const columns = [
  { key: 'role', words: 'Role', width: '27.6%' },
  { key: 'bench', words: 'Bench', width: 106 },
  { key: 'ready', words: 'Ready now' },
  { key: 'year', words: 'Within a year', width: '27.2%' },
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
              <Cell label="Ready" phone={role.readyNow.length + never.length + role.cover.length > 0 ? 'under' : 'hide'}>
                <div className={styles.bench}>
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
                  {role.cover.length > 0 && <Cover people={role.cover} />}
                </div>
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

/** Who could step in at once and does not stand on the bench. */
function Cover({ people }: { people: PipelineRole['cover'] }) {
  return (
    <span className={styles.cover}>
      <Icon name="cover" size={14} />
      <span>
        Emergency cover:{' '}
        {people.map(({ id, name }, at) => (
          <Fragment key={id}>
            {at > 0 && ', '}
            <PlainLink to="/people/$personId" params={{ personId: id }}>
              {name}
            </PlainLink>
          </Fragment>
        ))}
      </span>
    </span>
  )
}
