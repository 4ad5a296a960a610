import { type ReactNode, useId, useState } from 'react'
import { counted } from 'shared/domain/grammar.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Cell, Row, RowHead, Rows, Table } from '../Table.tsx'
import { downloadCsv } from '../csv.ts'
import styles from './Chart.module.css'
import { type Figures, fewestPoints } from './figures.ts'

type Props = {
  title: string
  /** What the drawing says, in words. */
  sentence: ReactNode
  figures: Figures
  /** What a row stands for, for where there are too few of them: `['month', 'months']`. */
  points: readonly [one: string, many: string]
  /** The name of the file, without its ending. */
  file: string
  /** The points of the drawing can be reached, each with its own words: it is no single picture. */
  open?: boolean
  /** The drawing, a part that is loaded with its first use. */
  children: ReactNode
}

/** A chart with its sentence, its table and its file; where there is too little to draw, the sentence stands alone. */
export function Chart({ title, sentence, figures, points, file, open, children }: Props) {
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const { columns, rows } = figures
  const enough = rows.length >= fewestPoints
  const buttons = rows.length > 0 && (
    <span className={styles.buttons}>
      {enough && (
        <Button size="s" kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          Show as table
        </Button>
      )}
      <Button
        size="s"
        kind="quiet"
        icon="down"
        aria-label={`${title} as CSV`}
        onClick={() => void downloadCsv(`${file}.csv`, [columns, ...rows])}
      >
        CSV
      </Button>
    </span>
  )
  return (
    <Card open title={title} aside={buttons}>
      <figure className={styles.figure}>
        <figcaption id={id}>
          {sentence}
          {!enough && rows.length > 0 && ` Too few for a chart yet: ${counted(rows.length, ...points)}.`}
        </figcaption>
        {enough && asTable && <ChartTable title={title} figures={figures} />}
        {enough && !asTable && (
          <div className={styles.drawing} role={open ? 'group' : 'img'} aria-labelledby={id}>
            {children}
          </div>
        )}
      </figure>
    </Card>
  )
}

function ChartTable({ title, figures: { columns, rows } }: { title: string; figures: Figures }) {
  const [first = '', ...others] = columns
  return (
    <Table caption={title} columns={[{ key: 'first', words: first }, ...others.map((words) => ({ key: words, words, end: true }))]}>
      <Rows>
        {rows.map(([label, ...cells], at) => (
          <Row key={at}>
            <RowHead>{label}</RowHead>
            {cells.map((cell, column) => (
              <Cell key={column} label={others[column]} end>
                {cell ?? 'Not recorded'}
              </Cell>
            ))}
          </Row>
        ))}
      </Rows>
    </Table>
  )
}
