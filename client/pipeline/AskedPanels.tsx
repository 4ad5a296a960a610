import { AskedBar } from '../ui/AskedBar.tsx'
import { Card } from '../ui/Card.tsx'
import { PlainLink } from '../ui/PlainLink.tsx'
import { StackedWants } from '../ui/StackedWants.tsx'
import styles from './AskedPanels.module.css'

/** Without a name where the manager is out of sight by now. */
type Managers = { manager: { id: string; name: string } | null; asked: number; old: number; of: number }[]

/** How many of each manager's people were ever asked: it measures the manager, the longest silence first. */
export function WhoWasAsked({ managers }: { managers: Managers }) {
  return (
    <Card open title="Who has been asked" aside={managers.some(({ old }) => old > 0) && 'Striped: over a year ago'}>
      <ul className={styles.managers}>
        {managers.map(({ manager, asked, old, of }, at) => (
          <li key={manager?.id ?? at}>
            {manager ? (
              <PlainLink className={styles.manager} to="/people" search={{ q: manager.name }}>
                <span className={styles.name}>{manager.name}</span>
                <AskedBar asked={asked} old={old} of={of} />
              </PlainLink>
            ) : (
              <span className={styles.manager}>
                <span className={styles.name}>Someone no longer under you</span>
                <AskedBar asked={asked} old={old} of={of} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Wants = { management: number; ic: number; lateral: number; undecided: number; never_asked: number }

export function WhatPeopleWant({ wants: { never_asked: never, ...wants } }: { wants: Wants }) {
  return (
    <Card open title="What people want">
      <div className={styles.wants}>
        <StackedWants counts={{ ...wants, never }} />
      </div>
    </Card>
  )
}
