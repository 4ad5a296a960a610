import type { HistoryPreview } from 'shared/api/history.ts'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import styles from './Lists.module.css'

const most = 100

/** Rows of a history with what is to be told of each. */
export function RowList({ groups }: { groups: readonly { title: string; rows: HistoryPreview['flagged'] }[] }) {
  const filled = groups.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) return null
  return (
    <div className={styles.block}>
      <Table
        caption="Rows to look at, by what becomes of them"
        columns={[
          { key: 'row', words: 'Row', width: 90 },
          { key: 'column', words: 'Column', width: '18%' },
          { key: 'why', words: 'Why' },
        ]}
      >
        {filled.map(({ title, rows }) => (
          <Rows key={title} title={`${title}: ${rows.length}`}>
            {rows.slice(0, most).map(({ row, column, why }, index) => (
              <Row key={index}>
                <RowHead>Row {row}</RowHead>
                <Cell phone="side">{column}</Cell>
                <Cell>{why}</Cell>
              </Row>
            ))}
          </Rows>
        ))}
      </Table>
    </div>
  )
}
