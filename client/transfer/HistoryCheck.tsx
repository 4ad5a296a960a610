import type { HistoryPreview } from 'shared/api/history.ts'
import { counted } from 'shared/domain/grammar.ts'
import { moveKindWords } from 'shared/domain/words.ts'
import { Choice, Choices } from '../ui/Choice.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../ui/Table.tsx'
import { When } from '../ui/When.tsx'
import styles from './Lists.module.css'

export type HistoryAsked = { as?: HistoryPreview['readAs']; leadJobs?: string[] }

const readAsOptions: { value: HistoryPreview['readAs']; words: string }[] = [
  { value: 'titles', words: 'Jobs or titles held' },
  { value: 'managers', words: 'Who managed a team' },
  { value: 'lines', words: 'Who reported to whom' },
  { value: 'teams', words: 'Teams belonged to' },
]
const most = 100

/** What the table is read as, and which jobs lead others: proposed by who holds them today, confirmed by the importer. */
export function HistoryQuestions({ of, asked, onAsk }: { of: HistoryPreview; asked: HistoryAsked; onAsk: (asked: HistoryAsked) => void }) {
  return (
    <>
      <Choice label="This table tells of" value={of.readAs} onChange={(as) => onAsk({ as })} options={readAsOptions} />
      {of.leadJobs.length > 0 && (
        <Choices
          label="Which of these jobs lead others?"
          hint="A move into one of them is a move into management. A change of title alone never is."
          list
          value={of.leadJobs.filter(({ confirmed }) => confirmed).map(({ job }) => job)}
          onChange={(leadJobs) => onAsk({ ...asked, leadJobs })}
          options={of.leadJobs.map(({ job, why }) => ({ value: job, words: job, hint: why }))}
        />
      )}
    </>
  )
}

/** The moves that would be recorded. */
export function Moves({ of }: { of: HistoryPreview }) {
  if (of.moves.length === 0) return null
  return (
    <div className={styles.block}>
      <Table
        caption="Moves that the history proves and that are not recorded yet"
        columns={[
          { key: 'who', words: 'Who', width: '22%' },
          { key: 'kind', words: 'Move', width: '18%' },
          { key: 'what', words: 'From and to' },
          { key: 'team', words: 'Team', width: '18%' },
          { key: 'when', words: 'When', width: '14%' },
        ]}
      >
        <Rows>
          {of.moves.slice(0, most).map(({ row, name, kind, from, to, team, movedOn }) => (
            <Row key={`${row} ${kind} ${movedOn}`}>
              <RowHead>{name}</RowHead>
              <Cell label="Move">{moveKindWords[kind]}</Cell>
              <Cell>{from ? `${from} → ${to}` : to}</Cell>
              <Cell label="Team">{team}</Cell>
              <Cell quiet nowrap label="When">
                <When on={movedOn} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </Table>
      {of.toRecord > most && (
        <p className={styles.aside}>{counted(of.toRecord - most, 'more move is', 'more moves are')} recorded as well.</p>
      )}
    </div>
  )
}
