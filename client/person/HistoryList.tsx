import type { Event } from 'shared/api/growth.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Quote } from '../ui/Quote.tsx'
import { useToday } from '../ui/When.tsx'
import { classes } from '../ui/classes.ts'
import { day, shortDay } from '../ui/when.ts'
import styles from './HistoryList.module.css'

const icons: Record<Event['kind'], IconName> = { aspiration: 'ic', conversation: 'chat', reading: 'framework', call: 'role', line: 'chain' }

/** What was said, held, read and called, by year, the newest first. What a later one replaced is quieter, and says so. */
export function HistoryList({ events }: { events: readonly Event[] }) {
  const today = useToday()
  const years = Map.groupBy(events, ({ on }) => on.slice(0, 4))
  return [...years].map(([year, inYear]) => (
    <section key={year} className={styles.year} aria-label={year}>
      <h2 className={styles.title}>{year}</h2>
      <ol>
        {inYear.map(({ id, kind, on, text, words, by, superseded }) => (
          <li key={`${kind} ${id}`} className={classes(styles.event, superseded && styles.replaced)}>
            <time className={styles.day} dateTime={on} title={day(on, '')}>
              {shortDay(on, today)}
            </time>
            <Icon name={icons[kind]} size={15} className={styles.icon} />
            <div className={styles.words}>
              <p>
                {text}
                {superseded && kind !== 'conversation' && <span className={styles.by}> since replaced</span>}
              </p>
              {words && <Quote own={kind === 'aspiration'}>{words}</Quote>}
              {by && <p className={styles.by}>{by}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  ))
}
