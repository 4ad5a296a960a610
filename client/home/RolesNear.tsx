import { Link } from '@tanstack/react-router'
import type { Home } from 'shared/api/overview.ts'
import { roleStateWords } from 'shared/domain/words.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Card } from '../ui/Card.tsx'
import { Rings } from '../ui/Rings.tsx'
import { useToday } from '../ui/When.tsx'
import { shortDay } from '../ui/when.ts'
import styles from './RolesNear.module.css'

type NearRole = Home['roles'][number]

/** Lead roles of the team and near it, each with the people nearest to it and the gap in words. */
export function RolesNear({ roles }: { roles: readonly NearRole[] }) {
  const today = useToday()
  return (
    <Card open title="Lead roles near your team" aside={<Link to="/roles">All</Link>}>
      {roles.length === 0 && <p className={styles.none}>No lead role is open or planned near your team.</p>}
      {roles.map(({ id, title, people, gap, ...role }) => (
        <div className={styles.role} key={id}>
          <h3 className={styles.title}>
            <Link to="/roles/$roleId" params={{ roleId: id }}>
              {title}
            </Link>
            <span className={styles.when}>{whenOf(role, today)}</span>
          </h3>
          {people.length > 0 && (
            <ul className={styles.people}>
              {people.map(({ id: personId, name, rings }) => (
                <li key={personId}>
                  <Avatar name={name} size="s" />
                  <Link to="/people/$personId" params={{ personId }} search={{ role: id }}>
                    {name}
                  </Link>
                  <span className={styles.rings}>
                    <Rings rings={rings} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {gap && <p className={styles.gap}>{gap}</p>}
        </div>
      ))}
    </Card>
  )
}

/** "Decide by 27 Mar", "Planned, Q3": the next day of the role. */
function whenOf({ state, decideByOn, expectedOn }: Pick<NearRole, 'state' | 'decideByOn' | 'expectedOn'>, today: string) {
  if (decideByOn && state !== 'planned') return `Decide by ${shortDay(decideByOn, today)}`
  if (expectedOn && state === 'planned')
    return `Planned, Q${Math.ceil(Number(expectedOn.slice(5, 7)) / 3)}${expectedOn.slice(0, 4) === today.slice(0, 4) ? '' : ` ${expectedOn.slice(0, 4)}`}`
  return roleStateWords[state]
}
