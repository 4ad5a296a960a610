import { Link, type LinkProps } from '@tanstack/react-router'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { classes } from './classes.ts'
import styles from './Steps.module.css'

export type Step = { words: string; done?: boolean; link: LinkProps }

/** Where a lead role stands, each step at its own address. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map(({ words, done, link }) => (
          <li key={words}>
            <Link activeOptions={{ exact: true, includeSearch: false }} {...link} className={classes(styles.step, done && styles.done)}>
              {done && <Icon name="check" />}
              {words}
              {done && <VisuallyHidden>, done</VisuallyHidden>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
