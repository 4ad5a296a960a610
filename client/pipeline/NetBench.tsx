import { Icon } from '../ui/Icon.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './NetBench.module.css'

type Seat = { key: string; id: string | null; title: string | null; matched: { id: string; name: string } | null }
type Props = {
  /** Without id and title where a role is out of sight by now. */
  seats: Seat[]
  netBench: { size: number; of: number }
  coverage: { covered: number; readyNow: number; of: number }
  /** What stands beside a role that nobody could fill. */
  nobody?: string
}

/** How far the benches reach: who is growing towards a role, who is ready, and how many could be filled with nobody counted twice. */
export function NetBench({ seats, netBench, coverage, nobody = 'Nobody left' }: Props) {
  const opener = (
    <>
      <span>
        <b>
          {netBench.size} of {netBench.of}
        </b>{' '}
        could be filled at the same time
      </span>
      <Icon name="chevron" size={13} />
    </>
  )
  return (
    <p className={styles.line}>
      <span>
        <b>
          {coverage.covered} of {coverage.of}
        </b>{' '}
        have someone on the bench, <b>{coverage.readyNow}</b> someone ready.
      </span>
      <Popover opener={opener} className={styles.opener} title="If all were filled at the same time">
        {() => (
          <>
            <p className={styles.rule}>Each person who is ready now is counted once. This is one way to fill the most roles, not a plan.</p>
            <ul className={styles.matching}>
              {seats.map(({ key, id, title, matched }) => (
                <li key={key}>
                  {id ? (
                    <PlainLink to="/roles/$roleId" params={{ roleId: id }}>
                      {title}
                    </PlainLink>
                  ) : (
                    <span>A role out of your sight</span>
                  )}
                  {matched ? (
                    <PlainLink to="/people/$personId" params={{ personId: matched.id }} className={styles.who}>
                      {matched.name}
                    </PlainLink>
                  ) : (
                    <span className={styles.nobody}>{nobody}</span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Popover>
    </p>
  )
}
