import type { LinkProps } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react'
import { Boundary } from './Boundary.tsx'
import { classes } from './classes.ts'
import { overlaid } from './keys.ts'
import styles from './Page.module.css'

type Crumb = { words: string; link: LinkProps }
export type Place = { title: string; under: readonly Crumb[] }

/** Where a page tells the shell, at each render, what it is called and what it lies under. */
export const PlaceContext = createContext<(place: Place) => void>(() => {})

type Props = {
  title: string
  /** What the top bar and the browser call it, where that is shorter than the title. */
  called?: string
  /** The pages it lies under, the nearest last. */
  under?: readonly Crumb[]
  /** The answer: a `<Lede>`. */
  lede?: ReactNode
  /** Before the title: an avatar. */
  mark?: ReactNode
  /** The page's buttons, the primary one last. */
  actions?: ReactNode
  /** Under the heading: tabs. */
  tabs?: ReactNode
  /** A page of text and fields reads better narrow. */
  narrow?: boolean
  children?: ReactNode
}

/** Where the reader last arrived; null before the first page, which is read from the top as the browser does. */
let arrived: { pathname: string; title: string } | null = null
const none: readonly Crumb[] = []

/** A page: its title for the browser, the top bar and screen readers, its answer, its buttons, and what follows. */
export function Page({ title, called = title, under = none, lede, mark, actions, tabs, narrow, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const place = useContext(PlaceContext)
  useEffect(() => {
    document.title = `${called} · Understory`
  }, [called])
  useLayoutEffect(() => place({ title: called, under }))
  // Another page is read from its heading. A tab of the same page, or a new name for it, leaves the focus where it is.
  useEffect(() => {
    const { pathname } = location
    const moved = arrived !== null && arrived.pathname !== pathname && arrived.title !== title
    arrived = { pathname, title }
    // Whoever opened something over the page before it came goes on there.
    if (moved && !overlaid()) heading.current?.focus({ preventScroll: true })
  })
  return (
    <div className={classes(narrow && styles.narrow)}>
      <header className={styles.head}>
        {mark}
        <div className={styles.words}>
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lede}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {tabs}
      <div className={styles.body}>
        <Boundary of={title}>{children}</Boundary>
      </div>
    </div>
  )
}
