import { levelWord } from 'shared/domain/words.ts'
import type { Level } from 'shared/model/words.ts'
import { classes } from './classes.ts'
import styles from './Ring.module.css'

type Props = {
  /** `null` is "not read yet" and is dashed; `none` is a reading and is an empty solid ring. */
  level: Level | null
  pieces?: number
  /** Spoken instead of the level's words; an empty string where the words stand beside the ring. */
  label?: string
  size?: number
}

const wedge = { early: 'M8 8V2.9A5.1 5.1 0 0 1 12.42 10.55z', consistent: 'M8 8V2.9A5.1 5.1 0 1 1 3.58 10.55z' }

/** A reading as a ring that fills by thirds. Survives black-and-white print. */
export function Ring({ level, pieces = 0, label = levelWord(level, pieces), size = 16 }: Props) {
  const spoken = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <svg className={classes(styles.ring, styles[level ?? 'unread'])} viewBox="0 0 16 16" width={size} height={size} {...spoken}>
      <circle className={styles.edge} cx="8" cy="8" r="6.6" />
      {level === 'lead' && <circle cx="8" cy="8" r="5.1" fill="currentColor" />}
      {(level === 'early' || level === 'consistent') && <path d={wedge[level]} fill="currentColor" />}
    </svg>
  )
}
