import { counted } from 'shared/domain/grammar.ts'
import type { PastTalk } from 'shared/model/talk.ts'
import { Icon } from '../ui/Icon.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Quote } from '../ui/Quote.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import { useToday } from '../ui/When.tsx'
import { day } from '../ui/when.ts'
import styles from './TalkList.module.css'

/** Conversations that were held, the newest first: what they said, and what came of it. */
export function TalkList({ talks, personId }: { talks: readonly PastTalk[]; personId: string }) {
  const today = useToday()
  return (
    <ol className={styles.talks}>
      {talks.map(({ id, heldOn, want, note, promises, corrections, finishedAt }) => (
        <li key={id} className={styles.talk}>
          <PlainLink to="/people/$personId/talk/$conversationId" params={{ personId, conversationId: id }} className={styles.day}>
            <time dateTime={heldOn}>{day(heldOn, today)}</time>
          </PlainLink>
          <div className={styles.what}>
            {want && <WantChip want={want.direction} target={want.targetRole?.title ?? want.target ?? undefined} />}
            {want?.words && <Quote own>{want.words}</Quote>}
            <p className={styles.meta}>
              {!want && <span>{finishedAt ? 'What they want was not written down.' : 'The day alone was written down.'}</span>}
              {promises.length > 0 && <span>{counted(promises.length, 'promise', 'promises')}</span>}
              {note && (
                <span className={styles.fact}>
                  <Icon name="lock" size={13} />
                  With a note of yours
                </span>
              )}
              {corrections.length > 0 && <span>{counted(corrections.length, 'correction', 'corrections')}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
