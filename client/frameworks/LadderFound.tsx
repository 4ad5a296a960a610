import type { FrameworkPlan } from 'shared/api/frameworks.ts'
import { Facts } from '../ui/Facts.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'

const forms: Record<FrameworkPlan['form'], string> = {
  theme_yaml: 'Read as YAML with levels, themes and competencies, as the Financial Times keeps it.',
  topic_markdown: 'Read as Markdown with topics in its front matter, as Monzo keeps it.',
  table: 'Read as a table: a criterion in each row, a level in each column.',
}
const gradeNote =
  'What a grade asks stands as the consistent level of its criterion. The source says nothing of early and lead, and the framework says so.'

/** What a file holds: its pillars with how many criteria each gets, its grades, and what is worth knowing. */
export function LadderFound({ plan: { form, draft, notes } }: { plan: FrameworkPlan }) {
  const grades = draft?.grades ?? []
  return (
    <>
      <Facts
        facts={[
          { icon: 'check', words: forms[form] },
          ...(grades.length > 0 ? [{ icon: 'framework' as const, words: gradeNote }] : []),
          ...(grades.length > 0 ? [{ icon: 'path' as const, words: `Grades, in their order: ${grades.join('; ')}.` }] : []),
          ...notes.map((words) => ({ icon: 'framework' as const, words })),
        ]}
      />
      <Table
        caption="Pillars in the order of the file, with their criteria"
        columns={[
          { key: 'name', words: 'Pillar', width: '30%' },
          { key: 'meaning', words: 'What it means' },
          { key: 'criteria', words: 'Criteria', width: 90, end: true },
        ]}
      >
        <Rows>
          {(draft?.pillars ?? []).map(({ name, meaning, criteria }) => (
            <Row key={name}>
              <RowHead>{name}</RowHead>
              <Cell>{meaning}</Cell>
              <Cell phone="side" end>
                {criteria.length}
              </Cell>
            </Row>
          ))}
        </Rows>
      </Table>
    </>
  )
}
