import type { ReactNode } from 'react'
import { BrandMark } from './Brand.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import styles from './Plain.module.css'

/** The frame of pages without a session: sign-in and first run. */
export function Plain({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={styles.plain}>
      <header className={styles.top}>
        <span className={styles.brand}>
          <BrandMark />
          Understory
        </span>
        <ThemeButton />
      </header>
      <main className={wide ? styles.wide : styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
