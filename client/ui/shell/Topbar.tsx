import { Fragment, type ReactNode } from 'react'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { Kbd } from '../Kbd.tsx'
import { Menu } from '../Menu.tsx'
import type { Place } from '../Page.tsx'
import { PlainLink } from '../PlainLink.tsx'
import { useEvidenceBox } from '../evidenceBox.tsx'
import type { MenuEntry } from '../overlay/MenuParts.tsx'
import { useOverlays } from '../palette.tsx'
import { Brand } from './Brand.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import styles from './Topbar.module.css'

/** Where one is, and what one can do from everywhere. */
export function Topbar({ place, mark, more }: { place: Place; mark: ReactNode; more: readonly MenuEntry[] }) {
  const evidence = useEvidenceBox()
  const { find } = useOverlays()
  const parent = place.under.at(-1)
  return (
    <header className={styles.top}>
      <nav className={styles.crumbs} aria-label="Breadcrumb">
        <ol>
          {place.under.map(({ words, link }) => (
            <Fragment key={words}>
              <li>
                <PlainLink {...link}>{words}</PlainLink>
              </li>
              <li aria-hidden="true">/</li>
            </Fragment>
          ))}
          <li className={styles.here} aria-current="page">
            {place.title}
          </li>
        </ol>
      </nav>
      <div className={styles.phone}>
        {parent ? (
          <PlainLink {...parent.link} className={styles.back}>
            <Icon name="left" />
            <span>{parent.words}</span>
          </PlainLink>
        ) : (
          <Brand />
        )}
      </div>
      <span className={styles.space} />
      {mark}
      <button type="button" className={styles.find} aria-keyshortcuts="Control+K Meta+K" onClick={find}>
        <Icon name="search" />
        <span>Search or jump to</span>
        <Kbd keys="⌘K" />
      </button>
      {evidence.offered && (
        <Button className={styles.wide} icon="plus" keys="E" onClick={() => evidence.open()}>
          Add evidence
        </Button>
      )}
      <ThemeButton />
      <span className={styles.phone}>
        <Menu label="More places" icon="more" kind="quiet" entries={more} />
      </span>
    </header>
  )
}
