import type { BenchStrength } from 'shared/model/words.ts'
import { classes } from './classes.ts'
import styles from './BenchMark.module.css'

const strengthWords: Record<BenchStrength, string> = {
  nobody: 'Nobody',
  thin: 'Thin',
  one_person: 'One person',
  strong: 'Strong',
}

/** The bench of a lead role: two bars and the word. */
export function BenchMark({ strength }: { strength: BenchStrength }) {
  return (
    <span className={classes(styles.mark, styles[strength])}>
      <span className={styles.bars} aria-hidden="true">
        <i />
        <i />
      </span>
      {strengthWords[strength]}
    </span>
  )
}
