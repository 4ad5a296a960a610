import { Link, type LinkProps, useLocation } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import styles from './Tabs.module.css'

export type Tab = { words: string; count?: number; link: LinkProps }

/** The parts of one page, each at its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const bar = useRef<HTMLElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  const shown = useRef('')
  // Where a phone has no room for all, the one that is open is in sight.
  useLayoutEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>('[aria-current]')
    if (!open || shown.current === path) return
    shown.current = path
    bar.current!.scrollLeft = open.offsetLeft - (bar.current!.clientWidth - open.offsetWidth) / 2
  }, [path])
  return (
    <nav ref={bar} className={styles.tabs} aria-label={label}>
      {tabs.map(({ words, count, link }) => (
        <Link key={words} activeOptions={{ exact: true, includeSearch: false }} {...link} className={styles.tab} resetScroll={false}>
          {words} {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
