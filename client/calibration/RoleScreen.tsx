import type { ReactNode, RefObject } from 'react'
import type { Calibration } from 'shared/api/calibration.ts'
import { benchWords, columnsOf, letterOf } from 'shared/domain/calibration.ts'
import { counted } from 'shared/domain/grammar.ts'
import { roleLine } from 'shared/domain/roleLine.ts'
import { BenchMark } from '../ui/BenchMark.tsx'
import { Button } from '../ui/Button.tsx'
import { useToday } from '../ui/When.tsx'
import { CalibrationTable } from './CalibrationTable.tsx'
import styles from './RoleScreen.module.css'
import { useWide } from './useWide.ts'

type Props = {
  of: Calibration
  hidden: boolean
  page: string | undefined
  onPage: (page: number) => void
  heading: RefObject<HTMLHeadingElement | null>
  /** The buttons of the screen. */
  nav: ReactNode
  /** Where what was agreed is written. */
  note: ReactNode
}

/** One lead role for a room: what it asks, and those on its slate by name order alone. */
export function RoleScreen({ of, hidden, page, onPage, heading, nav, note }: Props) {
  const { role, strength, criteria, people, more, mayWrite } = of
  const today = useToday()
  const { columns } = useWide()
  const { shown, from, page: at, pages } = columnsOf(people, page, columns)
  const nameOf = (id: string) => {
    const place = people.findIndex(({ person }) => person.id === id)
    return hidden ? letterOf(place) : people[place]!.person.name
  }
  return (
    <>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {role.title}
        </h1>
        {nav}
        <p className={styles.lede}>
          <span>{roleLine({ ...role, holder: null }, today)}.</span>
          {strength && <BenchMark strength={strength} />}
          <span>{benchWords(of.readyNow.map(nameOf), of.withinYear.map(nameOf))}</span>
        </p>
      </header>
      {people.length === 0 ? (
        <p className={styles.none}>Nobody whom you lead stands on this slate. Ask who wants it, or add someone on the slate.</p>
      ) : criteria.length === 0 ? (
        <p className={styles.none}>This role does not say yet what it asks.</p>
      ) : (
        <div className={styles.board}>
          <CalibrationTable criteria={criteria} people={shown} from={from} hidden={hidden} />
        </div>
      )}
      {(pages > 1 || more > 0) && (
        <div className={styles.further}>
          {pages > 1 && (
            <>
              <Button icon="left" aria-label="People before these" onClick={() => onPage(Math.max(1, at - 1))} />
              <span role="status">
                {from + 1} to {from + shown.length} of {people.length} people
              </span>
              <Button icon="right" aria-label="People after these" onClick={() => onPage(Math.min(pages, at + 1))} />
            </>
          )}
          {more > 0 && <span>{counted(more, 'more person stands', 'more people stand')} on this slate and not in your line.</span>}
        </div>
      )}
      <footer className={styles.foot}>
        {mayWrite ? note : <p>What is agreed is written down by those who see the whole slate of this role.</p>}
      </footer>
    </>
  )
}
