import { ButtonLink } from './Button.tsx'
import styles from './States.module.css'

/** An address that leads nowhere, or nowhere for this reader: both look alike on purpose. */
export function NotHere() {
  return (
    <div className={styles.state}>
      <p className={styles.title}>Nothing at this address.</p>
      <p className={styles.words}>It may have been removed, or you may not have access.</p>
      <div className={styles.actions}>
        <ButtonLink to="/">Home</ButtonLink>
        <ButtonLink to="/people" kind="quiet">
          Search people
        </ButtonLink>
      </div>
    </div>
  )
}
