import type { PathWord } from 'shared/model/words.ts'
import { pathWords } from 'shared/domain/words.ts'
import { Icon, type IconName } from './Icon.tsx'
import { classes } from './classes.ts'
import styles from './VerdictMark.module.css'

const looks: Record<PathWord, { icon: IconName; look?: string }> = {
  open_now: { icon: 'role', look: styles.yes },
  planned: { icon: 'calendar', look: styles.yes },
  has_happened: { icon: 'check' },
  growing: { icon: 'up' },
  not_here: { icon: 'lateral', look: styles.no },
  not_known_yet: { icon: 'never', look: styles.unknown },
}

/** The verdict on a path into a lead role: its word, with an icon of its own. */
export function VerdictMark({ verdict }: { verdict: PathWord }) {
  const { icon, look } = looks[verdict]
  return (
    <span className={classes(styles.mark, look)}>
      <Icon name={icon} size={14} />
      {pathWords[verdict]}
    </span>
  )
}
