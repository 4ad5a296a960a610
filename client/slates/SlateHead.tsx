import type { Slate, SlatePerson } from 'shared/api/roles.ts'
import { useSession } from '../api/useSession.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Tag } from '../ui/Tag.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { WantChip } from '../ui/WantChip.tsx'
import { When } from '../ui/When.tsx'
import { AskWay } from './AskWay.tsx'
import { CallNote } from './CallNote.tsx'
import { InterestControl } from './InterestControl.tsx'
import styles from './SlateHead.module.css'

type Props = {
  role: Slate['role']
  of: SlatePerson
  /** Many stand beside each other: days are written short. */
  narrow: boolean
  onCall: () => void
}

/** Who someone on the slate is, what they want, and how they stand: a count and the signed calls, never a sum. */
export function SlateHead({ role, of, narrow, onCall }: Props) {
  const { person, manager, mine, judges, keeps, at, of: asked, want } = of
  const { account } = useSession()
  const wantsThis = want?.targetRole?.id === role.id
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
    <div className={styles.head}>
      {mine ? (
        <PlainLink className={styles.who} to="/people/$personId" params={{ personId: person.id }} search={{ role: role.id }}>
          {who}
        </PlainLink>
      ) : (
        <span className={styles.who}>{who}</span>
      )}
      <Wish of={of} wantsThis={wantsThis} narrow={narrow} />
      <p className={styles.at}>
        <b>
          {at} of {asked}
        </b>{' '}
        <span>at the level asked</span>
      </p>
      <div className={styles.said}>
        <InterestControl
          role={role}
          name={person.name}
          personId={person.id}
          of={of}
          keeps={keeps}
          heardOn={of.interest === 'interested' && wantsThis ? want.heardOn : null}
          ask={mine ? <AskWay person={person} manager={manager} /> : undefined}
        />
        <CallNote of={of} onCall={judges && role.holder?.id !== person.id ? onCall : null} />
      </div>
    </div>
  )
}

/** What they want, and when they said so; someone who names this role says it in those words. */
function Wish({ of: { want, mine }, wantsThis, narrow }: { of: SlatePerson; wantsThis: boolean; narrow: boolean }) {
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
