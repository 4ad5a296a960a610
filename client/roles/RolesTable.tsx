import type { LeadRole } from 'shared/model/role.ts'
import { counted } from 'shared/domain/grammar.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { When } from '../ui/When.tsx'
import styles from './RolesTable.module.css'

export type ListedRole = Omit<LeadRole, 'criteria' | 'frozenAt' | 'criteriaVersion'> & {
  asks: number
  wanted: number | null
  onSlate: number | null
}

const columns = [
  { key: 'role', words: 'Role', width: '28%' },
  { key: 'team', words: 'Team', width: '16%' },
  { key: 'who', words: 'Held by, or hired by', width: '19%' },
  { key: 'day', words: 'Day that matters', width: '14%' },
  { key: 'asks', words: 'Asks', width: '9%' },
  { key: 'wanted', words: 'Who wants it', width: '14%' },
]

/** The lead roles, those that need a decision soonest first. */
export function RolesTable({ roles }: { roles: ListedRole[] }) {
  return (
    <Table caption="Lead roles, open ones first" columns={columns} fixed>
      <Rows>
        {roles.map((role) => (
          <Row key={role.id} dimmed={role.state === 'cancelled'}>
            <RowHead detail={<Detail role={role} />}>
              <PlainLink to={role.full ? '/roles/$roleId' : '/roles/$roleId/criteria'} params={{ roleId: role.id }}>
                {role.title}
              </PlainLink>
            </RowHead>
            <Cell phone="hide">{role.team.name}</Cell>
            <Cell label="People" phone={role.holder || role.hiringManager ? 'under' : 'hide'}>
              <Who role={role} />
            </Cell>
            <Cell label="Day" phone={dayOf(role) ? 'under' : 'hide'}>
              <DayThatMatters role={role} />
            </Cell>
            <Cell phone="hide" quiet>
              {role.asks === 0 ? <Tag tone="warn">Not said yet</Tag> : counted(role.asks, 'criterion', 'criteria')}
            </Cell>
            <Cell label="Slate" phone={role.full ? 'under' : 'hide'} detail={role.onSlate !== null && `${role.onSlate} on the slate`}>
              {role.wanted === null ? (
                <span className={styles.quiet}>Seen by its line</span>
              ) : role.wanted === 0 ? (
                'Nobody has said so'
              ) : (
                counted(role.wanted, 'wants it', 'want it')
              )}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Table>
  )
}

function Detail({ role }: { role: ListedRole }) {
  return (
    <>
      {roleStateWords[role.state]}
      {role.critical && ', critical'}
    </>
  )
}

function Who({ role: { holder, hiringManager } }: { role: ListedRole }) {
  const who = holder ?? hiringManager
  if (!who) return <span className={styles.quiet}>Not recorded</span>
  return (
    <span className={styles.who}>
      <Avatar name={who.name} size="s" />
      <span>
        {who.name}
        <small>{holder ? 'holds it' : 'hires for it'}</small>
      </span>
    </span>
  )
}

const dayOf = ({ state, decideByOn, expectedOn }: ListedRole) =>
  state === 'open' || state === 'deciding' ? decideByOn : (expectedOn ?? decideByOn)

function DayThatMatters({ role }: { role: ListedRole }) {
  const on = dayOf(role)
  if (!on) return <span className={styles.quiet}>None</span>
  return (
    <span className={styles.day}>
      {on === role.expectedOn ? 'Expected' : 'Decide by'} <When on={on} as="short" />
      <small>
        <When on={on} as="ago" />
      </small>
    </span>
  )
}
