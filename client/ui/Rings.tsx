import { levelWord } from 'shared/domain/words.ts'
import type { Level } from 'shared/model/words.ts'
import { Ring } from './Ring.tsx'
import { classes } from './classes.ts'
import styles from './Rings.module.css'

type Props = {
  rings: readonly { criterionId: string; name: string; level: Level | null; pieces?: number }[]
  /** How many are at the level asked; shown as "4 of 6" beside or under the rings. */
  at?: number
  inline?: boolean
}

/** The readings of one person on all criteria of one role, in the role's order. */
export function Rings({ rings, at, inline }: Props) {
  const spoken = rings.map(({ name, level, pieces }) => `${name}: ${levelWord(level, pieces)}`).join('; ')
  return (
    <span className={classes(styles.rings, inline && styles.inline)}>
      <span className={styles.row} role="img" aria-label={spoken}>
        {rings.map(({ criterionId, level, pieces }) => (
          <Ring key={criterionId} level={level} pieces={pieces} label="" size={14} />
        ))}
      </span>
      {at !== undefined && (
        <span className={styles.met}>
          {at} of {rings.length}
        </span>
      )}
    </span>
  )
}
