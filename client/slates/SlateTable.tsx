import type { ReactNode } from 'react'
import type { Slate, SlateFinalist, SlatePerson } from 'shared/api/roles.ts'
import { firstName } from 'shared/domain/names.ts'
import { Boundary } from '../ui/Boundary.tsx'
import { Ring } from '../ui/Ring.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { When } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { FinalistHead } from './FinalistHead.tsx'
import { SlateHead } from './SlateHead.tsx'
import styles from './SlateTable.module.css'
import { cellOn, type Column } from './columns.ts'
import { type AskedCriterion, asksWords, calledBy, gapOf, piecesWords, strongestWords } from './gaps.ts'

type Props = {
  role: Slate['role']
  columns: Column[]
  /** Opens what stands behind a cell. */
  onOpen: (id: string, criterionId: string) => void
  /** Opens a readiness call for someone. */
  onCall: (person: SlatePerson['person']) => void
}

/** What the role asks against the people considered, on the same lines; without a total. */
export function SlateTable({ role, columns, onOpen, onCall }: Props) {
  const people = columns.length === 1 ? 'one person' : `${columns.length} people`
  return (
    <table className={styles.table} data-people={columns.length}>
      <caption>
        <VisuallyHidden>
          {`The ${role.criteria.length} criteria of ${role.title} against ${people}, those who want the role first`}
        </VisuallyHidden>
      </caption>
      <thead>
        <tr data-columns={columns.length > 4 ? 'many' : undefined}>
          <td className={styles.corner}>
            Level the role asks,
            <br />
            then each person today
          </td>
          {columns.map(({ id, name, person, finalist }) => (
            <th key={id} scope="col">
              <Boundary of={person ?? finalist}>
                {person ? (
                  <SlateHead role={role} of={person} narrow={columns.length > 3} onCall={() => onCall(person.person)} />
                ) : (
                  <FinalistHead role={role} of={finalist} name={name} />
                )}
              </Boundary>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {role.criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row" className={styles.criterion}>
              <b>{calledBy(criterion, role.criteria)}</b>
              <small>
                <Ring level={criterion.asks} label="" size={13} />
                <span>{asksWords(criterion)}</span>
              </small>
            </th>
            {columns.map((column) => (
              <td key={column.id} className={classes(styles.cell, styles[toneOf(column, criterion.id)])}>
                <CellButton
                  column={column}
                  criterion={criterion}
                  narrow={columns.length > 4}
                  called={calledBy(criterion, role.criteria)}
                  onOpen={() => onOpen(column.id, criterion.id)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The tint of a level; hatched where nothing is written of someone in-house, plain where nobody has read what is. */
function toneOf(column: Column, criterionId: string) {
  const cell = cellOn(column, criterionId)
  return cell?.level ?? (cell?.pieces || column.finalist ? 'unread' : 'nothing')
}

type CellProps = { column: Column; criterion: AskedCriterion; called: string; narrow: boolean; onOpen: () => void }

function CellButton({ column, criterion, called, narrow, onOpen }: CellProps) {
  const { name, person, finalist } = column
  const cell = cellOn(column, criterion.id)
  if (!cell) return null
  const { met, brief } = gapOf(cell, criterion, finalist !== undefined)
  const gap = narrow && !met && cell.level !== null ? brief : cell.gap
  return (
    <button type="button" className={styles.open} onClick={onOpen} aria-haspopup="dialog">
      <VisuallyHidden>{`${name}, ${called}: `}</VisuallyHidden>
      <Ring level={cell.level} pieces={cell.pieces} />
      <span className={classes(styles.brief, !met && styles.short)} aria-hidden="true">
        {brief}
      </span>
      <span className={styles.words}>
        {person ? (
          <OfPerson of={person} criterionId={criterion.id} gap={gap} met={met} />
        ) : (
          <OfFinalist of={finalist} criterionId={criterion.id} gap={gap} met={met} />
        )}
      </span>
    </button>
  )
}

type WordsProps<Of> = { of: Of; criterionId: string; gap: string; met: boolean }

function OfPerson({ of, criterionId, gap, met }: WordsProps<SlatePerson>) {
  const cell = of.cells.find((one) => one.criterionId === criterionId)!
  return (
    <>
      <span className={styles.piece} dir="auto">
        {strongestWords(cell)}
      </span>
      <Gap words={gap} met={met}>
        {cell.pieces > 0 && `, ${piecesWords(cell.pieces)}`}
      </Gap>
    </>
  )
}

function OfFinalist({ of, criterionId, gap, met }: WordsProps<SlateFinalist>) {
  const { reading } = of.cells.find((one) => one.criterionId === criterionId)!
  return (
    <>
      <span className={styles.piece}>{reading ? `Read by ${firstName(reading.author)}` : 'Nothing signed'}</span>
      <Gap words={gap} met={met}>
        {reading && (
          <>
            , <When on={reading.readOn} as="short" />
          </>
        )}
      </Gap>
    </>
  )
}

const Gap = ({ words, met, children }: { words: string; met: boolean; children?: ReactNode }) => (
  <small>
    {met ? words : <b>{words}</b>}
    {children}
  </small>
)
