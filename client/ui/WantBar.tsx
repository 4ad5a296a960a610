import { daysBetween } from 'shared/domain/days.ts'
import { listed } from 'shared/domain/grammar.ts'
import type { Direction } from 'shared/model/words.ts'
import { useToday } from './When.tsx'
import { wantWords } from './wants.ts'
import { month } from './when.ts'
import styles from './WantBar.module.css'
import colours from './wants.module.css'

/** What someone wanted over time, with a dot for each conversation held. Below three months there is nothing to draw and it gives nothing. */
export function WantBar({
  said,
  conversations = [],
}: {
  said: readonly { direction: Direction; on: string }[]
  conversations?: readonly string[]
}) {
  const asOf = useToday()
  const changes = said.toSorted((a, b) => a.on.localeCompare(b.on)).filter((one, at, all) => one.direction !== all[at - 1]?.direction)
  const from = [changes[0]?.on ?? asOf, ...conversations].reduce((a, b) => (a < b ? a : b))
  const whole = daysBetween(from, asOf)
  if (changes.length === 0 || whole < 90) return null
  const at = (on: string) => Math.min(100, Math.max(0, (daysBetween(from, on) / whole) * 100))
  const spans = changes.map(({ direction, on }, index) => ({ direction, on, starts: at(on), ends: at(changes[index + 1]?.on ?? asOf) }))
  const spoken = listed(spans.map(({ direction, on }) => `${wantWords[direction].long} from ${month(on)}`))
  return (
    <div
      role="img"
      aria-label={`What they wanted over time: ${spoken}.${conversations.length ? ` ${conversations.length} conversations.` : ''}`}
    >
      <div className={styles.bar}>
        {spans[0]!.starts > 0 && <div style={{ flex: spans[0]!.starts }} className={styles.before} />}
        {spans.map(({ direction, on, starts, ends }) => (
          <div key={on} className={colours[direction]} style={{ flex: Math.max(ends - starts, 1) }}>
            {ends - starts > 14 && wantWords[direction].short}
          </div>
        ))}
      </div>
      <div className={styles.dots}>
        {conversations.map((on) => (
          <i key={on} style={{ left: `${at(on)}%` }} />
        ))}
      </div>
      <div className={styles.ends}>
        <span>{month(from)}</span>
        <span>now</span>
      </div>
    </div>
  )
}
