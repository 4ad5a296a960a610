import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useState } from 'react'
import type { Session } from 'shared/model/account.ts'
import { type Place, PlaceContext } from '../Page.tsx'
import { useEvidenceBox } from '../evidenceBox.tsx'
import { focusFilter, focusSearch, isOnRow, stepRows, useKeys } from '../keys.ts'
import type { MenuEntry } from '../overlay/MenuParts.tsx'
import { useOverlays } from '../palette.tsx'
import { BottomBar } from './BottomBar.tsx'
import { Sidebar } from './Sidebar.tsx'
import { Topbar } from './Topbar.tsx'
import { places, thumbPlaces } from './places.ts'
import styles from './Frame.module.css'

const told = ({ title, under }: Place) => JSON.stringify([title, under])

type Props = { session: Session; notice?: ReactNode; mark?: ReactNode; children: ReactNode }

/** Everything around a page: side bar, top bar, the phone's bottom bar, skip link and the keys that work everywhere. */
export function Frame({ session, notice, mark, children }: Props) {
  const [place, setPlace] = useState<Place>({ title: '', under: [] })
  const placed = useCallback((next: Place) => setPlace((now) => (told(now) === told(next) ? now : next)), [])
  const evidence = useEvidenceBox()
  const { showKeys } = useOverlays()
  const navigate = useNavigate()
  useKeys({
    e: () => evidence.open(),
    '/': focusSearch,
    f: focusFilter,
    j: () => stepRows(1),
    k: () => stepRows(-1),
    arrowdown: () => isOnRow() && stepRows(1),
    arrowup: () => isOnRow() && stepRows(-1),
    '?': showKeys,
    ...Object.fromEntries(places.map(({ keys, to }) => [keys, () => void navigate({ to })])),
  })
  const more: MenuEntry[] = [
    ...places.filter((place) => !thumbPlaces.includes(place)).map(({ words, icon, to }): MenuEntry => ({ words, icon, link: { to } })),
    { words: 'Framework', icon: 'framework', link: { to: '/framework' } },
    ...(session.account.administrator ? [{ words: 'Import people', icon: 'down', link: { to: '/import/people' } } as const] : []),
    { words: 'Recently removed', icon: 'bin', link: { to: '/settings/removed' } },
    { words: 'Settings', icon: 'settings', link: { to: '/settings' } },
  ]
  return (
    <PlaceContext value={placed}>
      <a className={styles.skip} href="#main" onClick={skip}>
        Skip to content
      </a>
      <div className={styles.frame}>
        <Sidebar session={session} />
        <div className={styles.side}>
          {notice}
          <Topbar place={place} mark={mark} more={more} />
          <main className={styles.main} id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <BottomBar />
    </PlaceContext>
  )
}

// The address keeps its hash: overlays live there.
function skip(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
