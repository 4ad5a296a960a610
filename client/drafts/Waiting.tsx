import { Icon } from '../ui/Icon.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import styles from './Waiting.module.css'
import { useWaiting } from './useWaiting.ts'

/** The mark of Home for what was finished without a connection: until it is sent, or where the server did not take it. */
export function Waiting({ accountId }: { accountId: string }) {
  const waiting = useWaiting(accountId)
  return waiting.map(({ body, personId, name, failure }) => (
    <p key={body.key} className={styles.mark} role="status">
      <Icon name={failure ? 'warn' : 'clock'} size={15} />
      <span>
        {failure
          ? `Your conversation with ${name} is not written down yet: ${failure.message} `
          : `Your conversation with ${name} is kept on this device. It is sent when you are online. `}
        <TextLink to="/people/$personId/talk" params={{ personId }}>
          {failure ? 'Open it' : 'Look at it'}
        </TextLink>
      </span>
    </p>
  ))
}
