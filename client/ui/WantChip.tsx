import type { Wanted } from 'shared/domain/wanted.ts'
import { Icon } from './Icon.tsx'
import { Tag } from './Tag.tsx'
import { classes } from './classes.ts'
import { wantWords } from './wants.ts'
import styles from './WantChip.module.css'
import colours from './wants.module.css'

type Props = {
  want: Wanted
  /** Words instead of the usual ones, such as "Wants this role". */
  words?: string
  /** Added after a colon: "Management: Lead, Lifecycle Marketing". */
  target?: string
  /** Said longer ago than the setting allows: marked "getting old". */
  old?: boolean
  short?: boolean
}

/** What someone wants, by icon, word and colour together. Never asked is dashed with a question mark. */
export function WantChip({ want, words, target, old, short }: Props) {
  const { icon } = wantWords[want]
  const said = words ?? wantWords[want][short ? 'short' : 'long']
  const chip = (
    <span className={classes(styles.chip, colours[want], styles[want])}>
      <Icon name={icon} size={14} />
      <span className={styles.words}>{target ? `${said}: ${target}` : said}</span>
    </span>
  )
  if (!old) return chip
  return (
    <span className={styles.pair}>
      {chip}
      <Tag tone="warn" icon="clock">
        getting old
      </Tag>
    </span>
  )
}
