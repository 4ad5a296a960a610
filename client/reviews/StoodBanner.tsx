import { Icon } from '../ui/Icon.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import styles from './StoodBanner.module.css'

/** Says that what stands here is past, and leads back to today. */
export function StoodBanner() {
  return (
    <p className={styles.banner} role="note">
      <Icon name="clock" />
      <span>You look at the pipeline as it stood at your review. Nothing here changes any more.</span>
      <TextLink to="/pipeline">Back to today</TextLink>
    </p>
  )
}
