import type { Slate, SlateFinalist } from 'shared/api/roles.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { InterestControl } from './InterestControl.tsx'
import styles from './SlateHead.module.css'

type Props = { role: Slate['role']; of: SlateFinalist; name: string }

/** A finalist from outside, named by what they are called, and how they stand on the same lines. */
export function FinalistHead({ role, of, name }: Props) {
  return (
    <div className={styles.head}>
      <span className={styles.who}>
        <Avatar name={name} outside />
        <span className={styles.name}>
          <b className={styles.label} title={name} dir="auto">
            {name}
          </b>
          <small className={styles.from}>From outside</small>
        </span>
      </span>
      <p className={styles.at}>
        <b>
          {of.at} of {of.of}
        </b>{' '}
        <span>at the level asked</span>
      </p>
      <div className={styles.said}>
        <InterestControl role={role} name={name} personId={null} of={{ ...of, candidacy: of }} heardOn={null} keeps={role.mayChange} />
      </div>
    </div>
  )
}
