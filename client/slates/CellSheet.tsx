import type { KeyboardEvent } from 'react'
import type { Slate } from 'shared/api/roles.ts'
import { counted } from 'shared/domain/grammar.ts'
import { evidenceStatusWords, levelWord } from 'shared/domain/words.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Ring } from '../ui/Ring.tsx'
import { When } from '../ui/When.tsx'
import styles from './CellSheet.module.css'
import { FinalistReadings } from './FinalistReadings.tsx'
import { Pieces } from './Pieces.tsx'
import { PiecesPut } from './PiecesPut.tsx'
import { cellOn, type Column } from './columns.ts'
import { type AskedCriterion, asksWords, calledBy } from './gaps.ts'

type Props = {
  role: Slate['role']
  /** Those beside each other on the slate: the arrow keys go from one to the next. */
  columns: Column[]
  /** Whose column it is. */
  id: string | undefined
  criterionId: string | undefined
  onGo: (id: string, criterionId: string) => void
  onClose: () => void
}

/** What stands behind one cell of the slate. */
export function CellSheet({ role, columns, id, criterionId, onGo, onClose }: Props) {
  const at = columns.findIndex((column) => column.id === id)
  const column = columns[at]
  const criterion = role.criteria.find((one) => one.id === criterionId)
  const open = column !== undefined && criterion !== undefined
  const called = open ? calledBy(criterion, role.criteria) : ''
  const beside = (step: number) => columns[(at + step + columns.length) % columns.length]!
  const go = (step: number) => columns.length > 1 && onGo(beside(step).id, criterion!.id)
  const onKeyDown = (event: KeyboardEvent) => {
    // Within a form the keys belong to its fields.
    if (event.altKey || event.ctrlKey || event.metaKey || (event.target as Element).closest('form, input, textarea, select')) return
    const line = /^[1-9]$/.test(event.key) && role.criteria[Number(event.key) - 1]
    if (event.key === 'ArrowRight') go(1)
    else if (event.key === 'ArrowLeft') go(-1)
    else if (line) onGo(column!.id, line.id)
    else return
    event.preventDefault()
  }
  return (
    <Dialog open={open} sheet title={open ? `${column.name}: ${called}` : 'Pieces'} onClose={onClose}>
      {open && (
        // The keys are a short way for what the buttons do, and for the cells of the table.
        <div className={styles.sheet} onKeyDown={onKeyDown}>
          <Standing column={column} criterion={criterion} />
          <Behind key={`${column.id} ${criterion.id}`} role={role} column={column} criterion={criterion} />
          {columns.length > 1 && (
            <nav className={styles.beside} aria-label="Others on this line">
              <Button size="s" icon="left" onClick={() => go(-1)}>
                {beside(-1).name}
              </Button>
              <Button size="s" icon="right" className={styles.next} onClick={() => go(1)}>
                {beside(1).name}
              </Button>
            </nav>
          )}
        </div>
      )}
    </Dialog>
  )
}

/** The pieces of someone under the reader, what was put here of someone elsewhere, or the readings of a finalist. */
function Behind({ role, column: { person, finalist }, criterion }: { role: Slate['role']; column: Column; criterion: AskedCriterion }) {
  if (finalist) return <FinalistReadings role={role} finalist={finalist} criterion={criterion} />
  return person.mine ? (
    <Pieces role={role} of={person} criterion={criterion} />
  ) : (
    <PiecesPut role={role} of={person} criterion={criterion} />
  )
}

/** What is asked and what was read, side by side, with who read it and why. */
function Standing({ column, criterion }: { column: Column; criterion: AskedCriterion }) {
  const cell = cellOn(column, criterion.id)!
  const { person } = column
  const status = person?.cells.find(({ criterionId }) => criterionId === criterion.id)?.status
  return (
    <div className={styles.standing}>
      <p className={styles.gist}>
        {criterion.gist}
        {criterion.pillar === null && '. Asked by this role alone'}
      </p>
      <dl>
        <div>
          <dt>The role asks</dt>
          <dd>
            <Ring level={criterion.asks} label="" />
            {asksWords(criterion)}
          </dd>
        </div>
        <div>
          <dt>Today</dt>
          <dd>
            <Ring level={cell.level} pieces={cell.pieces} label="" />
            {levelWord(cell.level, person ? cell.pieces : undefined)}
          </dd>
        </div>
        <div>
          <dt>The gap</dt>
          <dd>{cell.gap}</dd>
        </div>
        {status && (
          <div>
            <dt>Evidence</dt>
            <dd>
              {evidenceStatusWords[status]}
              {cell.pieces > 0 && `, ${counted(cell.pieces, 'recent piece', 'recent pieces')}`}
            </dd>
          </div>
        )}
      </dl>
      {cell.reading && (
        <div className={styles.reading}>
          <p>
            Read by {cell.reading.author} on <When on={cell.reading.readOn} />:
          </p>
          <Quote>{cell.reading.why}</Quote>
        </div>
      )}
    </div>
  )
}
