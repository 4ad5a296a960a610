import { useState } from 'react'
import type { ImportPreview, PeopleImport } from 'shared/api/people.ts'
import { Button } from '../ui/Button.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { downloadCsv } from '../ui/csv.ts'
import { troubleKinds, troubleWords } from './words.ts'
import styles from './Lists.module.css'

const most = 50

/** The rows that are not taken as they stand, grouped by what is to be done: row, column, found, why. */
export function Troubles({ of, rejected }: { of: PeopleImport; rejected?: ImportPreview['rejected'] }) {
  const [all, setAll] = useState(false)
  const kinds = troubleKinds.filter((kind) => of[kind].length > 0)
  const count = kinds.reduce((sum, kind) => sum + of[kind].length, 0)
  if (count === 0) return null
  const keep = () =>
    void downloadCsv('rows-to-put-right.csv', [
      ['What became of it', 'Row', 'Column', 'Found', 'Why'],
      ...kinds.flatMap((kind) => of[kind].map((one) => [troubleWords[kind].title, one.row, one.column, one.found, one.why])),
    ])
  const keepRejected = ({ headers, rows }: ImportPreview['rejected']) => {
    const why = new Map([...of.refused, ...of.conflicting].map((one) => [one.row, one.why]))
    void downloadCsv('rows-not-taken.csv', [
      [...headers, 'Row', 'Why it was not taken'],
      ...rows.map(({ row, cells }) => [...cells, row, why.get(row) ?? '']),
    ])
  }
  const cut = kinds.some((kind) => of[kind].length > most)
  return (
    <div className={styles.block}>
      <Table
        caption="Rows to look at, by what becomes of them"
        columns={[
          { key: 'row', words: 'Row', width: 90 },
          { key: 'column', words: 'Column', width: '18%' },
          { key: 'found', words: 'Found', width: '22%' },
          { key: 'why', words: 'Why' },
        ]}
      >
        {kinds.map((kind) => (
          <Rows key={kind} title={`${troubleWords[kind].title}: ${of[kind].length}`} note={troubleWords[kind].note}>
            {(all ? of[kind] : of[kind].slice(0, most)).map(({ row, column, found, why }, index) => (
              <Row key={index}>
                <RowHead>Row {row}</RowHead>
                <Cell phone="side">{column}</Cell>
                <Cell label="Found">
                  {found && <span className={styles.found}>{found.length > 120 ? `${found.slice(0, 120)}…` : found}</span>}
                </Cell>
                <Cell>{why}</Cell>
              </Row>
            ))}
          </Rows>
        ))}
      </Table>
      <div className={styles.more}>
        {cut && !all && count <= 1000 && (
          <Button size="s" onClick={() => setAll(true)}>
            Show all {count}
          </Button>
        )}
        <Button size="s" icon="down" onClick={keep}>
          Download these rows with the reasons
        </Button>
        {rejected && rejected.rows.length > 0 && (
          <Button size="s" icon="down" onClick={() => keepRejected(rejected)}>
            Download the rows not taken, to mend them
          </Button>
        )}
      </div>
    </div>
  )
}
