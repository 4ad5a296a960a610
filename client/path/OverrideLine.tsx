import type { PathOfTeam } from 'shared/model/path.ts'
import { Quote } from '../ui/Quote.tsx'
import { When } from '../ui/When.tsx'
import styles from './OverrideLine.module.css'

type Props = { of: NonNullable<PathOfTeam['override']>; small?: boolean }

/** What somebody says in place of the verdict, and until when. It stands beside the verdict, never over it. */
export function OverrideLine({ of: { words, by, untilOn }, small }: Props) {
  return (
    <div className={small ? styles.small : styles.line}>
      <Quote>{words}</Quote>
      <p className={styles.by}>
        {by}, until <When on={untilOn} />
      </p>
    </div>
  )
}
