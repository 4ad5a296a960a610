import type { ReviewedRole } from 'shared/api/reviews.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import { BenchMark } from '../ui/BenchMark.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'

const columns = [
  { key: 'role', words: 'Role', width: '30%' },
  { key: 'bench', words: 'Bench', width: 120 },
  { key: 'ready', words: 'Ready now' },
  { key: 'year', words: 'Within a year' },
]

const named = (people: ReviewedRole['readyNow']) =>
  people.length === 0
    ? 'None'
    : people
        .map(
          ({ name, erasedOn, at, of }) =>
            `${name ?? (erasedOn ? 'Someone whose record was erased' : 'Someone no longer under you')} ${at}/${of}`,
        )
        .join(', ')

/** The benches as they stood at a review; who is no longer in sight stands there without name. */
export function ReviewedTable({ roles }: { roles: readonly ReviewedRole[] }) {
  return (
    <Table caption="Lead roles as they stood, the least covered first" columns={columns} fixed>
      <Rows>
        {roles.map((role) => (
          <Row key={role.key}>
            <RowHead detail={[roleStateWords[role.state], role.team].filter(Boolean).join(', ')}>
              {role.id ? (
                <PlainLink to="/roles/$roleId" params={{ roleId: role.id }}>
                  {role.title}
                </PlainLink>
              ) : (
                'A role no longer in your sight'
              )}
            </RowHead>
            <Cell phone="side">
              <BenchMark strength={role.strength} />
            </Cell>
            <Cell label="Ready">{named(role.readyNow)}</Cell>
            <Cell label="In a year">{named(role.withinYear)}</Cell>
          </Row>
        ))}
      </Rows>
    </Table>
  )
}
