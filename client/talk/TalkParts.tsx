import type { LinkProps } from '@tanstack/react-router'
import { PlainLink } from '../ui/PlainLink.tsx'
import styles from './TalkParts.module.css'

const parts = [
  { part: 'bring', words: 'Bring up' },
  { part: 'write', words: 'Write down' },
] as const
export type TalkPart = (typeof parts)[number]['part']

/** On a phone the two halves of the page, one tap apart. */
export function TalkParts({ part: chosen, link }: { part: TalkPart; link: (part: TalkPart) => LinkProps }) {
  return (
    <nav className={styles.parts} aria-label="Parts of the conversation">
      {parts.map(({ part, words }) => (
        <PlainLink key={part} {...link(part)} chosen={part === chosen} className={styles.part} replace resetScroll={false}>
          {words}
        </PlainLink>
      ))}
    </nav>
  )
}
