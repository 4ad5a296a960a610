import { type Wanted, wants } from 'shared/domain/wanted.ts'
import { Icon } from './Icon.tsx'
import { classes } from './classes.ts'
import { wantWords } from './wants.ts'
import styles from './StackedWants.module.css'
import colours from './wants.module.css'

/** What many people want: one bar with the numbers in it, and the words under it. */
export function StackedWants({ counts }: { counts: Record<Wanted, number> }) {
  const shown = wants.filter((want) => counts[want] > 0)
  return (
    <div role="img" aria-label={shown.map((want) => `${wantWords[want].long}: ${counts[want]}`).join(', ')}>
      <div className={styles.bar}>
        {shown.map((want) => (
          <div key={want} className={classes(colours[want], styles[want])} style={{ flex: counts[want] }}>
            <Icon name={wantWords[want].icon} size={13} />
            {counts[want]}
          </div>
        ))}
      </div>
      <div className={styles.key}>
        {shown.map((want) => (
          <span key={want} className={classes(styles.word, styles[`${want}Word`])}>
            <Icon name={wantWords[want].icon} size={13} />
            {wantWords[want].short}
          </span>
        ))}
      </div>
    </div>
  )
}
