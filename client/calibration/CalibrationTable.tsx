import type { Calibration, CalibrationPerson } from 'shared/api/calibration.ts'
import { letterOf } from 'shared/domain/calibration.ts'
import { numberWord } from 'shared/domain/grammar.ts'
import { interestWords, levelWord, levelWords } from 'shared/domain/words.ts'
import { Ring } from '../ui/Ring.tsx'
import { Tag } from '../ui/Tag.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './CalibrationTable.module.css'

type Props = {
  criteria: Calibration['criteria']
  /** The columns of this page, and how many people stand before them. */
  people: readonly CalibrationPerson[]
  from: number
  hidden: boolean
}

const counted = (n: number, one: string, many: string) => `${numberWord(n)} ${n === 1 ? one : many}`

/** What the role asks against those on its slate, by name order alone; large enough for a room, and legible without colour. */
export function CalibrationTable({ criteria, people, from, hidden }: Props) {
  const caption = `${counted(people.length, 'person', 'people')} against ${counted(criteria.length, 'criterion', 'criteria')}, by name`
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <td className={styles.corner} />
          {people.map((one, at) => (
            <th key={one.person.id} scope="col">
              <b dir="auto">{hidden ? letterOf(from + at) : one.person.name}</b>
              {!hidden && <small dir="auto">{[one.person.title, one.manager].filter(Boolean).join(', ')}</small>}
              {one.interest !== 'interested' && <Tag>{interestWords[one.interest]}</Tag>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ id, name, asks, mustHave }, row) => (
          <tr key={id}>
            <th scope="row">
              <b>{name}</b>
              <small>
                asks {levelWords[asks].toLowerCase()}
                {mustHave && ', must-have'}
              </small>
            </th>
            {people.map(({ person, cells }) => (
              <Cell key={person.id} cell={cells[row]!} />
            ))}
          </tr>
        ))}
        <tr className={styles.sum}>
          <th scope="row">
            <b>At the level asked</b>
          </th>
          {people.map(({ person, at, of }) => (
            <td key={person.id}>
              <b>
                {at} of {of}
              </b>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Cell({ cell: { level, pieces, met, gap } }: { cell: CalibrationPerson['cells'][number] }) {
  return (
    <td className={styles[level ?? (pieces > 0 ? 'unread' : 'nothing')]}>
      <span className={styles.cell}>
        <Ring level={level} pieces={pieces} label="" size={26} />
        <span>
          <b>{levelWord(level, pieces)}</b>
          {level !== null && !met && <em>{gap}</em>}
        </span>
      </span>
    </td>
  )
}
