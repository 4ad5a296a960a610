import type { ReactNode } from 'react'
import type { Slate } from 'shared/api/roles.ts'
import { askedOfRole } from 'shared/domain/slate.ts'
import { interestWords } from 'shared/domain/words.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { When } from '../ui/When.tsx'
import styles from './InterestControl.module.css'
import { InterestForm } from './InterestForm.tsx'
import type { Saying } from './interest.ts'

const icons: Record<ReturnType<typeof askedOfRole>, IconName> = {
  not_asked: 'never',
  asked: 'chat',
  interested: 'check',
  declined: 'cross',
}

type Props = {
  role: Slate['role']
  name: string
  /** Null for a finalist from outside. */
  personId: string | null
  of: Saying
  /** The day of a wish that names this role, where nothing else was recorded. */
  heardOn: string | null
  /** Whether the reader records it; else it is told alone. */
  keeps: boolean
  /** How they can be asked, where nobody has. */
  ask?: ReactNode
}

/** Whether they are interested in this role and since when, and a small panel that records it. */
export function InterestControl({ role, name, personId, of, heardOn, keeps, ask }: Props) {
  const { candidacy, interest } = of
  const state = askedOfRole({ interest, askedOn: candidacy?.askedOn ?? null })
  const on = state === 'asked' ? candidacy!.askedOn : candidacy?.interest === interest ? candidacy.interestOn : heardOn
  const told = (
    <>
      <VisuallyHidden>{`Interest of ${name}: `}</VisuallyHidden>
      <Icon name={icons[state]} size={13} />
      <span>
        {interestWords[state]}
        {on && (
          <>
            , <When on={on} as="short" />
          </>
        )}
      </span>
    </>
  )
  if (!keeps) return <p className={styles.told}>{told}</p>
  const opener = (
    <>
      {told}
      <Icon name="chevron" size={12} />
    </>
  )
  return (
    <Popover opener={opener} className={styles.opener} title={`Is ${name} interested in this role?`}>
      {(close) => <InterestForm role={role} name={name} personId={personId} of={of} state={state} on={on} ask={ask} onDone={close} />}
    </Popover>
  )
}
