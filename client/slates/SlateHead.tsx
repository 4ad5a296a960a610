import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { firstName } from 'shared/domain/names.ts'
import { callWords } from 'shared/domain/words.ts'
import { useSession } from '../api/useSession.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Quote } from '../ui/Quote.tsx'
import { Tag } from '../ui/Tag.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import { When } from '../ui/When.tsx'
import { InterestControl } from './InterestControl.tsx'
import styles from './SlateHead.module.css'

type Props = {
  role: Slate['role']
  of: SlatePerson
  /** Many stand beside each other: days are written short. */
  narrow?: boolean
}

/** Who someone on the slate is, what they want, and how they stand: a count and the signed calls, never a sum. */
export function SlateHead({ role, of, narrow }: Props) {
  const { person, manager, mine, at, of: asked } = of
  const { account } = useSession()
  const who = (
    <>
      <Avatar name={person.name} />
      <span className={styles.name}>
        <b dir="auto">{person.name}</b>
        {person.title && <small title={person.title}>{person.title}</small>}
        {manager && <small>{manager === account.person?.name ? 'Your team' : `${manager}’s team`}</small>}
      </span>
    </>
  )
  return (
    <th scope="col" className={styles.head}>
      {mine ? (
        <PlainLink className={styles.who} to="/people/$personId" params={{ personId: person.id }} search={{ role: role.id }}>
          {who}
        </PlainLink>
      ) : (
        <span className={styles.who}>{who}</span>
      )}
      <Wish role={role} of={of} narrow={narrow} />
      <p className={styles.at}>
        <b>
          {at} of {asked}
        </b>{' '}
        <span>at the level asked</span>
      </p>
      <div className={styles.said}>
        <InterestControl role={role} of={of} />
        <CallNote of={of} />
      </div>
    </th>
  )
}

/** What they want, and when they said so; someone who names this role says it in those words. */
function Wish({ role, of: { want, mine }, narrow }: Props) {
  const wantsThis = want?.targetRole?.id === role.id
  if (!want && !mine) return <p className={styles.elsewhere}>What they want is known to their own line</p>
  return (
    <div className={styles.wish}>
      <WantChip want={want?.direction ?? 'never'} words={wantsThis ? 'Wants this role' : undefined} short />
      {want &&
        (want.gettingOld ? (
          <Tag tone="warn" icon="clock">
            <VisuallyHidden>getting old, said </VisuallyHidden>
            <span className={styles.day}>
              <When on={want.heardOn} as={narrow ? 'short' : 'ago'} />
            </span>
          </Tag>
        ) : (
          <span className={styles.heard}>
            <VisuallyHidden>said </VisuallyHidden>
            <When on={want.heardOn} as={narrow ? 'short' : 'ago'} />
          </span>
        ))}
    </div>
  )
}

/** The readiness call, with who made it and when; what does not agree with it is said beside it. */
function CallNote({ of: { person, call, disagreements } }: { of: SlatePerson }) {
  if (!call && disagreements.length === 0) return <p className={styles.none}>No readiness call</p>
  const words = call ? callWords[call.call] : 'No readiness call'
  const opener = (
    <>
      <VisuallyHidden>{`Call for ${person.name}: `}</VisuallyHidden>
      {disagreements.length > 0 && <Icon name="warn" size={13} className={styles.odd} label={`${disagreements.length} to look at:`} />}
      <span className={styles.call}>
        <b>{words}</b>
        {call && (
          <span>
            , {firstName(call.author)}, <When on={call.calledOn} as="short" />
          </span>
        )}
      </span>
    </>
  )
  return (
    <Popover opener={opener} className={styles.note} title={`${person.name}: ${words.toLowerCase()}`}>
      {() => (
        <div className={styles.why}>
          {call && (
            <>
              <Quote>{call.rationale}</Quote>
              <p>
                {call.author}, <When on={call.calledOn} />
                {call.emergencyCover && '. Also emergency cover'}. Counts until <When on={call.expiresOn} />.
              </p>
            </>
          )}
          {disagreements.map((words) => (
            <p key={words} className={styles.disagrees}>
              <Icon name="warn" size={14} />
              <span>{words}</span>
            </p>
          ))}
        </div>
      )}
    </Popover>
  )
}
