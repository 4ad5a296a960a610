import { Link } from '@tanstack/react-router'
import { Icon } from '../Icon.tsx'
import { useEvidenceBox } from '../evidenceBox.tsx'
import { thumbPlaces } from './places.ts'
import styles from './BottomBar.module.css'

/** The main places within reach of a thumb, and adding evidence in the middle. */
export function BottomBar() {
  const evidence = useEvidenceBox()
  const links = thumbPlaces.map(({ words, icon, to }) => (
    <Link key={to} className={styles.place} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
      <Icon name={icon} size={20} />
      {words}
    </Link>
  ))
  return (
    <nav className={styles.bar} aria-label="Main, phone">
      {links.slice(0, 2)}
      {evidence.offered && (
        <button type="button" className={styles.plus} aria-label="Add evidence" onClick={() => evidence.open()}>
          <span>
            <Icon name="plus" size={20} />
          </span>
        </button>
      )}
      {links.slice(2)}
    </nav>
  )
}
