import type { ReactNode } from 'react'
import { observerWords } from 'shared/domain/words.ts'
import type { Evidence } from 'shared/model/evidence.ts'
import { Quote } from '../ui/Quote.tsx'
import { Tag } from '../ui/Tag.tsx'
import { OutsideLink } from '../ui/TextLink.tsx'
import { When } from '../ui/When.tsx'
import styles from './CellSheet.module.css'

type Props = {
  piece: Pick<Evidence, 'what' | 'happenedOn' | 'observer' | 'observerName' | 'stance' | 'links'>
  children?: ReactNode
}

/** One piece: what was seen, on which day, by whom, and where it can be looked at. */
export function PieceLine({ piece: { what, happenedOn, observer, observerName, stance, links }, children }: Props) {
  return (
    <li>
      <Quote>{what}</Quote>
      <p className={styles.seen}>
        <When on={happenedOn} />
        <span>
          {observerName} ({observerWords[observer].toLowerCase()})
        </span>
        {stance === 'counters' && <Tag tone="warn">Counters it</Tag>}
        {links.map(({ url, label }) => (
          <OutsideLink key={url} url={url} label={label} />
        ))}
      </p>
      {children}
    </li>
  )
}
