import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Person } from 'shared/model/person.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { When } from '../ui/When.tsx'
import styles from './Directory.module.css'

const step = 100

/** The people of the directory, by name; a long list is shown a part at a time. */
export function MemberList({ people, gone }: { people: readonly Person[]; gone: boolean }) {
  const [shown, setShown] = useState(step)
  return (
    <>
      <Table
        caption={gone ? 'People who have left, by name' : 'People in the directory, by name'}
        marks
        columns={[
          { key: 'name', words: 'Name', width: '34%' },
          { key: 'team', words: 'Team' },
          { key: 'manager', words: gone ? 'Left' : 'Reports to' },
          { key: 'leads', words: 'Leads', width: 70, end: true },
        ]}
      >
        <Rows>
          {people.slice(0, shown).map(({ id, name, title, team, manager, reports, leftOn }) => (
            <Row key={id}>
              <RowHead mark={<Avatar name={name} />} detail={title ?? 'No title recorded'}>
                <Link to="/settings/people" search={(now) => ({ ...now, person: id })} resetScroll={false}>
                  {name}
                </Link>
              </RowHead>
              <Cell label="Team">{team?.name}</Cell>
              <Cell label={gone ? 'Left' : 'Manager'}>
                {gone ? (
                  leftOn && <When on={leftOn} />
                ) : (
                  <>
                    {manager?.name ?? <span className={styles.quiet}>Nobody</span>}
                    {leftOn && (
                      <span className={styles.quiet}>
                        {' '}
                        (leaves <When on={leftOn} />)
                      </span>
                    )}
                  </>
                )}
              </Cell>
              <Cell phone="hide" end quiet>
                {reports > 0 ? reports : ''}
              </Cell>
            </Row>
          ))}
        </Rows>
      </Table>
      {people.length > shown && (
        <p className={styles.more}>
          <Button onClick={() => setShown(shown + step)}>Show {Math.min(step, people.length - shown)} more</Button>
        </p>
      )}
    </>
  )
}
