import { useState } from 'react'
import type { ImportPreview } from 'shared/api/people.ts'
import { Button } from '../ui/Button.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { changeKinds, changeWords } from './words.ts'
import styles from './Lists.module.css'

const step = 40

/** What an import would do, person by person: new, changed from old to new, moved, left. */
export function Difference({ changes }: { changes: ImportPreview['changes'] }) {
  const [shown, setShown] = useState(step)
  const groups = Map.groupBy(changes, ({ change }) => change)
  const kinds = changeKinds.filter((kind) => groups.has(kind))
  const longest = Math.max(...kinds.map((kind) => groups.get(kind)!.length))
  return (
    <div className={styles.block}>
      <Table
        caption="What the import would do, person by person"
        columns={[
          { key: 'name', words: 'Person', width: '28%' },
          { key: 'what', words: 'What' },
          { key: 'row', words: 'Row', width: 80, end: true },
        ]}
      >
        {kinds.map((kind) => (
          <Rows key={kind} title={`${changeWords[kind].title}: ${groups.get(kind)!.length}`}>
            {groups
              .get(kind)!
              .slice(0, shown)
              .map(({ row, name, what }, index) => (
                <Row key={index}>
                  <RowHead>{name}</RowHead>
                  <Cell>{what}</Cell>
                  <Cell phone="side" end quiet>
                    {row}
                  </Cell>
                </Row>
              ))}
          </Rows>
        ))}
      </Table>
      {longest > shown && (
        <div className={styles.more}>
          <Button size="s" onClick={() => setShown(shown + step)}>
            Show {Math.min(step, longest - shown)} more of each
          </Button>
        </div>
      )}
    </div>
  )
}
