import { Ring } from './Ring.tsx'
import { levelWords, levels } from './levels.ts'
import styles from './RingLegend.module.css'

/** What each ring means, in words. */
export function RingLegend() {
  return (
    <p className={styles.legend}>
      {[null, ...levels].map((level) => (
        <span key={level ?? 'unread'}>
          <Ring level={level} label="" />
          {levelWords(level)}
        </span>
      ))}
    </p>
  )
}
