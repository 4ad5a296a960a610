import type { ReactNode } from 'react'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { classes } from '../ui/classes.ts'
import styles from './Chip.module.css'

type Props = {
  label: string
  words: string
  icon?: IconName
  mark?: ReactNode
  /** Something is set here. */
  on?: boolean
  wrong?: boolean
  /** Read from the words, not chosen. */
  guessed?: boolean
  title?: string
  children: (close: () => void) => ReactNode
}

/** One thing that is known about a piece of evidence; pressed, it opens what can be changed about it. */
export function Chip({ label, words, icon, mark, on, wrong, guessed, title, children }: Props) {
  return (
    <Popover
      title={title ?? label}
      className={classes(styles.chip, on && styles.on, guessed && styles.guessed, wrong && styles.wrong)}
      opener={
        <>
          <VisuallyHidden>{guessed ? `${label}, suggested` : label}: </VisuallyHidden>
          {mark ?? (icon && <Icon name={icon} size={15} />)}
          <span className={styles.words}>{words}</span>
        </>
      }
    >
      {children}
    </Popover>
  )
}
