import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { classes } from './classes.ts'
import styles from './Tag.module.css'

type Props = { tone?: 'ok' | 'warn' | 'risk' | 'calm'; icon?: IconName; filled?: boolean; children: ReactNode }

/** A short remark with a tone; `filled` gives it a ground, as for a pillar's name. */
export function Tag({ tone = 'calm', icon, filled, children }: Props) {
  return (
    <span className={classes(styles.tag, styles[tone], filled && styles.filled)}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  )
}
