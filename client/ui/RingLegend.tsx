import { levels } from 'shared/domain/levels.ts'
import { levelWord } from 'shared/domain/words.ts'
import { Ring } from './Ring.tsx'
import styles from './RingLegend.module.css'

/** What each ring means, in words. */
export function RingLegend() {
  return (
    <p className={styles.legend}>
      {[null, ...levels].map((level) => (
        <span key={level ?? 'unread'}>
          <Ring level={level} label="" />
          {levelWord(level, 0)}
        </span>
      ))}
    </p>
  )
}
