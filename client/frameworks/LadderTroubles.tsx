import type { FrameworkPlan } from 'shared/api/frameworks.ts'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'

/** What stands in the way of an import, each with its place in the file. */
export function LadderTroubles({ troubles }: Pick<FrameworkPlan, 'troubles'>) {
  return (
    <Table
      caption="What stands in the way, by its place in the file"
      columns={[
        { key: 'at', words: 'Place', width: 120 },
        { key: 'words', words: 'What to put right' },
        { key: 'file', words: 'File', width: '24%' },
      ]}
    >
      <Rows>
        {troubles.map(({ file, at, words }, index) => (
          <Row key={index}>
            <RowHead>{at ? at.charAt(0).toUpperCase() + at.slice(1) : 'The file'}</RowHead>
            <Cell>{words}</Cell>
            <Cell phone="side">{file}</Cell>
          </Row>
        ))}
      </Rows>
    </Table>
  )
}
