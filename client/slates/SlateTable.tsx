import { levelWords } from 'shared/domain/words.ts'
import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { Ring } from '../ui/Ring.tsx'
import { Tag } from '../ui/Tag.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { classes } from '../ui/classes.ts'
import { SlateHead } from './SlateHead.tsx'
import styles from './SlateTable.module.css'
import { type AskedCriterion, asksWords, gapOf, piecesWords, type SlateCell, strongestWords } from './gaps.ts'

type Props = {
  role: Slate['role']
  people: SlatePerson[]
  /** Opens the pieces behind a cell. */
  onOpen: (personId: string, criterionId: string) => void
}

/** What the role asks against the people considered, on the same lines; without a total. */
export function SlateTable({ role, people, onOpen }: Props) {
  return (
    <table className={styles.table} data-people={people.length}>
      <caption>
        <VisuallyHidden>
          {`The ${role.criteria.length} criteria of ${role.title} against ${people.length === 1 ? 'one person' : `${people.length} people`}, those who want the role first`}
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <td className={styles.corner}>
            Level the role asks,
            <br />
            then each person today
          </td>
          {people.map((person) => (
            <SlateHead key={person.person.id} role={role} of={person} narrow={people.length > 3} />
          ))}
        </tr>
      </thead>
      <tbody>
        {role.criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row" className={styles.criterion}>
              <b>{criterion.name}</b>
              <small>
                <Ring level={criterion.asks} label="" size={13} />
                <span>{asksWords(levelWords[criterion.asks], criterion)}</span>
                {criterion.mustHave && <Tag>must-have</Tag>}
              </small>
            </th>
            {people.map(({ person, cells }) => {
              const cell = cells.find(({ criterionId }) => criterionId === criterion.id)
              return (
                <td key={person.id} className={classes(styles.cell, styles[toneOf(cell)])}>
                  {cell && (
                    <CellButton cell={cell} criterion={criterion} name={person.name} onOpen={() => onOpen(person.id, criterion.id)} />
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The tint of a level; hatched where nothing is written, plain where nobody has read what is. */
const toneOf = (cell?: SlateCell) => cell?.level ?? (cell?.pieces ? 'unread' : 'nothing')

type CellProps = { cell: SlateCell; criterion: AskedCriterion; name: string; onOpen: () => void }

function CellButton({ cell, criterion, name, onOpen }: CellProps) {
  const { met, brief } = gapOf(cell, criterion)
  return (
    <button type="button" className={styles.open} onClick={onOpen} aria-haspopup="dialog">
      <VisuallyHidden>{`${name}, ${criterion.name}: `}</VisuallyHidden>
      <Ring level={cell.level} pieces={cell.pieces} />
      <span className={classes(styles.brief, !met && styles.short)} aria-hidden="true">
        {brief}
      </span>
      <span className={styles.words}>
        <span className={styles.piece} dir="auto">
          {strongestWords(cell)}
        </span>
        <small>
          {met ? cell.gap : <b>{cell.gap}</b>}
          {cell.pieces > 0 && `, ${piecesWords(cell.pieces)}`}
        </small>
      </span>
    </button>
  )
}
