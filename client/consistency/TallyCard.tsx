import type { ReactNode } from 'react'
import { listed } from 'shared/domain/grammar.ts'
import { Card } from '../ui/Card.tsx'
import { useToday } from '../ui/When.tsx'
import styles from './Deciding.module.css'
import { Opening } from './Opening.tsx'

type Share = { count: number; of: number }
type Named = { id: string; name: string }
type Props<Row> = {
  title: string
  /** What is counted, in a sentence. */
  rule: ReactNode
  of: { share: Share | null; managers: { manager: Named; share: Share }[]; tooFew: Named[]; rows: Row[] }
  /** "people were never asked", to stand after "2 of 9". */
  words: string
  /** Where none is left undone: "All 9 people were asked." */
  none: (of: number) => string
  tooFew: string
  rowOf: (row: Row, today: string) => ReactNode
  /** What to do about it, where there is something. */
  next: ReactNode
  /** Rows of one name alone stand beside each other. */
  short?: boolean
}

/** How often something was left undone, over all and by manager in the order of their names; each figure opens into its rows. */
export function TallyCard<Row extends { person: Named; managerId: string; role?: { id: string } }>({
  title,
  rule,
  of: { share, managers, tooFew: few, rows },
  words,
  none,
  tooFew,
  rowOf,
  next,
  short,
}: Props<Row>) {
  const today = useToday()
  const list = (some: Row[]) => (
    <ul className={short ? styles.names : styles.rows}>
      {some.map((row) => (
        <li key={`${row.person.id} ${row.role?.id ?? ''}`}>{rowOf(row, today)}</li>
      ))}
    </ul>
  )
  return (
    <Card title={title}>
      <p className={styles.rule}>{rule}</p>
      {!share ? (
        <p className={styles.line}>{tooFew}</p>
      ) : share.count === 0 ? (
        <p className={styles.line}>{none(share.of)}</p>
      ) : (
        <Opening
          line={
            <>
              <b>
                {share.count} of {share.of}
              </b>{' '}
              {words}
            </>
          }
        >
          {list(rows)}
        </Opening>
      )}
      {managers.length > 0 && (
        <ul className={styles.managers} aria-label={`${title}, by manager`}>
          {managers.map(({ manager, share: { count, of } }) => (
            <li key={manager.id}>
              {count === 0 ? (
                <p className={styles.manager}>
                  <span>{manager.name}</span> <span>none of {of}</span>
                </p>
              ) : (
                <Opening
                  line={
                    <span className={styles.manager}>
                      <span>{manager.name}</span>{' '}
                      <b>
                        {count} of {of}
                      </b>
                    </span>
                  }
                >
                  {list(rows.filter(({ managerId }) => managerId === manager.id))}
                </Opening>
              )}
            </li>
          ))}
        </ul>
      )}
      {share && few.length > 0 && <p className={styles.note}>Too few to say by manager: {listed(few.map(({ name }) => name))}.</p>}
      {share && share.count > 0 && <p className={styles.next}>{next}</p>}
    </Card>
  )
}
