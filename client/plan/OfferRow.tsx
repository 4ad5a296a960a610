import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './NotHere.module.css'

type Props = { title: string; name?: ReactNode; children: ReactNode; onBegin: () => void }

/** One thing that can be offered, by its name and what it does, with the step that it begins. */
export function OfferRow({ title, name, children, onBegin }: Props) {
  return (
    <li className={styles.offer}>
      <span className={styles.words}>
        <b dir="auto">{name ?? title}</b>
        {children && <small>{children}</small>}
      </span>
      <Button size="s" icon="plus" aria-label={`Begin: ${title}`} onClick={onBegin}>
        Begin
      </Button>
    </li>
  )
}
