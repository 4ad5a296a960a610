import { PlainLink } from '../PlainLink.tsx'
import styles from './Brand.module.css'

export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
      <path d="M11 20V9.5M11 14.5c-4.2 0-6.6-2-6.6-5.6 4.2 0 6.6 2 6.6 5.6zM11 9.8c0-3.8 2.3-6.3 6.9-6.8.2 4.4-2.5 6.8-6.9 6.8z" />
    </svg>
  )
}

/** The product's name and mark; leads home. */
export function Brand() {
  return (
    <PlainLink to="/" className={styles.brand}>
      <BrandMark />
      Understory
    </PlainLink>
  )
}
