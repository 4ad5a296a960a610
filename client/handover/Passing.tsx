import type { Handover } from 'shared/api/handover.ts'
import { counted } from 'shared/domain/grammar.ts'
import styles from './Handover.module.css'

const some = (n: number, one: string, many: string) => (n === 0 ? [] : [counted(n, one, many)])

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <p className={styles.none}>{none}</p>
  return (
    <ul className={styles.lines}>
      {lines.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

/** What the next manager reads from their first day on, without anybody being asked. */
export function Passes({ passes }: Pick<Handover, 'passes'>) {
  return (
    <Lines
      none="Nothing is written down yet."
      lines={[
        ...some(passes.wants, 'want, without their own words', 'wants, without their own words'),
        ...some(passes.evidence, 'piece of evidence', 'pieces of evidence'),
        ...some(passes.readings, 'reading', 'readings'),
        ...some(passes.calls, 'readiness call', 'readiness calls'),
        ...some(passes.steps, 'step of the plan', 'steps of the plan'),
        'On which days you talked, and when the next talk is due',
      ]}
    />
  )
}

/** What stays with its author whatever is agreed. */
export function Stays({ stays }: Pick<Handover, 'stays'>) {
  return (
    <Lines
      none="You wrote nothing for yourself alone. It would stay with you."
      lines={[
        ...some(stays.notes, 'private note', 'private notes'),
        ...some(stays.evidence, 'piece of evidence for you alone', 'pieces of evidence for you alone'),
        ...some(stays.steps, 'step for you alone', 'steps for you alone'),
      ]}
    />
  )
}
