import { listed } from 'shared/domain/grammar.ts'
import type { ImportPreview } from 'shared/api/people.ts'
import { Field } from '../ui/Field.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { type FieldSet, fieldsToSet } from './words.ts'
import styles from './Lists.module.css'

type Column = ImportPreview['columns'][number]
type Props = { columns: readonly Column[]; onSet: (column: Column, field: FieldSet) => void }
const most = 60

/** What each column of the file is read as and why, with a few of its values; each can be set otherwise. */
export function ColumnsRead({ columns, onSet }: Props) {
  const dropped = columns.filter((column) => column.dropped)
  const kept = columns.filter(({ dropped, header }) => !dropped && header !== '')
  // Those that are read come first; a file may have hundreds that are none of ours.
  const shown = [...kept.filter(({ field }) => field), ...kept.filter(({ field }) => !field)].slice(0, most)
  return (
    <div className={styles.block}>
      {dropped.length > 0 && (
        <p className={styles.aside}>
          <b>Never stored:</b> {listed(dropped.map(({ header, why }) => `“${header}” (${why.replace(/^Never stored: |\.$/g, '')})`))}.
        </p>
      )}
      <Table
        caption="Columns of the file, and what each is read as"
        columns={[
          { key: 'column', words: 'Column', width: '22%' },
          { key: 'samples', words: 'Holds', width: '24%' },
          { key: 'field', words: 'Read as', width: '22%' },
          { key: 'why', words: 'Why' },
        ]}
      >
        <Rows>
          {shown.map((column, index) => (
            <Row key={index}>
              <RowHead>{column.header}</RowHead>
              <Cell label="Holds" quiet>
                {column.samples.length === 0 ? 'Nothing' : column.samples.join(' · ')}
              </Cell>
              <Cell label="Read as">
                <Field label={`What “${column.header}” is read as`} bare>
                  <select value={column.field ?? 'aside'} onChange={(event) => onSet(column, event.target.value as FieldSet)}>
                    {fieldsToSet.map(([field, words]) => (
                      <option key={field} value={field}>
                        {words}
                      </option>
                    ))}
                  </select>
                </Field>
              </Cell>
              <Cell quiet>{column.why}</Cell>
            </Row>
          ))}
        </Rows>
      </Table>
      {kept.length > shown.length && <p className={styles.aside}>{kept.length - shown.length} more columns are left aside.</p>}
    </div>
  )
}
