import { counted } from 'shared/domain/grammar.ts'
import { useWaiting } from '../drafts/useWaiting.ts'
import { useQueue } from '../evidence/queue.ts'
import { Icon } from '../ui/Icon.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './WaitMark.module.css'

/** On every page: that something waits on this device to be sent, or was not taken; Home says what. */
export function WaitMark({ accountId }: { accountId: string }) {
  const waiting = [...useWaiting(accountId), ...useQueue(accountId)]
  const refused = waiting.filter(({ failure }) => failure).length
  if (waiting.length === 0) return null
  return (
    <span role="status">
      <PlainLink to="/" className={styles.mark}>
        <Icon name={refused > 0 ? 'warn' : 'clock'} size={15} />
        <span className={styles.words}>{refused > 0 ? `${refused} not saved` : counted(waiting.length, 'thing waits', 'things wait')}</span>
        <VisuallyHidden>{refused > 0 ? ': see Home' : ' on this device to be sent: see Home'}</VisuallyHidden>
      </PlainLink>
    </span>
  )
}
