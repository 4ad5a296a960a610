import type { PathOfTeam } from 'shared/model/path.ts'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Saying } from '../ui/Saying.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { VerdictMark } from '../ui/VerdictMark.tsx'
import { OverrideLine } from './OverrideLine.tsx'
import styles from './PathTable.module.css'

const columns = [
  { key: 'team', words: 'Team', width: '23%' },
  { key: 'verdict', words: 'Is there a path?', width: 252 },
  { key: 'why', words: 'Why' },
]

/** How many of the teams that are shown stand above this one. */
function depthOf(team: PathOfTeam, all: readonly PathOfTeam[]): number {
  const above = all.find((one) => one.team.id === team.parentId && one !== team)
  return above ? 1 + depthOf(above, all.slice(0, all.indexOf(team))) : 0
}

/** One sentence for each team, each followed by those below it. */
export function PathTable({ teams, nested }: { teams: readonly PathOfTeam[]; nested: boolean }) {
  return (
    <Table caption="Teams with whether there is a path into a lead role" columns={columns} fixed>
      <Rows>
        {teams.map((one) => {
          const { team, lead, verdict, sentence, override } = one
          return (
            <Row key={team.id}>
              <RowHead
                mark={nested && <span className={styles.indent} style={{ width: depthOf(one, teams) * 16 }} />}
                detail={lead ? lead.name : 'Nobody leads it'}
              >
                <PlainLink to="/path/$teamId" params={{ teamId: team.id }}>
                  {team.name}
                </PlainLink>
              </RowHead>
              <Cell>
                <VerdictMark verdict={verdict} />
              </Cell>
              <Cell>
                <p className={styles.why}>
                  <Saying sentence={sentence} />
                </p>
                {override && <OverrideLine of={override} small />}
              </Cell>
            </Row>
          )
        })}
      </Rows>
    </Table>
  )
}
