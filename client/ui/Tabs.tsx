import { Link, type LinkProps } from '@tanstack/react-router'
import styles from './Tabs.module.css'

export type Tab = { words: string; count?: number; link: LinkProps }

/** The parts of one page, each at its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ words, count, link }) => (
        <Link key={words} activeOptions={{ exact: true, includeSearch: false }} {...link} className={styles.tab} resetScroll={false}>
          {words} {count !== undefined && <span className={styles.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
