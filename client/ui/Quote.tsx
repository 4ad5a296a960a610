import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Quote.module.css'

/** What a human said or wrote, in serif. `own` puts it in quotation marks: a person's own words, `large` where it leads the page. */
export function Quote({ children, own, large }: { children: ReactNode; own?: boolean; large?: boolean }) {
  const Element = own ? 'blockquote' : 'p'
  return (
    <Element className={classes(styles.quote, large && styles.large)} dir="auto">
      {own ? <>“{children}”</> : children}
    </Element>
  )
}
