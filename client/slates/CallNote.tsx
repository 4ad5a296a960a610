import type { SlatePerson } from 'shared/api/roles.ts'
import { firstName } from 'shared/domain/names.ts'
import { callWords } from 'shared/domain/words.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Quote } from '../ui/Quote.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { When } from '../ui/When.tsx'
import styles from './SlateHead.module.css'

type Props = {
  of: SlatePerson
  /** Opens a call for them; null where the reader may not call. */
  onCall: (() => void) | null
}

/** The readiness call, with who made it and when; what does not agree with it is said beside it. One that is missing can be made here. */
export function CallNote({ of: { person, call, callRanOutOn, disagreements }, onCall }: Props) {
  const none = callRanOutOn ? (
    <>
      Call ran out <When on={callRanOutOn} as="short" />
    </>
  ) : (
    'No readiness call'
  )
  if (!call && disagreements.length === 0)
    return onCall ? (
      <button type="button" className={styles.note} onClick={onCall} aria-haspopup="dialog">
        <VisuallyHidden>{`Call for ${person.name}: `}</VisuallyHidden>
        <span className={styles.call}>
          <span className={styles.missing}>{none}. </span>
          <b>Call it</b>
        </span>
      </button>
    ) : (
      <p className={styles.none}>{none}</p>
    )
  const opener = (
    <>
      <VisuallyHidden>{`Call for ${person.name}: `}</VisuallyHidden>
      {disagreements.length > 0 && <Icon name="warn" size={13} className={styles.odd} label={`${disagreements.length} to look at:`} />}
      <span className={styles.call}>
        <b className={call ? undefined : styles.missing}>{call ? callWords[call.call] : none}</b>
        {call && (
          <span>
            , {firstName(call.author)}, <When on={call.calledOn} as="short" />
          </span>
        )}
      </span>
      {call?.emergencyCover && <Icon name="cover" size={13} label="Can step in" />}
    </>
  )
  return (
    <Popover
      opener={opener}
      className={styles.note}
      title={`${person.name}: ${call ? callWords[call.call].toLowerCase() : 'no readiness call'}`}
    >
      {(close) => (
        <div className={styles.why}>
          {call && (
            <>
              <Quote>{call.rationale}</Quote>
              <p>
                {call.author}, <When on={call.calledOn} />
                {call.emergencyCover && '. Can step in tomorrow'}. Counts until <When on={call.expiresOn} />.
              </p>
            </>
          )}
          {disagreements.map((words) => (
            <p key={words} className={styles.disagrees}>
              <Icon name="warn" size={14} />
              <span>{words}</span>
            </p>
          ))}
          {onCall && (
            <div>
              <Button
                size="s"
                onClick={() => {
                  close()
                  onCall()
                }}
              >
                {call ? 'Call again' : 'Call readiness'}
              </Button>
            </div>
          )}
        </div>
      )}
    </Popover>
  )
}
