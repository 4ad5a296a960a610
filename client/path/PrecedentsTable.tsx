import type { Precedent, TeamPath } from 'shared/model/path.ts'
import { moveKindWords, precedentSourceWords } from 'shared/domain/words.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Menu } from '../ui/Menu.tsx'
import { EmptyNew } from '../ui/States.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { When } from '../ui/When.tsx'
import styles from './PrecedentsTable.module.css'
import type { Precedents } from './usePrecedents.tsx'
import { fromToWords, tookWords, whoWords } from './words.ts'

const columns = [
  { key: 'who', words: 'Who', width: '27%' },
  { key: 'move', words: 'From and to' },
  { key: 'kind', words: 'Move', width: 148 },
  { key: 'when', words: 'When', width: 96 },
  { key: 'took', words: 'Took', width: 92 },
  { key: 'more', words: 'Change', bare: true, end: true, width: 40 },
]

type Props = { path: TeamPath; acts: Precedents; onSince: () => void }

/** The moves that are recorded around a team, the latest first. */
export function PrecedentsTable({ path, acts, onSince }: Props) {
  const { precedents, recorded, mayChange, team } = path
  return (
    <Card
      open
      title="Moves that happened"
      aside={
        mayChange && (
          <Button size="s" kind="quiet" icon="pencil" className={styles.act} onClick={onSince}>
            {recorded ? 'Say since when' : 'Say since when moves are recorded'}
          </Button>
        )
      }
    >
      <p className={styles.since}>{recorded ? <Since recorded={recorded} /> : 'Nobody has said since when moves are recorded here.'}</p>
      {precedents.length === 0 ? (
        <EmptyNew
          title="No one has moved up here that we know of."
          icon="path"
          actions={mayChange && <Button onClick={() => acts.add()}>Add the first</Button>}
        >
          {mayChange
            ? 'Add one, or leave it: the verdict will say what is not known yet.'
            : 'Whoever stands above the team’s lead records them.'}
        </EmptyNew>
      ) : (
        <div className={styles.table}>
          <Table caption={`Moves recorded in ${path.area}, the latest first`} columns={columns} fixed>
            <Rows>
              {precedents.map((move) => (
                <Row key={move.id}>
                  <RowHead detail={move.team.id === team.id ? null : move.team.name}>{whoWords(move)}</RowHead>
                  <Cell>
                    <span className={styles.move}>{fromToWords(move) || 'Not told here'}</span>
                  </Cell>
                  <Cell detail={move.source === 'typed' ? null : <Source of={move} />}>
                    <span className={styles.kind}>{moveKindWords[move.kind]}</span>
                  </Cell>
                  <Cell quiet nowrap label="When">
                    <When on={move.movedOn} as="short" />
                  </Cell>
                  <Cell quiet nowrap label="Took">
                    {move.months === null && move.kind === 'hired_from_outside' ? null : tookWords(move.months)}
                  </Cell>
                  <Cell end phone="side">
                    {move.mayChange && (
                      <Menu
                        label={`Change the move: ${whoWords(move)}, ${move.to ?? ''}`}
                        kind="quiet"
                        size="s"
                        entries={[
                          { words: 'Change', icon: 'pencil', onPick: () => acts.change(move) },
                          { words: 'Remove', icon: 'bin', onPick: () => acts.remove(move) },
                        ]}
                      />
                    )}
                  </Cell>
                </Row>
              ))}
            </Rows>
          </Table>
        </div>
      )}
    </Card>
  )
}

function Since({ recorded: { sinceOn, by, saidOn } }: { recorded: NonNullable<TeamPath['recorded']> }) {
  return (
    <>
      Moves here are recorded since <When on={sinceOn} />
      {by && saidOn ? (
        <>
          , as {by} said on <When on={saidOn} />.
        </>
      ) : (
        ', the day of the first one. Nobody has said that none are missing before.'
      )}
    </>
  )
}

const Source = ({ of: { source, roleId } }: { of: Precedent }) =>
  roleId ? (
    <TextLink alone to="/roles/$roleId" params={{ roleId }}>
      {precedentSourceWords[source]}
    </TextLink>
  ) : (
    precedentSourceWords[source]
  )
