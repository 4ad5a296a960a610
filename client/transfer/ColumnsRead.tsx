import { listed } from 'shared/domain/grammar.ts'
import type { ImportPreview } from 'shared/api/people.ts'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { fieldWord } from './words.ts'
import styles from './Lists.module.css'

const quoted = (header: string) => (header ? `“${header}”` : 'a column without a header')

/** What each column of the file is read as and why, and which ones are left aside. */
export function ColumnsRead({ columns }: { columns: ImportPreview['columns'] }) {
  const read = columns.filter(({ field }) => field !== null)
  const aside = Map.groupBy(
    columns.filter(({ field }) => field === null),
    ({ why }) => why,
  )
  return (
    <div className={styles.block}>
      <Table
        caption="Columns of the file, and what each is read as"
        columns={[
          { key: 'column', words: 'Column', width: '26%' },
          { key: 'field', words: 'Read as', width: '24%' },
          { key: 'why', words: 'Why' },
        ]}
      >
        <Rows>
          {read.map(({ header, field, why }, index) => (
            <Row key={index}>
              <RowHead>{header || 'No header'}</RowHead>
              <Cell phone="side">{fieldWord(field!)}</Cell>
              <Cell quiet>{why}</Cell>
            </Row>
          ))}
        </Rows>
      </Table>
      {aside.size > 0 && (
        <div>
          <h3 className={styles.title}>Left aside</h3>
          <ul className={styles.aside}>
            {[...aside].map(([why, some]) => (
              <li key={why}>
                <b>{listed(some.map(({ header }) => quoted(header)))}</b> {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
