import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import { classes } from './classes.ts'
import styles from './TextLink.module.css'

type AnchorProps = {
  ref?: Ref<HTMLAnchorElement>
  /** Not part of a sentence. */ alone?: boolean
} & AnchorHTMLAttributes<HTMLAnchorElement>

/** A link within the product, inside text or beside it. */
export const TextLink = createLink(({ className, alone, 'aria-current': _current, ...rest }: AnchorProps) => (
  <a {...rest} className={classes(styles.link, alone && styles.alone, className)} />
))

/** A link to an artefact elsewhere: opens in a new tab, tells the other side nothing. */
export function OutsideLink({ url, label }: { url: string; label?: string }) {
  const safe = /^https?:\/\//i.test(url)
  const words = label || url.replace(/^https?:\/\/(www\.)?/i, '')
  if (!safe) return <span>{words}</span>
  return (
    <a className={classes(styles.link, styles.outside)} href={url} target="_blank" rel="noopener noreferrer nofollow">
      {words}
      <Icon name="outside" size={12} />
      <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
    </a>
  )
}
